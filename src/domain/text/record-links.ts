import type { Id, Span } from '../model';

/** The tables whose records a note can name. */
export const linkedTables = ['code', 'source', 'quotation', 'coding', 'case', 'memo'] as const;
export type LinkedTable = (typeof linkedTables)[number];

export type RecordAddress = { readonly table: LinkedTable; readonly id: Id };

/**
 * A place in a note that names a record: `[[code:ID|words]]`, or `[[words]]` as a person types it, which means the record
 * of that name.
 */
export type RecordLink = Span & { readonly address: RecordAddress | null; readonly words: string };

const linkSource = `\\[\\[(?:(${linkedTables.join('|')}):([0-9A-Za-z-]{1,64})(?:\\|([^\\n]*?))?|([^\\n\\[\\]|]+))\\]\\]`;
const linksAnywhere = new RegExp(linkSource, 'g');
const linkHere = new RegExp(linkSource, 'y');

/** All links to records in a note, from the first to the last. */
export function findRecordLinks(text: string): readonly RecordLink[] {
  // Most notes have none: the pattern is not tried at each of their characters.
  return text.includes('[[') ? [...text.matchAll(linksAnywhere)].map((match) => linkOf(match)) : [];
}

/** The link that begins at this offset; null when none does. */
export function recordLinkAt(text: string, offset: number): RecordLink | null {
  linkHere.lastIndex = offset;
  const match = linkHere.exec(text);
  return match && linkOf(match);
}

function linkOf(match: RegExpExecArray | RegExpMatchArray): RecordLink {
  const [whole, table, id = '', words = '', typed] = match;
  const start = match.index ?? 0;
  return {
    start,
    end: start + whole.length,
    address: table === undefined ? null : { table: table as LinkedTable, id },
    words: (typed ?? words).trim(),
  };
}

/** How a link to a record is written; what would end it early in the words is kept apart. */
export function writeRecordLink({ table, id }: RecordAddress, words: string): string {
  const onOneLine = words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/\](?=\]|$)/g, '] ');
  return onOneLine === '' ? `[[${table}:${id}]]` : `[[${table}:${id}|${onOneLine}]]`;
}

/** A note with something else, for instance a name, in the place of each of its links. */
export function replaceRecordLinks(text: string, replace: (link: RecordLink) => string): string {
  let result = '';
  let end = 0;
  for (const link of findRecordLinks(text)) {
    result += text.slice(end, link.start) + replace(link);
    end = link.end;
  }
  return result + text.slice(end);
}
