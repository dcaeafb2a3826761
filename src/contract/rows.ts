/** Shapes of lists. Columns of equal length cross a process border ten times faster than as many objects. */
import type { Coding, Id, Quotation, Value } from '../domain/model';
import type { Segment } from '../domain/segment';

export type Columns<T> = { readonly [K in keyof T]: readonly T[K][] };

export type QuotationColumns = Columns<Quotation>;
export type CodingColumns = Columns<Coding>;
export type ValueColumns = Columns<Value>;

/** A coded segment with the id of its coding. */
export type SegmentRow = Segment & { readonly id: Id };

export type SourceRow = {
  readonly id: Id;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly folder: string | null;
  readonly fileName: string | null;
  readonly charset: string | null;
  readonly characters: number;
  readonly words: number;
  readonly codings: number;
};

/** `path` is in the command line's writing: levels joined by `/`, a `/` in a name as `\/`. */
export type CodeRow = {
  readonly id: Id;
  readonly path: string;
  readonly codings: number;
  readonly colour: string;
  readonly shortcut: string | null;
  readonly briefDefinition: string;
};

export type MemoRow = {
  readonly id: Id;
  readonly about: string;
  readonly subject: string;
  /** One of `memoKinds` or an own word; empty for none. */
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly coder: string;
  readonly created: string;
  readonly modified: string;
};

export type HistoryRow = {
  readonly id: Id;
  readonly seq: number;
  readonly command: string;
  readonly subject: string;
  readonly label: string;
  readonly coder: string;
  readonly time: string;
  readonly undone: boolean;
  /** The old words in this act left the file for good; it cannot be taken back. */
  readonly purged: boolean;
};

/** Turns records into columns; `fields` fixes which and in what order. */
export function toColumns<T extends object>(fields: readonly (keyof T & string)[], records: readonly T[]): Columns<T> {
  return Object.fromEntries(
    fields.map((field) => [field, records.map((record) => record[field])]),
  ) as unknown as Columns<T>;
}

/** The records again. Plain loops: a book's codings come this way each time it is opened. */
export function fromColumns<T extends object>(columns: Columns<T>): T[] {
  const fields = Object.keys(columns) as (keyof T & string)[];
  const length = fields[0] === undefined ? 0 : columns[fields[0]].length;
  const records: T[] = [];
  for (let i = 0; i < length; i++) {
    const record: Partial<T> = {};
    for (const field of fields) record[field] = columns[field][i];
    records.push(record as T);
  }
  return records;
}
