import { smallSize } from './look';
import { textWidth } from './text-width';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Circle = { readonly x: number; readonly y: number; readonly r: number };

/** Names stand a little larger than numbers. */
export const nameSize = smallSize + 1;
const nameHeight = 15;

/** The square around a circle. */
function boxAround({ x, y, r }: Circle): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

export type Line = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** A name that lies over another one cannot be read, nor can the other; over a line or the edge of a circle it can. */
const nameWeight = 6;
/** So many square pixels of circles weigh as much as one pixel of a line that a name hides. */
const lineWeight = 4;
/** And one pixel of distance from its circle. */
const gapWeight = 5;

/** A name that stands nearer to another circle than to its own is read as that one's. */
const strayWeight = 1200;

type PlacedAlready = {
  readonly names: readonly Box[];
  readonly circles: readonly Circle[];
  readonly lines: readonly Line[];
  readonly room: Box;
};

/** Around its circle the place for a name that hides least of circles, other names and lines, and lies within the drawing. */
export function placeName(name: string, own: Circle, { names, circles, lines, room }: PlacedAlready): Box {
  const { x, y, r } = own;
  const size = { width: textWidth(name, nameSize) + 2, height: nameHeight };
  const around = [4, 10, 18, 28, 40, 54].flatMap((gap) => {
    const [right, left] = [x + r + gap, x - r - gap - size.width];
    const [below, above] = [y + r + gap - 2, y - r - gap - 13];
    return [
      { gap, x: right, y: y - 7 },
      { gap, x: left, y: y - 7 },
      { gap, x: x - size.width / 2, y: below },
      { gap, x: x - size.width / 2, y: above },
      { gap, x: right - r, y: below },
      { gap, x: right - r, y: above },
      { gap, x: left + r, y: below },
      { gap, x: left + r, y: above },
    ];
  });
  let best: { readonly box: Box; readonly weight: number } | null = null;
  for (const { gap, ...at } of around) {
    // Farther ones can only be worse, whatever they hide.
    if (best && gapWeight * gap >= best.weight) break;
    const box = {
      x: Math.max(room.x, Math.min(room.x + room.width - size.width, at.x)),
      y: Math.max(room.y, Math.min(room.y + room.height - size.height, at.y)),
      ...size,
    };
    const distance = distanceTo(own, box);
    const isStray = circles.some((other) => other !== own && distanceTo(other, box) <= distance + 1);
    const weight = gapWeight * gap + (isStray ? strayWeight : 0) + hiddenBy(box, { names, circles, lines });
    if (!best || weight < best.weight - 1e-6) best = { box, weight };
  }
  return best?.box ?? { x, y, ...size };
}

/** How much a name here would hide of circles, names and lines. */
function hiddenBy(box: Box, { names, circles, lines }: Omit<PlacedAlready, 'room'>): number {
  let hidden = 0;
  for (const circle of circles) hidden += overlap(box, boxAround(circle));
  for (const name of names) hidden += nameWeight * overlap(box, name);
  for (const line of lines) hidden += lineWeight * lengthIn(box, line);
  return hidden;
}

/** From the edge of a circle to a box; 0 where they touch. */
function distanceTo({ x, y, r }: Circle, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.max(0, Math.sqrt(dx * dx + dy * dy) - r);
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How much of a line runs through a box (Liang and Barsky 1984): the part between the last side it enters and the first it leaves. */
function lengthIn({ x, y, width, height }: Box, { x1, y1, x2, y2 }: Line): number {
  if (Math.max(x1, x2) < x || Math.min(x1, x2) > x + width) return 0;
  if (Math.max(y1, y2) < y || Math.min(y1, y2) > y + height) return 0;
  const dx = x2 - x1;
  const dy = y2 - y1;
  // A line along a side enters and leaves through the two others alone.
  const toLeft = dx === 0 ? -Infinity : (x - x1) / dx;
  const toRight = dx === 0 ? Infinity : (x + width - x1) / dx;
  const toTop = dy === 0 ? -Infinity : (y - y1) / dy;
  const toBottom = dy === 0 ? Infinity : (y + height - y1) / dy;
  const from = Math.max(0, Math.min(toLeft, toRight), Math.min(toTop, toBottom));
  const to = Math.min(1, Math.max(toLeft, toRight), Math.max(toTop, toBottom));
  return from >= to ? 0 : (to - from) * Math.sqrt(dx * dx + dy * dy);
}
