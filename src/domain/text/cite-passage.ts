import type { Source } from '../model';

/** What a citation says of a document. */
export type CitedSource = Pick<Source, 'title' | 'author' | 'publisher' | 'date'>;

/** A passage in quotation marks with where it stands: author, title, publisher and date as far as they are known, and its paragraph. */
export function citePassage(words: string, source: CitedSource, paragraph: number): string {
  const { author, title, publisher, date } = source;
  const known = [author, title, publisher, date].flatMap((part) => (part === null || part === '' ? [] : [part]));
  return `“${words.trim()}” (${[...known, `¶ ${paragraph}`].join(', ')})`;
}
