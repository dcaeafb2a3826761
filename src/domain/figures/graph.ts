import type { FigureTable } from '../analysis/figure';
import type { Drawing, Shape } from './drawing';
import { type GraphEdge, layOutGraph } from './graph-layout';
import { chooseHeaviest, describeMarks, type Look, smallSize } from './look';
import { noteOfMore } from './bars';
import { shortNames } from './short-names';
import { shorten, textWidth } from './text-width';

const side = 40;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Codes as circles as large as they are frequent, joined where they occur together; the thicker the more. */
export function drawCodeGraph(table: FigureTable, look: Look): Drawing {
  const valueAt = (row: number, column: number): number => Number(table.rows[row]?.[column + 1] ?? 0);
  const rows = chooseHeaviest(table.rows.map((_, row) => valueAt(row, row)));
  const names = shortNames(table.rows.map(([name]) => String(name)));
  const edges = rows.flatMap((row, to): GraphEdge[] =>
    rows.slice(0, to).flatMap((column, from) => {
      const weight = valueAt(row, column);
      return weight > 0 ? [{ from, to, weight }] : [];
    }),
  );
  const height = Math.min(620, 300 + rows.length * 16);
  const heaviest = Math.max(1e-9, ...edges.map(({ weight }) => weight));
  const most = Math.max(1, ...rows.map((row) => valueAt(row, row)));
  const nodes = layOutGraph(rows.length, edges).map(({ x, y }, i) => ({
    row: rows[i] ?? 0,
    x: side + 60 + x * Math.max(100, look.width - 2 * side - 120),
    y: side + y * (height - 2 * side),
    r: 5 + 17 * Math.sqrt(valueAt(rows[i] ?? 0, rows[i] ?? 0) / most),
  }));
  const labelOf = ({ from, to, weight }: GraphEdge): string =>
    `${names[rows[to] ?? 0]} × ${names[rows[from] ?? 0]}: ${look.words.number(weight)}`;
  const lines = edges
    .toSorted((a, b) => a.weight - b.weight)
    .flatMap((edge): Shape[] => {
      const [a, b] = [nodes[edge.from], nodes[edge.to]];
      if (!a || !b) return [];
      const part = edge.weight / heaviest;
      const place = { row: b.row, column: a.row + 1 };
      return [
        {
          kind: 'line',
          x1: a.x,
          y1: a.y,
          x2: b.x,
          y2: b.y,
          stroke: { role: 'accent', strength: 0.25 + 0.6 * part },
          width: 1 + 6 * part,
          place,
          label: labelOf(edge),
        },
      ];
    });
  const taken: Box[] = nodes.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
  const circles = nodes.map(({ row, x, y, r }): Shape => {
    const colour = look.colourOf(table.rowIds?.[row] ?? '');
    const label = `${names[row]}: ${look.words.number(valueAt(row, row))}`;
    return {
      kind: 'circle',
      x,
      y,
      r,
      fill: colour === null ? { role: 'accent' } : { colour },
      place: { row, column: row + 1 },
      label,
    };
  });
  const words = nodes
    .toSorted((a, b) => b.r - a.r)
    .flatMap(({ row, x, y, r }): Shape[] => {
      const name = shorten(names[row] ?? '', 180, smallSize + 1);
      const box = freeBox(name, { x, y, r }, taken, look.width, height);
      taken.push(box);
      const said = { words: name, label: names[row] ?? '', size: smallSize + 1, fill: { role: 'ink' } as const };
      return [
        // Names are read where lines run below them.
        { kind: 'rect', ...box, y: box.y - 1, radius: 3, fill: { role: 'surface' } },
        { kind: 'text', x: box.x + 1, y: box.y + 11, ...said },
      ];
    });
  const marks = edges.map((edge) => ({ label: labelOf(edge), value: edge.weight }));
  const leftOut = table.rows.length - rows.length;
  return {
    width: look.width,
    height: height + (leftOut > 0 ? 24 : 0),
    shapes: [...lines, ...circles, ...words, ...noteOfMore(leftOut, height + 14, look)],
    description: describeMarks(marks, look),
  };
}

/** Around its circle the place for a name that covers least of circles and other names, and lies within the drawing. */
function freeBox(
  name: string,
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
  taken: readonly Box[],
  width: number,
  height: number,
): Box {
  const size = { width: textWidth(name, smallSize + 1) + 2, height: 15 };
  const around = [4, 16, 30, 46].flatMap((gap) => [
    { x: x + r + gap, y: y - 7 },
    { x: x - r - gap - size.width, y: y - 7 },
    { x: x - size.width / 2, y: y + r + gap - 2 },
    { x: x - size.width / 2, y: y - r - gap - 13 },
  ]);
  const boxes = around.map((at) => ({
    x: Math.max(0, Math.min(width - size.width, at.x)),
    y: Math.max(0, Math.min(height - size.height, at.y)),
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
