import type { Box } from '../page/measure';
import { nearestOffset } from '../page/nearest-offset';
import type { ReaderView } from '../page/reader-view';
import { ensureCaret, readEnds, writeSelection } from './page-selection';

/** Turns pages; the caret follows when one comes to rest, and before whatever else is done next. */
export type PageTurner = {
  turn(direction: 1 | -1, extend: boolean): void;
  /** Puts the caret on the page that was turned to, if it is not there yet. */
  settle(): void;
  close(): void;
};

/** Where the caret comes to stand: at this height of the screen, as far from the left as it was. */
type Landing = { readonly left: number; readonly height: number; readonly anchor: number; readonly extend: boolean };

/** How much of the screen is new with each page; the rest is what one has just read. */
const shareTurned = 0.85;
/** Milliseconds that a page rests before the caret comes: who leafs through a text looks for none. */
const rest = 150;
/** Pixels at the upper and lower edge of the screen where the caret does not come to stand. */
const edge = 20;

/**
 * Finding the place for the caret and setting it there costs as much as the frame that shows the page. While a key is being heard
 * the browser moreover tells every selection to the system, and counts its letters from the beginning of the text.
 */
export function createPageTurner(view: ReaderView, moved: () => void): PageTurner {
  const { scroller } = view;
  let landing: Landing | null = null;
  let resting: number | undefined;

  function settle(): void {
    const place = landing;
    forget();
    // Whoever went elsewhere meanwhile is not called back.
    if (!place || document.activeElement !== view.root) return;
    const frame = scroller.getBoundingClientRect();
    const height = Math.min(Math.max(place.height, frame.top + edge), frame.bottom - edge);
    const focus = nearestOffset(view, place.left, height);
    if (focus === null) return;
    writeSelection(view, place.extend ? place.anchor : focus, focus);
    moved();
  }

  function forget(): void {
    landing = null;
    window.clearTimeout(resting);
  }

  return {
    settle,
    turn(direction, extend) {
      const from = landing ?? landingOf(view);
      if (!from) return;
      const distance = Math.round(scroller.clientHeight * shareTurned) * direction;
      // At the ends of the text, where it cannot be scrolled so far, the caret goes the rest of the way.
      const before = scroller.scrollTop;
      scroller.scrollTop = before + distance;
      const remaining = distance - (scroller.scrollTop - before);
      landing = { ...from, height: from.height + remaining, extend };
      window.clearTimeout(resting);
      // What is being selected is seen at once.
      if (extend) settle();
      else resting = window.setTimeout(settle, rest);
    },
    close: forget,
  };
}

function landingOf(view: ReaderView): Landing | null {
  ensureCaret(view);
  const ends = readEnds(view);
  const caret: Box | null = ends && view.measure.boxBefore(ends.focus);
  return ends && caret && { left: caret.left, height: caret.top + 8, anchor: ends.anchor, extend: false };
}
