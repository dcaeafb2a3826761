import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Id } from '../../../domain/model';
import { keepReadingPosition, readingPosition } from '../../state/reading-position';
import { useWorkspace } from '../../state/workspace';
import type { ReaderView } from '../page/reader-view';

/** Neighbouring chunks get their real height only when they come near the screen, which moves the place: look again. */
const mostCorrections = 8;
/** Milliseconds that the text has to rest before its place is written down. */
const rest = 300;
/** Milliseconds between two looks at the place while the text is scrolled. */
const glance = 80;
/** How far below the top of the screen the line stands that counts as the one being read. */
const readingLine = 14;

/** Comes back to the place where a document was left, and keeps it while one reads on. */
export function useReadingPosition(view: ReaderView | null, sourceId: Id): void {
  const isBack = useRef(false);
  // Before the first frame is painted, so that the beginning does not flash by.
  useLayoutEffect(() => {
    const offset = readingPosition(sourceId);
    const isAskedElsewhere = useWorkspace.getState().reveal?.sourceId === sourceId;
    // The same document laid out anew (other marks, another text) is kept where it is by the reader itself.
    if (!view || isBack.current) return;
    isBack.current = true;
    if (offset === 0 || offset >= view.text.length || isAskedElsewhere) return;
    view.fillTo(offset);
    let corrections = 0;
    let frame = 0;
    const step = (): void => {
      const box = view.measure.boxBefore(offset);
      if (!box) return;
      const distance = box.top - view.scroller.getBoundingClientRect().top - readingLine;
      if (Math.abs(distance) < 1.5 || ++corrections > mostCorrections) return;
      view.scroller.scrollTop += distance;
      frame = requestAnimationFrame(step);
    };
    step();
    const stop = (): void => cancelAnimationFrame(frame);
    view.scroller.addEventListener('wheel', stop, { passive: true, once: true });
    return stop;
  }, [view, sourceId]);

  useEffect(() => {
    if (!view) return;
    const { scroller } = view;
    let offset = readingPosition(sourceId);
    let reading: number | undefined;
    let writing: number | undefined;
    const keep = (): void => keepReadingPosition(sourceId, offset);
    const look = (): void => {
      offset = scroller.scrollTop < readingLine ? 0 : topOffset(view);
    };
    const plan = (): void => {
      // At once, for a jump may be the last move before another document is opened; then now and again.
      if (reading === undefined) look();
      reading ??= window.setTimeout(() => {
        reading = undefined;
        look();
      }, glance);
      window.clearTimeout(writing);
      writing = window.setTimeout(keep, rest);
    };
    scroller.addEventListener('scroll', plan, { passive: true });
    return () => {
      window.clearTimeout(reading);
      window.clearTimeout(writing);
      scroller.removeEventListener('scroll', plan);
      // The page is gone by now; where one was a moment ago is known.
      keep();
    };
  }, [view, sourceId]);
}

/** The first offset on the screen. Between two paragraphs there is no text to hit, so a little lower is tried as well. */
function topOffset(view: ReaderView): number {
  const frame = view.scroller.getBoundingClientRect();
  const text = view.root.getBoundingClientRect();
  const chunk = view.root.firstElementChild;
  const left = text.left + (chunk ? Number.parseFloat(getComputedStyle(chunk).paddingInlineStart) : 0) + 2;
  for (let down = readingLine; down < 90; down += 12) {
    const offset = view.offsetAtPoint(left, frame.top + down);
    if (offset !== null) return offset;
  }
  return 0;
}
