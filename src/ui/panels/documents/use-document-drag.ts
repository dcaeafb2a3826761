import { useRef } from 'react';
import type { Id } from '../../../domain/model';
import { moveSources } from '../../actions/edit-sources';
import { sourceDragType } from '../../parts/drag-types';
import type { TreeDrag } from '../../parts/tree/TreeItem';
import { useWorkspace } from '../../state/workspace';
import { documentTarget, placeForDocuments } from './document-drop';
import type { DocumentRow } from './document-rows';

/** Documents are dragged within their pane: to another place, into a folder, out of it. */
export function useDocumentDrag(rows: readonly DocumentRow[]): TreeDrag<DocumentRow> {
  // The data of a drag cannot be read before the drop; what is under way is known here.
  const dragged = useRef<readonly Id[]>([]);

  function isOurs(data: DataTransfer): boolean {
    return data.types.includes(sourceDragType) && dragged.current.length > 0;
  }

  return {
    onStart(row, data) {
      if (row.kind === 'draft') return false;
      const { selectedSourceIds } = useWorkspace.getState();
      const own = row.kind === 'folder' ? row.sourceIds : [row.source.id];
      const all = own.every((id) => selectedSourceIds.has(id)) ? inOrder(rows, selectedSourceIds) : own;
      dragged.current = all;
      data.setData(sourceDragType, all.join(' '));
      data.effectAllowed = 'move';
      return true;
    },
    placeFor: (row, wanted, data) => (isOurs(data) ? placeForDocuments(row, wanted, dragged.current) : null),
    onDrop(row, place) {
      void moveSources(dragged.current, documentTarget(rows, row, place, dragged.current));
      dragged.current = [];
    },
    acceptsBelow: isOurs,
    onDropBelow() {
      void moveSources(dragged.current, { folder: null, beforeId: null });
      dragged.current = [];
    },
    onEnd() {
      dragged.current = [];
    },
  };
}

function inOrder(rows: readonly DocumentRow[], ids: ReadonlySet<Id>): readonly Id[] {
  return rows.flatMap((row) => (row.kind === 'document' && ids.has(row.source.id) ? [row.source.id] : []));
}
