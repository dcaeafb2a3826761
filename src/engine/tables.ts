import type { ContentByTable, ContentTable, RecordByTable, TableName } from '../domain/model';

/** The columns of each table in the order in which they are written; the compiler checks that they are fields. */
const recordColumns: { readonly [T in TableName]: readonly (keyof RecordByTable[T] & string)[] } = {
  project: ['id', 'name', 'coderId', 'created'],
  coder: ['id', 'name', 'colour', 'created'],
  source: [
    'id',
    'title',
    'publisher',
    'author',
    'date',
    'language',
    'url',
    'kind',
    'fileName',
    'fileHash',
    'charset',
    'folder',
    'position',
    'textHash',
    'marksHash',
    'characters',
    'words',
    'created',
  ],
  code: [
    'id',
    'parentId',
    'position',
    'name',
    'colour',
    'codable',
    'shortcut',
    'briefDefinition',
    'fullDefinition',
    'whenToUse',
    'whenNotToUse',
    'example',
    'note',
    'created',
  ],
  quotation: [
    'id',
    'sourceId',
    'start',
    'end',
    'codePointStart',
    'codePointEnd',
    'paragraph',
    'lost',
    'exact',
    'prefix',
    'suffix',
    'name',
    'coderId',
    'created',
  ],
  coding: ['id', 'quotationId', 'codeId', 'coderId', 'created', 'weight', 'actorId', 'stance', 'versionId'],
  memo: ['id', 'aboutTable', 'aboutId', 'kind', 'title', 'text', 'coderId', 'created', 'modified'],
  case: ['id', 'name', 'kind', 'created'],
  variable: ['id', 'about', 'name', 'kind', 'choices', 'position', 'created'],
  value: ['id', 'variableId', 'aboutId', 'value'],
  membership: ['id', 'caseId', 'sourceId', 'quotationId'],
  set: ['id', 'about', 'name', 'position', 'created'],
  setMember: ['id', 'setId', 'memberId'],
  codebookVersion: ['id', 'name', 'reason', 'codebookHash', 'coderId', 'created'],
  link: ['id', 'fromTable', 'fromId', 'relation', 'toTable', 'toId', 'coderId', 'created'],
  pseudonym: ['id', 'name', 'pseudonym', 'created'],
  savedQuery: ['id', 'name', 'words', 'scope', 'smart', 'colour', 'position', 'coderId', 'created'],
  summary: ['id', 'sourceId', 'codeId', 'text', 'coderId', 'modified'],
  reportItem: ['id', 'kind', 'settings', 'scope', 'caption', 'position', 'created'],
  titlePage: ['id', 'title', 'authors', 'language'],
};

/** What fields say in rows that were written before the fields were there: Changes of an older form of the file. */
const laterFields: { readonly [T in TableName]?: Partial<RecordByTable[T]> } = {
  quotation: { lost: 0 },
  source: { fileHash: null },
  coding: { versionId: null },
  memo: { kind: '' },
  variable: { choices: '[]' },
};

/** A row of a Change as it would be written today. */
export function completeRecord<R extends object>(table: TableName, record: R): R {
  const defaults = laterFields[table];
  // Thousands of rows that have the fields, in the Change of an edited book, are not copied.
  if (!defaults || Object.keys(defaults).every((field) => field in record)) return record;
  return { ...defaults, ...record };
}

const contentColumns: { readonly [T in ContentTable]: readonly (keyof ContentByTable[T] & string)[] } = {
  text: ['hash', 'text'],
  marks: ['hash', 'marks'],
  codebook: ['hash', 'codebook'],
};

/** The fields of a table's records, in the order in which they are written. */
export function columnsOf<T extends TableName>(table: T): readonly (keyof RecordByTable[T] & string)[] {
  return recordColumns[table];
}

/** The statements that read and write one row; every name is quoted, because `case` and `end` are SQL words. */
export type RowSql = {
  readonly columns: readonly string[];
  readonly select: string;
  readonly selectOne: string;
  readonly insertOrReplace: string;
  readonly deleteOne: string;
};

export const recordSql = mapValues(recordColumns, (table, columns) => rowSql(table, 'id', columns));

/** Content is immutable: what is there already stays. */
export const contentSql = mapValues(contentColumns, (table, columns) => ({
  select: `SELECT ${table} FROM ${table} WHERE hash = ?`,
  insert: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING`,
}));

function rowSql(table: string, key: string, columns: readonly string[]): RowSql {
  const names = columns.map(quoteName).join(', ');
  const updates = columns
    .filter((column) => column !== key)
    .map((column) => `${quoteName(column)} = excluded.${quoteName(column)}`);
  return {
    columns,
    select: `SELECT ${names} FROM ${quoteName(table)}`,
    selectOne: `SELECT ${names} FROM ${quoteName(table)} WHERE ${key} = ?`,
    insertOrReplace: `INSERT INTO ${quoteName(table)} (${names}) VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT (${key}) DO UPDATE SET ${updates.join(', ')}`,
    deleteOne: `DELETE FROM ${quoteName(table)} WHERE ${key} = ?`,
  };
}

export function quoteName(name: string): string {
  return `"${name}"`;
}

function mapValues<K extends string, V, R>(
  values: { readonly [P in K]: V },
  make: (key: K, value: V) => R,
): Readonly<Record<K, R>> {
  return Object.fromEntries(Object.entries<V>(values).map(([key, value]) => [key, make(key as K, value)])) as Record<
    K,
    R
  >;
}
