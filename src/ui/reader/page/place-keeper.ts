import { placeOf } from './place-of';
import { readTop, type PlacedText, type TopPlace } from './top-of-screen';

/** Knows what stands at the top of the screen, and brings it back there when the page was laid out anew. */
export type PlaceKeeper = {
  /** Looks what stands at the top now, unless a place is being held there. */
  note(): void;
  place(): TopPlace | null;
  /** Brings a place, or the one that was noted last, back to where it stood, and holds it until it has come to rest. */
  hold(place?: TopPlace): void;
  close(): void;
};

/** Neighbouring chunks get their real height only when they come near the screen: a place is at rest after so many frames. */
const settledAfter = 4;
const mostLooks = 40;

export function createPlaceKeeper(page: PlacedText): PlaceKeeper {
  const { scroller } = page;
  let place: TopPlace | null = null;
  let frame = 0;
  let looks = 0;
  let settled = 0;
  /** Where the place stood and how far the page was scrolled when it was last looked for. */
  let before: { readonly top: number; readonly scrolled: number } | null = null;

  function look(): void {
    frame = 0;
    const line = place && placeOf(page, place.offset);
    if (!place || !line || ++looks > mostLooks) return;
    const top = line.top - scroller.getBoundingClientRect().top;
    // The line went the other way than the page was scrolled: someone scrolls, and is not to be held back.
    if (before && (top - before.top) * (scroller.scrollTop - before.scrolled) < -1) return note();
    const distance = Math.round(top - place.distance);
    const from = scroller.scrollTop;
    if (distance !== 0) scroller.scrollTop += distance;
    const moved = scroller.scrollTop - from;
    before = { top: top - moved, scrolled: scroller.scrollTop };
    // At its end a text cannot be scrolled further, and then there is nothing to wait for either.
    settled = Math.abs(moved) < 1 ? settled + 1 : 0;
    if (settled < settledAfter) frame = requestAnimationFrame(look);
  }

  function note(): void {
    if (frame === 0) place = readTop(page, place);
  }

  return {
    note,
    place: () => place,
    hold(wanted) {
      cancelAnimationFrame(frame);
      place = wanted ?? place;
      looks = 0;
      settled = 0;
      before = null;
      look();
    },
    close: () => cancelAnimationFrame(frame),
  };
}
