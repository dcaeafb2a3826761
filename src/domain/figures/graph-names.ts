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

/** Around its circle the place for a name that covers least of circles and other names, and lies within the drawing. */
export function placeName(name: string, { x, y, r }: Circle, taken: readonly Box[], room: Box): Box {
  const size = { width: textWidth(name, nameSize) + 2, height: nameHeight };
  const around = [4, 10, 18, 28, 40, 54].flatMap((gap) => {
    const [right, left] = [x + r + gap, x - r - gap - size.width];
    const [below, above] = [y + r + gap - 2, y - r - gap - 13];
    return [
      { x: right, y: y - 7 },
      { x: left, y: y - 7 },
      { x: x - size.width / 2, y: below },
      { x: x - size.width / 2, y: above },
      { x: right - r, y: below },
      { x: right - r, y: above },
      { x: left + r, y: below },
      { x: left + r, y: above },
    ];
  });
  const boxes = around.map((at) => ({
    x: Math.max(room.x, Math.min(room.x + room.width - size.width, at.x)),
    y: Math.max(room.y, Math.min(room.y + room.height - size.height, at.y)),
    ...size,
  }));
  const covered = (box: Box): number => taken.reduce((sum, other) => sum + overlap(box, other), 0);
  return boxes.reduce((best, box) => (covered(box) < covered(best) - 1e-6 ? box : best));
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
