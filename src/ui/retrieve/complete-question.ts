import { reservedWords } from '../../domain/analysis/query/ast';
import { printCode } from '../../domain/analysis/query/print';
import { codePathNames } from '../../domain/codebook/tree';
import { fuzzyMatch } from '../../domain/codebook/fuzzy';
import type { Mirror } from '../state/mirror';
import { listFields, listValues, listVariables } from './complete-values';

/** What can stand where the caret is: a code, a saved query, a value, or words of the language. */
export type Completion = {
  readonly key: string;
  readonly words: string;
  readonly name: string;
  readonly colour: string | null;
};

/** The completions at a place in a question, and the stretch that they replace. */
export type Completions = { readonly from: number; readonly to: number; readonly list: readonly Completion[] };

const languageEndings = [
  'and',
  'or',
  'not',
  'and not',
  'overlaps',
  'within paragraph',
  'within sentence',
  'within document',
  'within 200 characters',
  'within 2 sentences',
  'contains',
  'followed by',
  'preceded by',
  'near',
  'only',
  'coded',
  'uncoded',
  'where',
];
const most = 9;
const mostAll = 200;

/** Completes what is being typed, a name or a value; with `all` also where nothing was typed yet, or where nothing fits. */
export function completeQuestion(words: string, caret: number, mirror: Mirror, all: boolean): Completions {
  const typed = completeTyped(words, caret, mirror, all);
  if (!all || typed.list.length > 0 || typed.from === caret || /["[]/.test(words.charAt(typed.from))) return typed;
  // Behind a word that is whole a further name begins.
  return {
    from: caret,
    to: caret,
    list: listFor('', '', mirror, { isQuoted: false, inBrackets: false }).slice(0, mostAll),
  };
}

function completeTyped(words: string, caret: number, mirror: Mirror, all: boolean): Completions {
  const before = words.slice(0, caret);
  const bracket = /\[[^\]]*$/.exec(before)?.index;
  const isQuoted = bracket === undefined && (before.match(/"/g)?.length ?? 0) % 2 === 1;
  const from =
    bracket ?? (isQuoted ? before.lastIndexOf('"') : caret - (/[^\s()"=<>!+[\]]*$/.exec(before)?.[0].length ?? 0));
  const isEnclosed = isQuoted || bracket !== undefined;
  const typed = before.slice(isEnclosed ? from + 1 : from);
  const to = isEnclosed && words.charAt(caret) === (isQuoted ? '"' : ']') ? caret + 1 : caret;
  const isOpen = bracket !== undefined || (all && typed === '');
  if (typed === '' && !isOpen) return { from, to, list: [] };
  const list = listFor(before.slice(0, from), typed, mirror, { isQuoted, inBrackets: bracket !== undefined });
  return { from, to, list: list.slice(0, typed === '' ? mostAll : most) };
}

type Enclosed = { readonly isQuoted: boolean; readonly inBrackets: boolean };

/** What fits behind the words before, by how well it fits to what is typed. */
function listFor(before: string, typed: string, mirror: Mirror, { isQuoted, inBrackets }: Enclosed): Completion[] {
  if (inBrackets) return fitting(listVariables(mirror), typed);
  const values = listValues(before, mirror);
  if (values) return fitting(values, typed);
  const isWords = /(?:\b(?:text|word|contains)|[=<>])\s*$/i.test(before) || typed.startsWith('/');
  if (isWords || (!isQuoted && reservedWords.has(typed.toLowerCase()))) return [];
  const fields = isQuoted ? [] : fitting(listFields(before), typed);
  return [...fields, ...fitting(listNames(mirror), typed), ...(isQuoted ? [] : listEndings(typed))];
}

/** The questions that were asked lately; each takes the place of all that is typed. */
export function listRecent(recent: readonly string[], words: string): Completions {
  const list = recent.filter((one) => one !== words).map((one) => ({ key: one, words: one, name: one, colour: null }));
  return { from: 0, to: words.length, list };
}

function listEndings(typed: string): Completion[] {
  if (typed.length < 2) return [];
  return languageEndings
    .filter((words) => words.startsWith(typed.toLowerCase()) && words !== typed.toLowerCase())
    .map((words) => ({ key: words, words, name: words, colour: null }));
}

function listNames({ codes, savedQueries }: Mirror): readonly Completion[] {
  const uses = new Map<string, number>();
  for (const { name } of codes.values()) uses.set(name.toLowerCase(), (uses.get(name.toLowerCase()) ?? 0) + 1);
  return [
    ...[...codes.values()].map(({ id, name, colour }) => {
      const path = codePathNames(codes, id);
      const levels = (uses.get(name.toLowerCase()) ?? 0) > 1 ? path : [name];
      return { key: id, words: printCode({ levels, withChildren: false }), name: path.join(' › '), colour };
    }),
    ...[...savedQueries.values()].map(({ id, name, colour }) => ({
      key: id,
      words: printCode({ levels: [name], withChildren: false }),
      name,
      colour,
    })),
  ];
}

function fitting(completions: readonly Completion[], typed: string): Completion[] {
  if (typed === '') return [...completions];
  return completions
    .flatMap((completion) => {
      const match = fuzzyMatch(typed, completion.name);
      return match && completion.words !== typed ? [{ completion, score: match.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ completion }) => completion);
}
