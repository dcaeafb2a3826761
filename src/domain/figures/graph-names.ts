import { smallSize } from './look';
import { textWidth } from './text-width';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Circle = { readonly x: number; readonly y: number; readonly r: number };

/** Names stand a little larger than numbers. */
export const nameSize = smallSize + 1;
const nameHeight = 15;

/** The square around a circle. */
export function boxAround({ x, y, r }: Circle): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

export type Line = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** So many square pixels of circles and names weigh as much as one pixel of a line that a name hides. */
const lineWeight = 4;
/** And one pixel of distance from its circle. */
const gapWeight = 5;

/** A name that stands nearer to another circle than to its own is read as that one's. */
const strayWeight = 1200;

type PlacedAlready = {
  /** Circles and names. */
  readonly taken: readonly Box[];
  readonly circles: readonly Circle[];
  readonly lines: readonly Line[];
  readonly room: Box;
};

/** Around its circle the place for a name that hides least of circles, other names and lines, and lies within the drawing. */
export function placeName(name: string, own: Circle, { taken, circles, lines, room }: PlacedAlready): Box {
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
  const places = around.map(({ gap, ...at }) => {
    const box = {
      x: Math.max(room.x, Math.min(room.x + room.width - size.width, at.x)),
      y: Math.max(room.y, Math.min(room.y + room.height - size.height, at.y)),
      ...size,
    };
    const hidden =
      taken.reduce((sum, other) => sum + overlap(box, other), 0) +
      lines.reduce((sum, line) => sum + lineWeight * lengthIn(box, line), 0);
    const distance = distanceTo(own, box);
    const isStray = circles.some((other) => other !== own && distanceTo(other, box) <= distance + 1);
    return { box, weight: hidden + gapWeight * gap + (isStray ? strayWeight : 0) };
  });
  return places.reduce((best, place) => (place.weight < best.weight - 1e-6 ? place : best)).box;
}

/** From the edge of a circle to a box; 0 where they touch. */
function distanceTo({ x, y, r }: Circle, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.max(0, Math.hypot(dx, dy) - r);
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How much of a line runs through a box (Liang and Barsky 1984). */
function lengthIn(box: Box, { x1, y1, x2, y2 }: Line): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, x1 - box.x],
    [dx, box.x + box.width - x1],
    [-dy, y1 - box.y],
    [dy, box.y + box.height - y1],
  ] as const) {
    if (step === 0 && room < 0) return 0;
    if (step < 0) from = Math.max(from, room / step);
    else if (step > 0) to = Math.min(to, room / step);
    if (from >= to) return 0;
  }
  return (to - from) * Math.hypot(dx, dy);
}
