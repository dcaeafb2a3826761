import { isNumberList, transform, type Box, type Matrix } from './geometry';

/** A straight line drawn along a row or column of the page, such as the border of a table. */
export type Rule = Box;

/** The steps of a path as pdf.js writes them, with how many numbers follow each. */
const moveTo = 0;
const lineTo = 1;
const stepLengths = [2, 2, 6, 4, 0];

/** A line thicker than this is an area. */
const thickest = 3;
const shortest = 6;
/** A page with more lines than this is a drawing. */
const mostSteps = 20_000;

/** The straight lines in a drawn path, also those that are drawn as thin rectangles. */
export function readRules(paths: unknown, matrix: Matrix): readonly Rule[] {
  if (!Array.isArray(paths)) return [];
  return paths.flatMap((path) => (isNumberList(path) && path.length < mostSteps ? readPath(path, matrix) : []));
}

function readPath(path: ArrayLike<number>, matrix: Matrix): readonly Rule[] {
  const rules: Rule[] = [];
  let outline: (readonly [number, number])[] = [];
  const endOutline = (): void => {
    rules.push(...toRules(outline));
    outline = [];
  };
  for (let i = 0; i < path.length;) {
    const step = path[i] ?? 0;
    const length = stepLengths[step];
    if (length === undefined) break;
    if (step === moveTo) endOutline();
    if (step === moveTo || step === lineTo) outline.push(transform(matrix, path[i + 1] ?? 0, path[i + 2] ?? 0));
    else if (length > 0) outline = [];
    i += length + 1;
  }
  endOutline();
  return rules;
}

function toRules(outline: readonly (readonly [number, number])[]): readonly Rule[] {
  if (outline.length < 2) return [];
  const whole = around(outline);
  if (isThin(whole)) return isLong(whole) ? [whole] : [];
  if (outline.length > 6) return [];
  // The sides of a frame.
  return outline
    .map((point, i) => around([point, outline[(i + 1) % outline.length] ?? point]))
    .filter((side) => isThin(side) && isLong(side));
}

function around(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function isThin({ left, top, right, bottom }: Box): boolean {
  return Math.min(right - left, bottom - top) <= thickest;
}

function isLong({ left, top, right, bottom }: Box): boolean {
  return Math.max(right - left, bottom - top) >= shortest;
}
