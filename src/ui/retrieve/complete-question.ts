import { reservedWords } from '../../domain/analysis/query/ast';
import { printCode } from '../../domain/analysis/query/print';
import { codePathNames } from '../../domain/codebook/tree';
import { fuzzyMatch } from '../../domain/codebook/fuzzy';
import type { Mirror } from '../state/mirror';

/** What can stand where the caret is: a code, a saved query, or words of the language. */
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

/** Completes the name that is being typed; with `all` also where nothing was typed yet. */
export function completeQuestion(words: string, caret: number, mirror: Mirror, all: boolean): Completions {
  const before = words.slice(0, caret);
  const isQuoted = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  const from = isQuoted ? before.lastIndexOf('"') : caret - (/[^\s()"=<>!+[\]]*$/.exec(before)?.[0].length ?? 0);
  const typed = before.slice(isQuoted ? from + 1 : from);
  const isWords = /(?:\b(?:text|word|contains)|[=<>])\s*$/i.test(before.slice(0, from)) || typed.startsWith('/');
  const to = isQuoted && words.charAt(caret) === '"' ? caret + 1 : caret;
  const isOfLanguage = !isQuoted && reservedWords.has(typed.toLowerCase());
  if ((typed === '' && !all) || isWords || isOfLanguage) return { from, to, list: [] };
  return {
    from,
    to,
    list: [...listNames(mirror, typed), ...(isQuoted ? [] : listEndings(typed))].slice(0, typed === '' ? 200 : most),
  };
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

function listNames({ codes, savedQueries }: Mirror, typed: string): Completion[] {
  const uses = new Map<string, number>();
  for (const { name } of codes.values()) uses.set(name.toLowerCase(), (uses.get(name.toLowerCase()) ?? 0) + 1);
  const names = [
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
  if (typed === '') return names;
  return names
    .flatMap((completion) => {
      const match = fuzzyMatch(typed, completion.name);
      return match && completion.words !== typed ? [{ completion, score: match.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ completion }) => completion);
}
