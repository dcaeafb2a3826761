import type { ArgsOf } from '../../contract/engine';
import type { Engine } from '../../engine/engine';
import { usageError, type Words } from '../arguments';
import { findCode, findDocument } from '../find-records';

/** The options that choose among the acts of the history. */
export const actOptions = ['coder', 'from', 'to', 'document', 'code', 'undone'] as const;
type ActOption = (typeof actOptions)[number];

type ActFilter = Omit<ArgsOf<'history.list'>, 'limit' | 'before'>;

/** Which acts are wanted. Days are those of UTC, as the times in the exports; `--to` is the last day that counts. */
export function readActFilter(engine: Engine, { options }: Pick<Words<ActOption>, 'options'>): ActFilter {
  const { coder, from, to, document, code, undone } = options;
  if (document !== undefined && code !== undefined) throw usageError('--document and --code do not go together.');
  return {
    coder,
    from: from === undefined ? undefined : startOfDay(from, '--from', 0),
    until: to === undefined ? undefined : startOfDay(to, '--to', 1),
    undone: undone === undefined ? undefined : readYesNo(undone),
    recordId:
      document !== undefined
        ? findDocument(engine, document).id
        : code !== undefined
          ? findCode(engine, code)
          : undefined,
  };
}

/** Refuses them where something else than the history is shown. */
export function requireNoActOptions({ options }: Pick<Words<ActOption>, 'options'>): void {
  const given = actOptions.find((name) => options[name] !== undefined);
  if (given !== undefined) throw usageError(`--${given} goes with history.`);
}

const dayLength = 86_400_000;

function startOfDay(day: string, what: string, daysLater: number): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(time)) throw usageError(`${what} takes a day such as 2026-11-16.`);
  return new Date(time + daysLater * dayLength).toISOString();
}

function readYesNo(answer: string): boolean {
  if (answer !== 'yes' && answer !== 'no') throw usageError('--undone is yes or no.');
  return answer === 'yes';
}
