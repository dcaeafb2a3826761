import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Id } from '../../../domain/model';
import { keepReadingPosition, readingPosition } from '../../state/reading-position';
import { useWorkspace } from '../../state/workspace';
import { placeOf } from '../page/place-of';
import type { ReaderView } from '../page/reader-view';
import { readTop } from '../page/top-of-screen';

/** Neighbouring chunks get their real height only when they come near the screen: for so many milliseconds the place is held. */
const settling = 1500;
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
    if (offset === 0 || offset >= view.text.length || isAskedElsewhere) {
      isBack.current = true;
      return;
    }
    view.fillTo(offset);
    const letGo = holdPlace(view, offset);
    const leave = (): void => {
      isBack.current = true;
      letGo();
    };
    const { signal, abort } = stoppable();
    for (const event of ['wheel', 'keydown', 'pointerdown'] as const) {
      window.addEventListener(event, leave, { passive: true, capture: true, signal });
    }
    const timer = window.setTimeout(leave, settling);
    return () => {
      window.clearTimeout(timer);
      letGo();
      abort();
    };
  }, [view, sourceId]);

  useEffect(() => {
    if (!view) return;
    const { scroller } = view;
    let offset = readingPosition(sourceId);
    let reading: number | undefined;
    let writing: number | undefined;
    const keep = (): void => keepReadingPosition(sourceId, offset);
    const look = (): void => {
      // Measured and not asked by a point: that would have the browser prepare the whole page for painting once more.
      offset = scroller.scrollTop < readingLine ? 0 : (readTop(view, null, readingLine)?.offset ?? 0);
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

/** Keeps a character at the reading line, frame by frame; answers with how to let go. */
function holdPlace(view: ReaderView, offset: number): () => void {
  let frame = 0;
  function hold(): void {
    const place = placeOf(view, offset);
    const distance = place === null ? 0 : place.top - view.scroller.getBoundingClientRect().top - readingLine;
    if (Math.abs(distance) >= 1.5) view.scroller.scrollTop += distance;
    frame = requestAnimationFrame(hold);
  }
  hold();
  return () => cancelAnimationFrame(frame);
}

function stoppable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
