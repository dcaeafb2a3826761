import { useEffect } from 'react';
import { useWorkspace } from '../../state/workspace';
import { nearestOffset } from '../page/nearest-offset';
import type { ReaderView } from '../page/reader-view';
import type { PagesView } from './pages-view';

/** Chunks of the text get their real height only when they come near the screen, which moves the target: look again. */
const mostCorrections = 4;

/** Scrolls text and pages along with each other while that is asked for; the one that a person last touched leads. */
export function usePagesInStep(text: ReaderView | null, pages: PagesView | null): void {
  const inStep = useWorkspace((state) => state.inStep);
  useEffect(() => {
    if (!inStep || !text || !pages) return;
    const hearings = new AbortController();
    let leader: 'text' | 'pages' = 'text';
    let frame = 0;
    let corrections = 0;

    function follow(): void {
      frame = 0;
      if (!text || !pages) return;
      if (leader === 'text') {
        const offset = topOffset(text);
        if (offset !== null) pages.scrollToOffset(offset);
        return;
      }
      const offset = pages.topOffset();
      if (offset === null) return;
      text.fillTo(offset);
      const box = text.measure.boxBefore(offset);
      const distance = box ? box.top - text.scroller.getBoundingClientRect().top - 8 : 0;
      if (Math.abs(distance) < 2) return;
      const before = text.scroller.scrollTop;
      text.scroller.scrollTop += distance;
      if (text.scroller.scrollTop !== before && corrections++ < mostCorrections) schedule();
    }
    function schedule(): void {
      frame ||= requestAnimationFrame(follow);
    }
    for (const [name, scroller, pane] of [
      ['text', text.scroller, text.scroller.closest('[data-pane]')],
      ['pages', pages.scroller, pages.scroller.closest('.pages')],
    ] as const) {
      for (const touch of ['wheel', 'pointerdown', 'keydown', 'touchstart']) {
        const lead = (): void => {
          leader = name;
        };
        (pane ?? scroller).addEventListener(touch, lead, { capture: true, passive: true, signal: hearings.signal });
      }
      const scrolled = (): void => {
        if (leader !== name) return;
        corrections = 0;
        schedule();
      };
      scroller.addEventListener('scroll', scrolled, { passive: true, signal: hearings.signal });
    }
    schedule();
    return () => {
      hearings.abort();
      cancelAnimationFrame(frame);
    };
  }, [inStep, text, pages]);
}

/** What the text shows at its top. */
export function topOffset(view: ReaderView): number | null {
  const frame = view.scroller.getBoundingClientRect();
  const text = view.root.getBoundingClientRect();
  return nearestOffset(view, (text.left + text.right) / 2, frame.top + 12);
}
