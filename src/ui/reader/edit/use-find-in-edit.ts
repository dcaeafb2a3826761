import { useEffect, useRef } from 'react';
import type { Id } from '../../../domain/model';
import { readingPlace } from '../../state/editing/reading-place';
import { beginSearch } from '../../state/find';
import { useWorkspace } from '../../state/workspace';
import { findInView } from '../find/find-in-view';
import { revealSpan } from '../page/reveal';
import type { EditView } from './edit-view';

/** So long after the last stroke the changed text is searched again. */
const rest = 250;

/**
 * Searches a text under edit while the find bar is open: what is written meanwhile is searched too, and the shown hit is selected
 * when the bar closes, so that it can be written over at once.
 */
export function useFindInEdit(view: EditView | null, sourceId: Id, isActive: boolean): void {
  const isOpen = useWorkspace((state) => isActive && state.find !== null);
  const place = useRef<number | null>(null);

  useEffect(() => {
    if (!view || !isOpen) return undefined;
    const { session } = view;
    const start = (): (() => void) =>
      findInView(
        {
          text: session.text(),
          mark: (layer, spans) => view.mark(layer, spans),
          reveal: (hit) => revealSpan(view, hit),
          placeToBegin: () => readingPlace(sourceId).focus,
          isWriting: () => view.root.contains(document.activeElement),
        },
        sourceId,
        place,
      );
    let stop = start();
    let timer: number | undefined;
    const unsubscribe = session.subscribe(() => {
      // The hits stand elsewhere now; the next step goes on from what is being written.
      place.current = null;
      beginSearch(true);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        stop();
        place.current = null;
        stop = start();
      }, rest);
    });
    return () => {
      window.clearTimeout(timer);
      unsubscribe();
      stop();
    };
  }, [view, sourceId, isOpen]);

  useEffect(() => {
    if (!view || !isActive) return undefined;
    return useWorkspace.subscribe((state, before) => {
      if (!before.find || state.find || state.dialog) return;
      place.current = null;
      const hit = before.find.hits[before.find.current];
      // Places of the text under edit mean nothing outside it.
      useWorkspace.setState({ selection: null, caret: null });
      requestAnimationFrame(() => {
        const ends = hit ? { anchor: hit.start, focus: hit.end } : readingPlace(sourceId);
        view.root.focus({ preventScroll: true });
        view.select(ends);
      });
    });
  }, [view, sourceId, isActive]);
}
