/** A PDF transformation `[a b c d e f]`: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** Where a point comes to lie. */
export function transform(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** Six numbers of a file as a matrix; what is none is the identity. */
export function toMatrix(values: unknown): Matrix {
  if (!isNumberList(values) || values.length < 6) return identity;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(values);
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : identity;
}

/** Whether this is a list of numbers, typed or not. */
export function isNumberList(values: unknown): values is ArrayLike<number> {
  return (
    values instanceof Float32Array || (Array.isArray(values) && values.every((value) => typeof value === 'number'))
  );
}

/** A rectangle in points, the origin at the top left of the page, y downwards. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** A rectangle in a turned frame as the upright rectangle around it: `angle` in degrees, clockwise. */
export function turnBox(box: Box, angle: number): Box {
  if (angle === 0) return box;
  const corners = [
    turn(box.left, box.top, angle),
    turn(box.right, box.top, angle),
    turn(box.left, box.bottom, angle),
    turn(box.right, box.bottom, angle),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** A point turned clockwise around the origin, y downwards. */
export function turn(x: number, y: number, angle: number): readonly [number, number] {
  if (angle === 0) return [x, y];
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [x * cos - y * sin, x * sin + y * cos];
}

/** Whether the middle of one box lies in another. */
export function holdsMiddle(outer: Box, x: number, y: number): boolean {
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
}
