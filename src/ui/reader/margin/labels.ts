import type { Id } from '../../../domain/model';

/** A bracket as measured on the screen, pixels from the top of the text. */
export type BracketBox = { readonly id: Id; readonly top: number; readonly bottom: number; readonly lane: number };

/** Where a bracket's label stands, and which labels gave up their place to it. */
export type LabelPlace = {
  readonly id: Id;
  readonly top: number;
  /** Lanes to keep free at the left of the label. */
  readonly lanes: number;
  readonly hidden: readonly Id[];
};

/** A label may stand this far below the beginning of its bracket; one that would stand lower joins the “+n” above it. */
const longestPush = 2.2;

/**
 * Sets labels so that none covers another or a bracket: beside the beginning of its bracket, pushed down when the place is
 * taken, and counted in the label above (“+2”) when it would be pushed too far.
 */
export function placeLabels(boxes: readonly BracketBox[], labelHeight: number): LabelPlace[] {
  const sorted = boxes.toSorted((a, b) => a.top - b.top || a.lane - b.lane);
  const places: { id: Id; top: number; lanes: number; hidden: Id[] }[] = [];
  let free = -Infinity;
  for (const box of sorted) {
    const top = Math.max(box.top, free);
    const last = places.at(-1);
    const tooFar = top - box.top > longestPush * labelHeight || (top > box.bottom && top - box.top > labelHeight);
    if (last && tooFar) {
      last.hidden.push(box.id);
      continue;
    }
    places.push({ id: box.id, top, lanes: box.lane + 1, hidden: [] });
    free = top + labelHeight;
  }
  for (const place of places) {
    for (const box of sorted) {
      if (box.top >= place.top + labelHeight) break;
      if (box.bottom > place.top) place.lanes = Math.max(place.lanes, box.lane + 1);
    }
  }
  return places;
}
