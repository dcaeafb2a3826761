/** A node by how much it weighs, an edge by the numbers of its nodes. */
export type GraphEdge = { readonly from: number; readonly to: number; readonly weight: number };
export type Point = { readonly x: number; readonly y: number };

const rounds = 400;

/**
 * Places for the nodes of a graph within 0 to 1: nodes push each other away, edges pull (Fruchterman and Reingold 1991). They
 * begin on a circle in their order, and nothing is left to chance: the same graph has the same places.
 */
export function layOutGraph(count: number, edges: readonly GraphEdge[]): readonly Point[] {
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const angle = (2 * Math.PI * i) / Math.max(1, count);
    xs[i] = 0.5 + 0.4 * Math.cos(angle);
    ys[i] = 0.5 + 0.4 * Math.sin(angle);
  }
  const distance = Math.sqrt(1 / Math.max(1, count)) * 0.9;
  const heaviest = Math.max(1e-9, ...edges.map(({ weight }) => weight));
  const dx = new Float64Array(count);
  const dy = new Float64Array(count);
  /** Pushes two nodes apart, or draws them together where there is a pull. Half a million times a graph: nothing is made here. */
  const push = (i: number, j: number, pull: number): void => {
    const x = (xs[i] ?? 0) - (xs[j] ?? 0);
    const y = (ys[i] ?? 0) - (ys[j] ?? 0);
    const length = Math.max(1e-3, Math.sqrt(x * x + y * y));
    const by = pull === 0 ? (distance * distance) / (length * length) : (-pull * length) / distance;
    dx[i] = (dx[i] ?? 0) + x * by;
    dy[i] = (dy[i] ?? 0) + y * by;
    dx[j] = (dx[j] ?? 0) - x * by;
    dy[j] = (dy[j] ?? 0) - y * by;
  };
  for (let round = 0; round < rounds; round++) {
    dx.fill(0);
    dy.fill(0);
    for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) push(i, j, 0);
    for (const { from, to, weight } of edges) push(from, to, 0.25 + (0.75 * weight) / heaviest);
    const heat = 0.12 * (1 - round / rounds);
    for (let i = 0; i < count; i++) {
      // What hangs on nothing does not drift away.
      const pull = 0.6 * distance;
      const x = (dx[i] ?? 0) + (0.5 - (xs[i] ?? 0)) * pull;
      const y = (dy[i] ?? 0) + (0.5 - (ys[i] ?? 0)) * pull;
      const length = Math.max(1e-9, Math.hypot(x, y));
      xs[i] = (xs[i] ?? 0) + (x / length) * Math.min(length, heat);
      ys[i] = (ys[i] ?? 0) + (y / length) * Math.min(length, heat);
    }
  }
  return spread(xs, ys);
}

/** Fills the whole square, whatever the forces left of it. */
function spread(xs: Float64Array, ys: Float64Array): readonly Point[] {
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const part = (value: number, from: number, to: number): number =>
    to - from < 1e-9 ? 0.5 : (value - from) / (to - from);
  return Array.from(xs, (x, i) => ({ x: part(x, left, right), y: part(ys[i] ?? 0, top, bottom) }));
}

type Circle = Point & { readonly r: number };

/** Between two circles, so that names and lines can be told apart. */
const apart = 16;

/** Pushes circles that lie too near each other apart, within a box. */
export function partCircles(
  circles: readonly Circle[],
  box: Point & { readonly width: number; readonly height: number },
): readonly Point[] {
  const at = circles.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 120; round++) {
    let isMoved = false;
    for (const [i, one] of at.entries()) {
      for (let j = i + 1; j < at.length; j++) {
        const other = at[j] ?? one;
        const needed = (circles[i]?.r ?? 0) + (circles[j]?.r ?? 0) + apart;
        const dx = other.x - one.x;
        const dy = other.y - one.y;
        const distance = Math.sqrt(dx * dx + dy * dy);
        if (distance >= needed) continue;
        isMoved = true;
        // Two in one place part sideways.
        const [ux, uy] = distance < 1e-6 ? [1, 0] : [dx / distance, dy / distance];
        const by = (needed - distance) / 2;
        one.x -= ux * by;
        one.y -= uy * by;
        other.x += ux * by;
        other.y += uy * by;
      }
    }
    for (const [i, one] of at.entries()) {
      const r = circles[i]?.r ?? 0;
      one.x = Math.max(box.x + r, Math.min(box.x + box.width - r, one.x));
      one.y = Math.max(box.y + r, Math.min(box.y + box.height - r, one.y));
    }
    if (!isMoved) break;
  }
  return at;
}
