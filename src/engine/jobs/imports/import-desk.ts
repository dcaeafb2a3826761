import type { NewDocument } from '../../../contract/engine';
import type { RefusedFile, TableInBatch } from '../../../contract/imports';
import type { TableChoice } from '../../../domain/imports/table-columns';
import type { Warning } from '../../../domain/warning';
import type { ReadTable } from '../../../formats/import/table/read-table';
import type { ListedFile } from './list-files';

/** A document that was read, with the file it came from, ready to be kept. */
export type DeskDocument = {
  readonly key: string;
  readonly document: NewDocument;
  readonly warnings: readonly Warning[];
  readonly from: DeskFile;
};

/** A file that was read as one document, with the articles that it may be taken apart into, and whether it is. */
export type DeskWhole = DeskDocument & { readonly articles: readonly DeskDocument[]; readonly isSplit: boolean };

/** A table that was read, and how its columns are used at the moment. */
export type DeskTable = {
  readonly key: string;
  readonly table: ReadTable;
  readonly choice: TableChoice;
  readonly from: DeskFile;
};

/** A file as it was when it was read. */
export type DeskFile = ListedFile & { readonly size: number; readonly mediaType: string; readonly hash: string };

/** What was read in one go: each file as it came, and the documents and tables that they make together. */
export type DeskBatch = {
  readonly id: string;
  readonly files: readonly (DeskWhole | DeskTable)[];
  readonly documents: readonly DeskDocument[];
  readonly tables: readonly TableInBatch[];
  readonly refused: readonly RefusedFile[];
};

/** Holds what was read until it is kept or dropped. */
export type ImportDesk = {
  put(batch: DeskBatch): void;
  get(id: string): DeskBatch | undefined;
  drop(id: string): void;
  clear(): void;
};

/** Of windows that never came back for what they had read, the latest few are remembered. */
const mostBatches = 4;

/** An empty desk. */
export function createImportDesk(): ImportDesk {
  const batches = new Map<string, DeskBatch>();
  return {
    put(batch) {
      batches.delete(batch.id);
      batches.set(batch.id, batch);
      for (const id of [...batches.keys()].slice(0, -mostBatches)) batches.delete(id);
    },
    get: (id) => batches.get(id),
    drop: (id) => void batches.delete(id),
    clear: () => batches.clear(),
  };
}
