import type { Shape } from '../../domain/figures/drawing';
import { textWidth } from '../../domain/figures/text-width';

/** The uppermost shape at a point of a drawing that says or opens something; null when there is none. */
export function shapeAt(shapes: readonly Shape[], x: number, y: number): Shape | null {
  for (let i = shapes.length - 1; i >= 0; i--) {
    const shape = shapes[i];
    if (shape && (shape.place !== undefined || shape.label !== undefined) && holds(shape, x, y)) return shape;
  }
  return null;
}

/** How near one must come to a line. */
const reach = 3;

function holds(shape: Shape, x: number, y: number): boolean {
  switch (shape.kind) {
    case 'rect':
      return x >= shape.x && x <= shape.x + shape.width && y >= shape.y && y <= shape.y + shape.height;
    case 'circle':
      return Math.hypot(x - shape.x, y - shape.y) <= shape.r;
    case 'line': {
      const [along, aside] = [shape.x2 - shape.x1, shape.y2 - shape.y1];
      const length = Math.max(1e-9, along * along + aside * aside);
      const part = Math.min(1, Math.max(0, ((x - shape.x1) * along + (y - shape.y1) * aside) / length));
      const distance = Math.hypot(x - shape.x1 - part * along, y - shape.y1 - part * aside);
      return distance <= Math.max(reach, shape.width / 2);
    }
    case 'text': {
      const turn = ((shape.turn ?? 0) * Math.PI) / 180;
      const [dx, dy] = [x - shape.x, y - shape.y];
      const along = dx * Math.cos(turn) + dy * Math.sin(turn);
      const above = dx * Math.sin(turn) - dy * Math.cos(turn);
      const width = textWidth(shape.words, shape.size, shape.bold === true);
      const start = { start: 0, middle: -width / 2, end: -width }[shape.anchor ?? 'start'];
      return along >= start && along <= start + width && above >= -0.3 * shape.size && above <= shape.size;
    }
  }
}
