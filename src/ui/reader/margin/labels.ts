import type { Id } from '../../../domain/model';

/** A bracket as measured on the screen, pixels from the top of the text. */
export type BracketBox = { readonly id: Id; readonly top: number; readonly bottom: number; readonly lane: number };

/** Where a bracket's label stands, and which codings gave up their place to it. */
export type LabelPlace = {
  readonly id: Id;
  readonly top: number;
  /** Lanes to keep free at the left of the label. */
  readonly lanes: number;
  readonly hidden: readonly Id[];
  /** False where only a count stands: of codings beyond the last lane. */
  readonly named: boolean;
};

/** A label may stand this far below the beginning of its bracket; one that would stand lower joins the “+n” above it. */
const longestPush = 2.2;

/**
 * Sets labels so that none covers another or a bracket: beside the beginning of its bracket, pushed down when the place is
 * taken, and counted in the label above (“+2”) when it would be pushed too far. Codings beyond `lanes` have no bracket of their
 * own and are always counted.
 */
export function placeLabels(boxes: readonly BracketBox[], labelHeight: number, lanes = Infinity): LabelPlace[] {
  const sorted = boxes.toSorted((a, b) => a.top - b.top || a.lane - b.lane);
  const places: { id: Id; top: number; lanes: number; hidden: Id[]; named: boolean }[] = [];
  let free = -Infinity;
  for (const box of sorted) {
    const top = Math.max(box.top, free);
    const last = places.at(-1);
    const named = box.lane < lanes;
    const pushed = top - box.top;
    const tooFar = pushed > longestPush * labelHeight || (top > box.bottom && pushed > labelHeight);
    if (last && (tooFar || (!named && pushed > 0))) {
      last.hidden.push(box.id);
      continue;
    }
    places.push({ id: box.id, top, lanes: Math.min(box.lane, lanes) + 1, hidden: [], named });
    free = top + labelHeight;
  }
  for (const place of places) {
    for (const box of sorted) {
      if (box.top >= place.top + labelHeight) break;
      if (box.bottom > place.top) place.lanes = Math.max(place.lanes, Math.min(box.lane, lanes) + 1);
    }
  }
  return places;
}
