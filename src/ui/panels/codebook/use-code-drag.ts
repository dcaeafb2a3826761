import { useRef } from 'react';
import { codeTarget, topmostCodes } from '../../../domain/codebook/move-code';
import type { Code, Id } from '../../../domain/model';
import { moveCodes } from '../../actions/edit-codes';
import { applyCodeToSelection } from '../../actions/edit-codings';
import { codeDragType, selectionDragType } from '../../parts/drag-types';
import type { TreeDrag } from '../../parts/tree/TreeItem';
import { useWorkspace } from '../../state/workspace';
import type { CodeTreeRow } from './code-rows';

/** Codes are dragged within the codebook and to the text; a selected passage is dropped on a code to apply it. */
export function useCodeDrag(codes: ReadonlyMap<Id, Code>): TreeDrag<CodeTreeRow> {
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
      if (data.types.includes(selectionDragType)) return row.code.codable === 1 ? 'into' : null;
      if (!isOurs(data)) return null;
      const target = { code: row.code, expanded: row.expanded === true };
      return codeTarget(codes, target, wanted, dragged.current) ? wanted : null;
    },
    onDrop(row, place, data) {
      if (row.kind === 'draft') return;
      if (data.types.includes(selectionDragType)) {
        void applyCodeToSelection(row.code.id);
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
