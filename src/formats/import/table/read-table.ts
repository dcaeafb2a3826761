import type { TableSheet } from '../../../domain/imports/table-columns';
import type { Warning } from '../../../domain/warning';

/** A file of tables as it was read: every sheet that holds anything. */
export type ReadTable = {
  /** The character encoding of the bytes; null where the format knows only one. */
  readonly charset: string | null;
  readonly sheets: readonly TableSheet[];
  readonly warnings: readonly Warning[];
};

/** No study has longer tables; each row may become a document. */
export const tableLimits = { rows: 100_000, columns: 2000, cells: 5_000_000 };

/** A workbook can say one long text in every cell by its number: more than this is made to fill the memory. */
export const mostCharacters = 256 * 1024 * 1024;
