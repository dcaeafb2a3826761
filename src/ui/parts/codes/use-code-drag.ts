import { useRef } from 'react';
import { codeTarget, topmostCodes } from '../../../domain/codebook/move-code';
import type { Code, Id } from '../../../domain/model';
import { moveCodes } from '../../actions/edit-codes';
import { applyCodeToSelection, replaceCode } from '../../actions/edit-codings';
import { codeDragType, codingDragType, selectionDragType } from '../drag-types';
import type { TreeDrag } from '../tree/TreeItem';
import type { TreeRow } from '../tree/tree-row';
import { useWorkspace } from '../../state/workspace';

/** A row of a codebook that is a code, or the field for the name of a new one. */
type DroppableRow = TreeRow & ({ readonly kind: 'code'; readonly code: Code } | { readonly kind: 'draft' });

/**
 * Codes are dragged within the codebook and to the text; a selected passage is dropped on a code to apply it, codings to give
 * them that code. Codes that are sorted otherwise than they stand are only dropped into others.
 */
export function useCodeDrag(codes: ReadonlyMap<Id, Code>, isSorted = false): TreeDrag<DroppableRow> {
  // The data of a drag cannot be read before the drop; what is under way is known here.
  const dragged = useRef<readonly Id[]>([]);

  function isOurs(data: DataTransfer): boolean {
    return data.types.includes(codeDragType) && dragged.current.length > 0;
  }

  return {
    onStart(row, data) {
      if (row.kind === 'draft') return false;
      const { selectedCodeIds } = useWorkspace.getState();
      dragged.current = selectedCodeIds.has(row.id) ? topmostCodes(codes, selectedCodeIds) : [row.id];
      data.setData(codeDragType, row.id);
      data.effectAllowed = 'all';
      return true;
    },
    placeFor(row, wanted, data) {
      if (row.kind === 'draft') return null;
      const isToBeCoded = [selectionDragType, codingDragType].some((type) => data.types.includes(type));
      if (isToBeCoded) return row.code.codable === 1 ? 'into' : null;
      if (!isOurs(data)) return null;
      const place = isSorted ? 'into' : wanted;
      const target = { code: row.code, expanded: row.expanded === true };
      return codeTarget(codes, target, place, dragged.current) ? place : null;
    },
    onDrop(row, place, data) {
      if (row.kind === 'draft') return;
      if (data.types.includes(selectionDragType)) {
        void applyCodeToSelection(row.code.id);
        return;
      }
      if (data.types.includes(codingDragType)) {
        void replaceCode(data.getData(codingDragType).split(' '), row.code.id);
        return;
      }
      const target = { code: row.code, expanded: row.expanded === true };
      const goal = codeTarget(codes, target, place, dragged.current);
      if (goal) void moveCodes(dragged.current, goal);
      dragged.current = [];
    },
    acceptsBelow: isOurs,
    onDropBelow() {
      void moveCodes(dragged.current, { parentId: null, beforeId: null });
      dragged.current = [];
    },
    onEnd() {
      dragged.current = [];
    },
  };
}
