import type { Span } from '../../../domain/model';
import type { ReaderView } from './reader-view';

/** Neighbouring chunks get their real height only when they come near the screen, which moves the target: look again. */
const mostCorrections = 6;
/** Where the beginning of the passage comes to stand, from the top of the reader. */
const restingPlace = 0.28;

/** Scrolls a passage onto the screen, only as far as needed when it is already there. */
export function revealSpan(view: ReaderView, span: Span, how: 'nearest' | 'resting' = 'resting'): void {
  view.fillTo(span.end);
  let corrections = 0;
  const step = (): void => {
    const box = view.boxOf({ start: span.start, end: Math.max(span.end, span.start) });
    const frame = view.scroller.getBoundingClientRect();
    if (!box || ++corrections > mostCorrections) return;
    const inside = box.top >= frame.top + 24 && box.bottom <= frame.bottom - 24;
    if (inside && (how === 'nearest' || corrections > 1)) return;
    const wanted =
      how === 'resting'
        ? box.top - frame.top - frame.height * restingPlace
        : box.top < frame.top + 24
          ? box.top - frame.top - 48
          : box.bottom - frame.bottom + 48;
    if (inside && corrections === 1) return;
    if (Math.abs(wanted) < 2) return;
    view.scroller.scrollTop += wanted;
    requestAnimationFrame(step);
  };
  step();
}
