import type { Id } from '../../../domain/model';
import type { DropPlace } from '../../parts/tree/tree-row';
import type { DocumentRow } from './document-rows';

/** Where dropped documents go: into which folder, and before which document (null: at the end). */
export type DocumentTarget = { readonly folder: string | null; readonly beforeId: Id | null };

/** Where documents may be dropped on a row: on a folder into it, on a document before or after it. */
export function placeForDocuments(row: DocumentRow, wanted: DropPlace, movedIds: readonly Id[]): DropPlace | null {
  if (row.kind === 'draft') return null;
  if (row.kind === 'folder') return wanted === 'before' ? 'before' : 'into';
  if (movedIds.includes(row.source.id)) return null;
  return wanted === 'into' ? 'after' : wanted;
}

/** What a drop at that place means. */
export function documentTarget(
  rows: readonly DocumentRow[],
  row: DocumentRow,
  place: DropPlace,
  movedIds: readonly Id[],
): DocumentTarget {
  const resting = (id: Id): boolean => !movedIds.includes(id);
  if (row.kind === 'folder' && place === 'before') {
    return { folder: null, beforeId: row.sourceIds.find(resting) ?? null };
  }
  if (row.kind === 'folder') {
    return { folder: row.folder, beforeId: firstDocumentAfter(rows, row.sourceIds.at(-1), resting) };
  }
  if (row.kind === 'draft') return { folder: null, beforeId: null };
  const folder = row.source.folder;
  if (place === 'before') return { folder, beforeId: row.source.id };
  return { folder, beforeId: firstDocumentAfter(rows, row.source.id, resting) };
}

function firstDocumentAfter(
  rows: readonly DocumentRow[],
  sourceId: Id | undefined,
  resting: (id: Id) => boolean,
): Id | null {
  const order = documentOrder(rows);
  const at = sourceId === undefined ? -1 : order.indexOf(sourceId);
  return order.slice(at + 1).find(resting) ?? null;
}

/** The documents as they stand in the pane, those in collapsed folders too. */
export function documentOrder(rows: readonly DocumentRow[]): readonly Id[] {
  return rows.flatMap((row) =>
    row.kind === 'folder' ? row.sourceIds : row.kind === 'document' && row.level === 1 ? [row.source.id] : [],
  );
}
