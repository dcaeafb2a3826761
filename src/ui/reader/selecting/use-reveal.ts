import { useEffect, type RefObject } from 'react';
import type { Id } from '../../../domain/model';
import { isActivePane } from '../../state/panes';
import { useWorkspace, type Pane } from '../../state/workspace';
import { showCaret } from './caret';
import { writeSelection } from './page-selection';
import { revealSpan } from '../page/reveal';
import type { ReaderView } from '../page/reader-view';

/** Scrolls to the passage that someone asked to see, each request once: coming back to a document is no new request. */
export function useReveal(
  view: ReaderView | null,
  pane: Pane,
  sourceId: Id,
  caret: RefObject<HTMLDivElement | null>,
): void {
  const reveal = useWorkspace((state) => state.reveal);
  useEffect(() => {
    if (!view || reveal?.sourceId !== sourceId || !isActivePane(pane)) return;
    const frame = requestAnimationFrame(() => {
      revealSpan(view, reveal.span);
      if (reveal.take === 'caret') view.root.focus({ preventScroll: true });
      if (document.activeElement === view.root) {
        // The keyboard goes on from there; the next key would otherwise scroll back to where the caret was.
        const { selection } = useWorkspace.getState();
        if (selection) writeSelection(view, selection.start, selection.end);
        else {
          writeSelection(view, reveal.span.start, reveal.span.start);
          // The page tells it as well, but only a frame later, and has just told of the click that led here: a key pressed
          // in between would mean the place where one came from.
          useWorkspace.setState({ caret: reveal.span.start });
        }
        showCaret(view, caret.current);
      }
      useWorkspace.setState({ reveal: null });
    });
    return () => cancelAnimationFrame(frame);
  }, [view, reveal, pane, sourceId, caret]);
}
