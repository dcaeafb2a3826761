/** A rectangle of the window, in pixels. */
export type Rectangle = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Where the bar stands and how tall it may become, in pixels of the window; `bottom` from the window's lower edge. */
export type BarPlace = { readonly left: number; readonly maxHeight: number } & (
  { readonly top: number } | { readonly bottom: number }
);

const gap = 8;
const edge = 8;
/** The bar with a full list, and the least in which a list can still be read. */
const tallest = 330;
const least = 180;

/**
 * The bar stands below the passage, above it where there is more room, always within its frame and never over the passage
 * it is about. The side does not depend on how many codes are found, so the bar does not jump while one types.
 */
export function placeBar(passage: Rectangle, width: number, frame: Rectangle, windowHeight: number): BarPlace {
  const left = clamp(passage.right - width / 3, frame.left + edge, frame.right - width - edge);
  const top = Math.max(passage.bottom + gap, frame.top + edge);
  const bottom = Math.min(passage.top - gap, frame.bottom - edge);
  const below = frame.bottom - edge - top;
  const above = bottom - frame.top - edge;
  if (below >= Math.min(tallest, Math.max(above, least))) return { left, top, maxHeight: below };
  if (above >= least) return { left, bottom: windowHeight - bottom, maxHeight: above };
  // A passage as tall as the frame leaves no room beside it.
  return { left, bottom: windowHeight - frame.bottom + edge, maxHeight: frame.bottom - frame.top - 2 * edge };
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.max(lowest, Math.min(value, highest));
}
