import type { Span } from '../../../domain/model';

/** How many codings of each colour lie on each row of pixels: `counts[row * colours + colour]`. */
export type Density = { readonly rows: number; readonly colours: number; readonly counts: Int32Array };

/**
 * Counts codings by row and colour. Each takes at least one row; a coding costs two additions however long it is, so that 20,000
 * of them cost no more than a few milliseconds. `rowOf` gives fractions of rows, `colourOf` a number below `colours`.
 */
export function countDensity<T extends Span>(
  spans: readonly T[],
  rows: number,
  colours: number,
  rowOf: (offset: number) => number,
  colourOf: (span: T) => number,
): Density {
  // First the beginnings and ends; the sum down a column is then what lies on each row.
  const counts = new Int32Array((rows + 1) * colours);
  for (const span of spans) {
    const first = Math.min(rows - 1, Math.max(0, Math.floor(rowOf(span.start))));
    const end = Math.min(rows, Math.max(first + 1, Math.ceil(rowOf(span.end))));
    const colour = colourOf(span);
    const from = first * colours + colour;
    const to = end * colours + colour;
    counts[from] = (counts[from] ?? 0) + 1;
    counts[to] = (counts[to] ?? 0) - 1;
  }
  for (let i = colours; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - colours] ?? 0);
  return { rows, colours, counts };
}

/** Share of the strip's width that so many codings over each other take: the first ones say most, and it never grows beyond 1. */
export function widthOfDepth(depth: number): number {
  return depth === 0 ? 0 : 1 - 0.75 ** depth;
}

/**
 * Draws a density into `pixels` (one 32-bit pixel each, `width` a row), from the right edge: as wide as the codings are deep, the
 * colours side by side by their share. `palette` holds a pixel for each colour.
 */
export function drawDensity(density: Density, palette: Uint32Array, pixels: Uint32Array, width: number): void {
  const { rows, colours, counts } = density;
  for (let row = 0; row < rows; row++) {
    let depth = 0;
    for (let c = 0; c < colours; c++) depth += counts[row * colours + c] ?? 0;
    if (depth === 0) continue;
    const broad = Math.max(2, Math.round(widthOfDepth(depth) * width));
    let sum = 0;
    let x = width - broad;
    for (let c = 0; c < colours; c++) {
      sum += counts[row * colours + c] ?? 0;
      const end = width - broad + Math.round((broad * sum) / depth);
      pixels.fill(palette[c] ?? 0, row * width + x, row * width + end);
      x = end;
    }
  }
}
