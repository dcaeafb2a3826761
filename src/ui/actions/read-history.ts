import type { ArgsOf } from '../../contract/engine';
import type { ActDetails, ActsAfter, CodeThen } from '../../contract/history-calls';
import type { HistoryRow } from '../../contract/rows';
import type { Id } from '../../domain/model';
import { fillSentence } from '../../domain/problem';
import { messagesNow } from '../messages/use-messages';
import type { HistoryFilter } from '../state/history';
import { showNotice } from '../state/notices';
import { openDialog } from '../state/workspace';
import { askQuery, startReading } from './engine';

/** A page of the acts that are looked for, those that were undone among them, newest first. */
export async function readActs(
  limit: number,
  filter: HistoryFilter,
  before?: number,
): Promise<readonly HistoryRow[] | null> {
  if (filter.about !== null) await startReading('history.gather', {});
  return askQuery('history.list', { limit, ...(before !== undefined && { before }), ...wantedActs(filter) });
}

/** What the engine is asked for: words are also looked for in what acts are called in the person's language. */
export function wantedActs({
  words,
  coder,
  kind,
  from,
  to,
  undone,
  about,
}: HistoryFilter): Omit<ArgsOf<'history.list'>, 'limit' | 'before'> {
  const wanted = words.trim().toLowerCase();
  const commands = Object.entries(messagesNow().commands).flatMap(([name, label]) =>
    fillSentence(label, { subject: '' }).toLowerCase().includes(wanted) ? [name] : [],
  );
  return {
    ...(wanted !== '' && { search: { words: wanted, commands } }),
    ...(coder !== null && { coder }),
    ...(kind !== null && { kind }),
    ...(from !== '' && { from: startOfDay(from, 0) }),
    ...(to !== '' && { until: startOfDay(to, 1) }),
    ...(undone !== null && { undone: undone === 'undone' }),
    ...(about !== null && { recordId: about.id }),
  };
}

/** The moment at which a day, or the one some days after it, begins where the person is. */
function startOfDay(day: string, daysLater: number): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + daysLater);
  return date.toISOString();
}

/** What an act changed. */
export async function readAct(seq: number): Promise<ActDetails | null> {
  return askQuery('history.read', { seq });
}

/** How many acts came after one, and whose they are; a purge among them is refused with its Problem. */
export async function countActsAfter(seq: number): Promise<ActsAfter | null> {
  return askQuery('history.countAfter', { seq });
}

/** A code as an act left it, beside what it is now. */
export async function readCodeAt(codeId: Id, seq: number): Promise<CodeThen | null> {
  await startReading('history.gather', {});
  return askQuery('code.at', { codeId, seq });
}

/** Opens the texts of a document at the one that it had when an act had been done. */
export async function showTextAt(sourceId: Id, seq: number): Promise<void> {
  await startReading('history.gather', {});
  const source = await askQuery('source.at', { sourceId, seq });
  if (source) openDialog({ kind: 'text-versions', sourceId, textHash: source.textHash });
  else showNotice('info', messagesNow().history.noTextThen);
}
