import { useEffect, useRef } from 'react';
import type { Id } from '../../../domain/model';
import { readingPlace } from '../../state/editing/reading-place';
import { isActivePane } from '../../state/panes';
import { useWorkspace, type Pane } from '../../state/workspace';
import { revealSpan } from '../page/reveal';
import type { ReaderView } from '../page/reader-view';
import { findInView } from './find-in-view';

/**
 * Searches the document that a view shows while the find bar is open: marks all hits, shows the current one, and leaves it
 * selected when the bar closes, so that it can be coded at once.
 */
export function useFind(view: ReaderView | null, pane: Pane, sourceId: Id): void {
  const isOpen = useWorkspace((state) => state.find !== null && isActivePane(pane, state));
  const place = useRef<number | null>(null);

  useEffect(() => {
    if (!view || !isOpen) return undefined;
    return findInView(
      {
        text: view.text,
        mark: (layer, spans) => view.mark(layer, spans),
        reveal: (hit) => revealSpan(view, hit),
        placeToBegin: () => placeToBegin(view, sourceId),
        isWriting: () => false,
      },
      sourceId,
      place,
    );
  }, [view, sourceId, isOpen]);

  useEffect(() => {
    if (!view) return;
    return useWorkspace.subscribe((state, before) => {
      // Someone who went on elsewhere, such as into a dialog, is not called back.
      if (!before.find || state.find || state.dialog || !isActivePane(pane, state)) return;
      place.current = null;
      // The text takes over what is selected when it gets the focus; by then the bar's field is gone.
      requestAnimationFrame(() => view.root.focus({ preventScroll: true }));
    });
  }, [view, pane]);
}

/**
 * The caret when it is on the screen: the bar's field has taken the page's own selection by now. Otherwise the beginning of the
 * paragraph one reads, so that what stands before the middle of its line is found as well.
 */
function placeToBegin(view: ReaderView, sourceId: Id): number {
  const { selection, caret } = useWorkspace.getState();
  const offset = selection?.start ?? caret;
  const box = offset === null ? null : view.measure.boxBefore(offset);
  const frame = view.scroller.getBoundingClientRect();
  const isShown = box !== null && box.bottom > frame.top && box.top < frame.bottom;
  if (offset !== null && isShown) return offset;
  return view.text.slice(0, readingPlace(sourceId).focus).lastIndexOf('\n') + 1;
}
