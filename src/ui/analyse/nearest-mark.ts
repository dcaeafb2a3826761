import type { Shape } from '../../domain/figures/drawing';

type Point = { readonly x: number; readonly y: number };

/** Where a mark's middle is, for going from mark to mark. */
export function middleOf(shape: Shape): Point {
  switch (shape.kind) {
    case 'rect':
      return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
    case 'line':
      return { x: (shape.x1 + shape.x2) / 2, y: (shape.y1 + shape.y2) / 2 };
    case 'circle':
    case 'text':
      return { x: shape.x, y: shape.y };
  }
}

const directions: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** The mark that an arrow key leads to: the nearest one that way, what lies aside counting double; null when there is none. */
export function nearestMark(marks: readonly Shape[], from: number, key: string): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return marks.length - 1;
  const way = directions[key];
  const start = marks[from];
  if (!way || !start) return null;
  const origin = middleOf(start);
  let best: { readonly mark: number; readonly distance: number } | null = null;
  marks.forEach((shape, mark) => {
    const { x, y } = middleOf(shape);
    const along = (x - origin.x) * way.x + (y - origin.y) * way.y;
    const aside = Math.abs((x - origin.x) * way.y) + Math.abs((y - origin.y) * way.x);
    // A bar's middle moves with its length: neighbours count as beside each other up to this angle.
    if (mark === from || along < 0.5 || aside > along * 12 + 200) return;
    const distance = along + 2 * aside;
    if (!best || distance < best.distance) best = { mark, distance };
  });
  return (best as { readonly mark: number } | null)?.mark ?? null;
}
