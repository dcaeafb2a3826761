import type { Span } from '../../../domain/model';
import { placeOfSpan, type Measured } from './place-of';

/** Neighbouring chunks get their real height only when they come near the screen, which moves the target: look again. */
const mostLooks = 12;
/** The passage is there when it has stayed for so many frames. */
const settledAfter = 3;
/** Where the beginning of the passage comes to stand, from the top of the reader. */
const restingPlace = 0.28;
/** Less space than this above or below is too near to the edge. */
const edge = 24;

/** A text that scrolls; `fillTo` is for one that is still being filled. */
type Scrolled = Measured & { readonly scroller: HTMLElement; readonly fillTo?: (offset: number) => void };

/** The passage that each view was asked for last: who has gone on is not called back to the one before. */
const wanted = new WeakMap<Scrolled, Span>();

/** Scrolls a passage onto the screen; one that is there already stays where it is. */
export function revealSpan(view: Scrolled, span: Span): void {
  wanted.set(view, span);
  view.fillTo?.(span.end);
  let looks = 0;
  let settled = 0;
  const step = (): void => {
    if (wanted.get(view) !== span) return;
    const box = placeOfSpan(view, span);
    const frame = view.scroller.getBoundingClientRect();
    if (!box || ++looks > mostLooks) return;
    const isThere = box.top >= frame.top + edge && box.bottom <= frame.bottom - edge;
    const distance = isThere ? 0 : box.top - frame.top - frame.height * restingPlace;
    settled = Math.abs(distance) < 2 ? settled + 1 : 0;
    if (settled === 0) view.scroller.scrollTop += distance;
    if (settled < settledAfter) requestAnimationFrame(step);
  };
  step();
}
