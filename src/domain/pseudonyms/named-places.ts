import type { TableName } from '../model';
import type { Mark } from '../text/marks';
import { type NameFinder, replaceNames } from './find-names';

/** The tables whose records may hold names of people, besides the texts. Coders stay who they are. */
export const namedTables = [
  'project',
  'source',
  'memo',
  'quotation',
  'case',
  'code',
  'variable',
  'value',
  'set',
  'link',
  'codebookVersion',
  'savedQuery',
  'summary',
  'reportItem',
  'titlePage',
] as const satisfies TableName[];

/** A mark whose own words, such as a link's address or a speaker, have their names replaced. */
export function replaceInMark(mark: Mark, findNames: NameFinder): { readonly mark: Mark; readonly count: number } {
  let count = 0;
  const replaced: Record<string, string> = {};
  for (const [field, words] of wordsOfMark(mark)) {
    const hits = findNames(words);
    count += hits.length;
    if (hits.length > 0) replaced[field] = replaceNames(words, hits);
  }
  return count === 0 ? { mark, count } : { mark: { ...mark, ...replaced }, count };
}

/** What a mark says in words: a link's address, a speaker's name. */
export function wordsOfMark({ kind: _kind, ...fields }: Mark): [field: string, words: string][] {
  return Object.entries(fields).flatMap(([field, value]): [string, string][] =>
    typeof value === 'string' && value !== '' ? [[field, value]] : [],
  );
}
