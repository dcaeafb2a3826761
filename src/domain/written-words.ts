import { definitionParts, type RecordByTable, type TableName } from './model';

/** Written fields whose words stand inside JSON. */
export const jsonFields: ReadonlySet<string> = new Set(['choices', 'scope', 'settings']);

/** The fields of each record in which people write words of their own; the words of a quotation come from its text. */
export const writtenFields: { readonly [T in TableName]: readonly (keyof RecordByTable[T] & string)[] } = {
  project: ['name'],
  coder: ['name'],
  source: ['title', 'publisher', 'author', 'url', 'fileName', 'folder'],
  code: ['name', ...definitionParts],
  quotation: ['name'],
  coding: [],
  memo: ['kind', 'title', 'text'],
  case: ['name'],
  variable: ['name', 'choices'],
  value: ['value'],
  membership: [],
  set: ['name'],
  setMember: [],
  codebookVersion: ['name', 'reason'],
  link: ['relation'],
  pseudonym: ['name', 'pseudonym'],
  savedQuery: ['name', 'words', 'scope'],
  summary: ['text'],
  reportItem: ['settings', 'scope', 'caption'],
  titlePage: ['title', 'authors'],
};

/** What people wrote in a record, by field; empty fields are left out. */
export function wordsIn<T extends TableName>(table: T, record: RecordByTable[T]): [field: string, words: string][] {
  return writtenFields[table].flatMap((field): [string, string][] => {
    const words: unknown = record[field];
    return typeof words === 'string' && words !== '' ? [[field, words]] : [];
  });
}
