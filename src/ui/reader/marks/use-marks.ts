import { useEffect, useState } from 'react';
import { followFootnote } from '../../actions/edit-marks';
import type { Id } from '../../../domain/model';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { readSelection } from '../selecting/page-selection';
import type { ReaderView } from '../page/reader-view';

/** Where the menu of the text was called for, in the window. */
export type MenuPoint = { readonly x: number; readonly y: number };

/** Footnotes are followed by a click; a right click, or the menu key, calls for the menu of the text. */
export function useMarks(
  view: ReaderView | null,
  sourceId: Id,
): { readonly menu: MenuPoint | null; readonly closeMenu: () => void } {
  const [menu, setMenu] = useState<MenuPoint | null>(null);

  useEffect(() => {
    if (!view) return;
    const { root } = view;

    function follow(event: MouseEvent): void {
      const document = useProject.getState().mirror?.documents.get(sourceId);
      const { target } = event;
      if (!view || !document || !(target instanceof HTMLElement) || readSelection(view)) return;
      // The number before a note belongs to the note's own element, its words to those inside.
      const isNumber = target.matches('[data-footnote]');
      const element = target.closest('[data-reference]') ?? (isNumber ? target.querySelector('.reader-block') : null);
      if (element) followFootnote(document, view.index.offsetAt({ node: element, offset: 0 }));
    }

    function callMenu(event: MouseEvent): void {
      if (!view) return;
      event.preventDefault();
      const { selection, caret } = useWorkspace.getState();
      const byKey = event.button !== 2;
      const offset = byKey ? (selection?.start ?? caret) : view.offsetAtPoint(event.clientX, event.clientY);
      const inside = selection && offset !== null && offset >= selection.start && offset <= selection.end;
      if (!inside && offset !== null) {
        useWorkspace.setState({ selection: null, taken: null, caret: offset, quickBar: null });
      }
      const box = byKey && offset !== null ? view.boxOf({ start: offset, end: offset }) : null;
      setMenu(box ? { x: box.left, y: box.bottom } : { x: event.clientX, y: event.clientY });
    }

    root.addEventListener('click', follow);
    root.addEventListener('contextmenu', callMenu);
    return () => {
      root.removeEventListener('click', follow);
      root.removeEventListener('contextmenu', callMenu);
    };
  }, [view, sourceId]);

  return { menu, closeMenu: () => setMenu(null) };
}
