import { useEffect } from 'react';
import { codeSelection } from '../../actions/code-passage';
import { codeDragType } from '../../parts/drag-types';
import { isActivePane } from '../../state/panes';
import { useWorkspace, type Pane } from '../../state/workspace';
import type { ReaderView } from '../page/reader-view';

/** Dropping a code on the selected passage applies it. */
export function useDroppedCode(view: ReaderView | null, pane: Pane): void {
  useEffect(() => {
    if (!view) return;
    const { root } = view;
    function isOnSelection(event: DragEvent): boolean {
      const { selection } = useWorkspace.getState();
      if (!selection || !isActivePane(pane) || !event.dataTransfer?.types.includes(codeDragType)) return false;
      const offset = view?.offsetAtPoint(event.clientX, event.clientY) ?? -1;
      return offset >= selection.start && offset <= selection.end;
    }
    function allow(event: DragEvent): void {
      if (!isOnSelection(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    }
    function drop(event: DragEvent): void {
      if (!isOnSelection(event)) return;
      event.preventDefault();
      void codeSelection(event.dataTransfer?.getData(codeDragType) ?? '');
    }
    root.addEventListener('dragover', allow);
    root.addEventListener('drop', drop);
    return () => {
      root.removeEventListener('dragover', allow);
      root.removeEventListener('drop', drop);
    };
  }, [view, pane]);
}
