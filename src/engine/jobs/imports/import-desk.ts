import type { NewDocument } from '../../../contract/engine';
import type { RefusedFile } from '../../../contract/imports';
import type { Warning } from '../../../domain/warning';
import type { ListedFile } from './list-files';

/** A document that was read, with the file it came from, ready to be kept. */
export type DeskDocument = {
  readonly key: string;
  readonly document: NewDocument;
  readonly warnings: readonly Warning[];
  readonly from: DeskFile;
};

/** A file as it was when it was read. */
export type DeskFile = ListedFile & { readonly size: number; readonly mediaType: string; readonly hash: string };

/** What was read in one go. */
export type DeskBatch = {
  readonly id: string;
  readonly documents: readonly DeskDocument[];
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
