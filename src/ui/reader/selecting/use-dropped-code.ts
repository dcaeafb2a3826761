import { useEffect } from 'react';
import type { Id, Span } from '../../../domain/model';
import { unitAt } from '../../../domain/text/units';
import { codeSelection } from '../../actions/code-passage';
import { codeDragType } from '../../parts/drag-types';
import { activateSide, isActivePane, sideOf } from '../../state/panes';
import { useProject } from '../../state/project';
import { useWorkspace, type Pane } from '../../state/workspace';

/** Where codes are dropped on words: the text, or its printed pages. */
export type DropPlace = {
  readonly root: HTMLElement;
  /** The pane of the text; null on the pages, which belong to the one there is. */
  readonly pane: Pane | null;
  readonly text: () => string;
  readonly offsetAtPoint: (x: number, y: number) => number | null;
  /** Shows where the code would go. */
  readonly aim: (span: Span | null) => void;
};

/** A code dropped on the selected passage is applied to it, dropped elsewhere there to the sentence under the pointer. */
export function useDroppedCode(place: DropPlace | null, sourceId: Id): void {
  useEffect(() => {
    if (!place) return;
    const { root, pane, text, offsetAtPoint } = place;
    const isActive = (): boolean => pane === null || isActivePane(pane);
    let aimed: Span | null = null;

    function passageUnder(event: DragEvent): Span | null {
      if (!event.dataTransfer?.types.includes(codeDragType)) return null;
      const offset = offsetAtPoint(event.clientX, event.clientY);
      if (offset === null) return null;
      const { selection } = useWorkspace.getState();
      if (selection && isActive() && offset >= selection.start && offset <= selection.end) return selection;
      const language = useProject.getState().mirror?.sources.get(sourceId)?.language ?? null;
      return unitAt({ text: text(), language }, offset, 'sentence');
    }
    function aim(span: Span | null): void {
      if (aimed?.start === span?.start && aimed?.end === span?.end) return;
      aimed = span;
      place?.aim(span);
    }
    function allow(event: DragEvent): void {
      const span = passageUnder(event);
      aim(span);
      if (!span) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    }
    function leave(event: DragEvent): void {
      if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) aim(null);
    }
    function drop(event: DragEvent): void {
      const span = passageUnder(event);
      aim(null);
      if (!span) return;
      event.preventDefault();
      if (pane !== null && !isActive()) activateSide(sideOf(pane));
      useWorkspace.setState({ selection: span, taken: null, caret: span.end, quickBar: null });
      void codeSelection(event.dataTransfer?.getData(codeDragType) ?? '');
    }
    function forget(): void {
      aim(null);
    }
    root.addEventListener('dragover', allow);
    root.addEventListener('dragleave', leave);
    root.addEventListener('drop', drop);
    // A drag may be given up anywhere.
    document.addEventListener('dragend', forget);
    return () => {
      root.removeEventListener('dragover', allow);
      root.removeEventListener('dragleave', leave);
      root.removeEventListener('drop', drop);
      document.removeEventListener('dragend', forget);
    };
  }, [place, sourceId]);
}
