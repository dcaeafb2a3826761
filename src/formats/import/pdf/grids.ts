import type { Box } from './geometry';
import type { Rule } from './rules';

/** A cell between drawn lines; merged cells reach over several rows and columns. */
export type GridCell = {
  readonly box: Box;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
};

export type Grid = {
  readonly box: Box;
  readonly cells: readonly GridCell[];
  readonly rowCount: number;
  readonly edges: readonly number[];
};

/** How far apart the ends of lines may lie that belong together, in points. */
const touch = 3;
const mostRules = 1500;
const mostUnits = 20_000;

/** The tables that the straight lines of a page draw. */
export function findGrids(rules: readonly Rule[]): readonly Grid[] {
  if (rules.length < 4 || rules.length > mostRules) return [];
  return joinTouching(rules).flatMap((group) => toGrid(group) ?? []);
}

function joinTouching(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: Rule[][] = [];
  const left = new Set(rules);
  for (const rule of rules) {
    if (!left.delete(rule)) continue;
    const group = [rule];
    // The group grows while it is walked through.
    for (const member of group) {
      for (const other of left) {
        if (!touches(member, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function touches(a: Rule, b: Rule): boolean {
  return (
    a.left <= b.right + touch && b.left <= a.right + touch && a.top <= b.bottom + touch && b.top <= a.bottom + touch
  );
}

function toGrid(rules: readonly Rule[]): Grid | null {
  const across = rules.filter((rule) => rule.right - rule.left >= rule.bottom - rule.top);
  const down = rules.filter((rule) => rule.right - rule.left < rule.bottom - rule.top);
  const ys = cluster(across.map(({ top, bottom }) => (top + bottom) / 2));
  const xs = cluster(down.map(({ left, right }) => (left + right) / 2));
  const [rowCount, columnCount] = [ys.length - 1, xs.length - 1];
  if (rowCount < 1 || columnCount < 1 || rowCount * columnCount < 2 || rowCount * columnCount > mostUnits) return null;
  const hasRight = (row: number, column: number): boolean =>
    isDrawn(down, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0, 'down');
  const hasBelow = (row: number, column: number): boolean =>
    isDrawn(across, ys[row + 1] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0, 'across');
  const cells = mergeUnits(rowCount, columnCount, hasRight, hasBelow).map((cell) => ({
    ...cell,
    box: boxOf(cell, xs, ys),
  }));
  if (cells.length < 2) return null;
  const box = { left: xs[0] ?? 0, top: ys[0] ?? 0, right: xs.at(-1) ?? 0, bottom: ys.at(-1) ?? 0 };
  return { box, cells, rowCount, edges: xs };
}

/** The middle of each crowd of numbers, in order. */
function cluster(values: readonly number[]): readonly number[] {
  const clusters: number[][] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last && value - (last.at(-1) ?? value) <= touch) last.push(value);
    else clusters.push([value]);
  }
  return clusters.map((crowd) => crowd.reduce((sum, value) => sum + value, 0) / crowd.length);
}

/** Whether lines cover most of one side of a cell. */
function isDrawn(rules: readonly Rule[], at: number, from: number, to: number, direction: 'across' | 'down'): boolean {
  let covered = 0;
  for (const rule of rules) {
    const middle = direction === 'down' ? (rule.left + rule.right) / 2 : (rule.top + rule.bottom) / 2;
    if (Math.abs(middle - at) > touch) continue;
    const [start, end] = direction === 'down' ? [rule.top, rule.bottom] : [rule.left, rule.right];
    covered += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return covered >= (to - from) * 0.6;
}

type Merged = Omit<GridCell, 'box'>;

/** Cells without a line between them are one. */
function mergeUnits(
  rowCount: number,
  columnCount: number,
  hasRight: (row: number, column: number) => boolean,
  hasBelow: (row: number, column: number) => boolean,
): readonly Merged[] {
  const taken = new Set<number>();
  const cells: Merged[] = [];
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      if (taken.has(row * columnCount + column)) continue;
      let columnSpan = 1;
      while (column + columnSpan < columnCount && !hasRight(row, column + columnSpan - 1)) columnSpan++;
      let rowSpan = 1;
      while (row + rowSpan < rowCount && !hasBelow(row + rowSpan - 1, column)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) taken.add(r * columnCount + c);
      }
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

function boxOf({ row, column, rowSpan, columnSpan }: Merged, xs: readonly number[], ys: readonly number[]): Box {
  return {
    left: xs[column] ?? 0,
    top: ys[row] ?? 0,
    right: xs[column + columnSpan] ?? xs.at(-1) ?? 0,
    bottom: ys[row + rowSpan] ?? ys.at(-1) ?? 0,
  };
}
