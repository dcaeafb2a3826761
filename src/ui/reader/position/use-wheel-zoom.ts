import { useEffect } from 'react';
import { zoomBy } from '../../actions/view-actions';
import type { ReaderView } from '../page/reader-view';

/** How far the wheel turns for one step; a touch pad sends many small turns. */
const turnOfStep = 60;

/** The text grows and shrinks with the wheel while Ctrl is held, as in every reader. */
export function useWheelZoom(view: ReaderView | null): void {
  useEffect(() => {
    if (!view) return;
    let turned = 0;
    function hear(event: WheelEvent): void {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < turnOfStep) return;
      zoomBy(turned < 0 ? 1 : -1);
      turned = 0;
    }
    view.scroller.addEventListener('wheel', hear, { passive: false });
    return () => view.scroller.removeEventListener('wheel', hear);
  }, [view]);
}
