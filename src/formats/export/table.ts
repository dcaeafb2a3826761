import type { Warning } from '../../domain/warning';

/** What every table export is made of, whatever the file format. */
export type Table = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly Cell[]>;
};

export type Column = {
  /** Key in JSON. */
  readonly key: string;
  /** Words in the first row of a spreadsheet. */
  readonly title: string;
  readonly type: 'text' | 'number';
  /** In characters; 12 when nothing is said. */
  readonly width?: number;
};

export type Cell = string | number | null;

/** Where the bytes go; the writer waits for each chunk, so that a slow disk or a cancel holds it back. */
export type Sink = { readonly write: (chunk: Uint8Array) => void | Promise<void> };

export type TableReport = {
  readonly rows: number;
  /** What the format could not hold. */
  readonly warnings: readonly Warning[];
};

/** A writer of one file format; the same table gives the same bytes. */
export type TableWriter = {
  readonly extension: string;
  readonly write: (table: Table, sink: Sink) => Promise<TableReport>;
};
