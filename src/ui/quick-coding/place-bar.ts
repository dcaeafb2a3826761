/** A rectangle of the window, in pixels. */
export type Rectangle = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const gap = 8;
const edge = 8;

/** Where the bar stands: below the passage, above it when there is no room, always within its frame. */
export function placeBar(
  passage: Rectangle,
  size: { readonly width: number; readonly height: number },
  frame: Rectangle,
): { readonly left: number; readonly top: number } {
  const left = clamp(passage.right - size.width / 3, frame.left + edge, frame.right - size.width - edge);
  const below = passage.bottom + gap;
  const above = passage.top - gap - size.height;
  const fitsBelow = below + size.height <= frame.bottom - edge;
  const top = fitsBelow || above < frame.top + edge ? below : above;
  return { left, top: clamp(top, frame.top + edge, frame.bottom - size.height - edge) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
