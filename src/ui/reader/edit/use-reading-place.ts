import { useEffect } from 'react';
import type { Id } from '../../../domain/model';
import { tellReadingPlace } from '../../state/editing/reading-place';
import { useWorkspace } from '../../state/workspace';
import type { ReaderView } from '../page/reader-view';
import { offsetBelowTop } from '../page/top-of-screen';
import { readEnds } from '../selecting/page-selection';

/** Tells where a document is being read, so that editing begins there. */
export function useReadingPlace(view: ReaderView | null, sourceId: Id): void {
  useEffect(() => {
    if (!view) return undefined;
    return tellReadingPlace(sourceId, () => {
      // Where one has just asked to be, one is: the page may still be on its way there.
      const { reveal } = useWorkspace.getState();
      if (reveal?.sourceId === sourceId) return { anchor: reveal.span.start, focus: reveal.span.start };
      const frame = view.scroller.getBoundingClientRect();
      const ends = readEnds(view);
      const caret = ends && view.measure.boxBefore(ends.focus);
      if (ends && caret && caret.bottom > frame.top && caret.top < frame.bottom) return ends;
      const top = offsetBelowTop(view, 60);
      return { anchor: top, focus: top };
    });
  }, [view, sourceId]);
}
