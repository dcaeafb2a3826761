import type { FigureTable } from '../analysis/figure';
import { noteOfMore } from './bars';
import type { Drawing, Shape } from './drawing';
import type { GraphEdge } from './graph-layout';
import { type Box, type Circle, type Line, nameSize, placeName } from './graph-names';
import { placeCircles } from './graph-parts';
import { chooseHeaviest, describeMarks, type Look, tintOfCode } from './look';
import { shortNames } from './short-names';
import { shorten, textWidth } from './text-width';

const longestName = 200;
/** Of more lines than these some are hidden anyway. */
const mostLines = 500;

type Node = Circle & { readonly row: number; readonly name: string };

/**
 * Codes as circles as large as they are frequent, joined where they occur together; the thicker the more. Codes that occur
 * with no other stand below in lines of their own, and leave the others their room.
 */
export function drawCodeGraph(table: FigureTable, look: Look): Drawing {
  const valueAt = (row: number, column: number): number => Number(table.rows[row]?.[column + 1] ?? 0);
  const rows = chooseHeaviest(table.rows.map((_, row) => valueAt(row, row)));
  const names = shortNames(table.rows.map(([name]) => String(name)));
  const met = new Set(rows.filter((row) => rows.some((other) => other !== row && valueAt(row, other) > 0)));
  const joined = rows.filter((row) => met.has(row));
  const most = Math.max(1, ...rows.map((row) => valueAt(row, row)));
  const nodeAt = (row: number): Omit<Node, 'x' | 'y'> => ({
    row,
    name: shorten(names[row] ?? '', longestName, nameSize),
    r: 5 + 17 * Math.sqrt(valueAt(row, row) / most),
  });
  const edges = edgesOf(joined, valueAt);
  const heaviest = Math.max(1e-9, ...edges.map(({ weight }) => weight));
  const named = joined.map(nodeAt);
  const { circles: places, height } = placeCircles(
    named.map(({ r }) => r),
    edges,
    look.width,
  );
  const nodes = named.map((node, i): Node => ({ ...node, ...(places[i] ?? { x: 0, y: 0 }) }));
  const room = { x: 0, y: 0, width: look.width, height };
  const alone = listNodes(rows.filter((row) => !met.has(row)).map(nodeAt), look.width, height);
  const labelOf = ({ from, to, weight }: GraphEdge): string =>
    `${names[joined[to] ?? 0]} × ${names[joined[from] ?? 0]}: ${look.words.number(weight)}`;
  const circles = [...nodes, ...alone.nodes].map(({ row, x, y, r }): Shape => {
    const colour = look.colourOf(table.rowIds?.[row] ?? '');
    const label = `${names[row]}: ${look.words.number(valueAt(row, row))}`;
    const fill = tintOfCode(colour);
    return { kind: 'circle', x, y, r, fill, place: { row, column: row + 1 }, label };
  });
  const lines = edges.length > mostLines ? [] : edges.flatMap((edge) => lineOf(edge, nodes) ?? []);
  const boxes = placeNames(nodes, lines, room);
  const wordsAt = ({ row, name }: Node, x: number, y: number): Shape => {
    const label = names[row] ?? '';
    return { kind: 'text', x, y, words: name, label, size: nameSize, fill: { role: 'ink' } };
  };
  const leftOut = table.rows.length - rows.length;
  const foot = height + alone.height;
  return {
    width: look.width,
    height: foot + (leftOut > 0 ? 24 : 0),
    shapes: [
      ...edges.toSorted((a, b) => a.weight - b.weight).flatMap((edge) => drawEdge(edge, nodes, heaviest, labelOf)),
      // Names are read where lines run below them.
      ...[...boxes.values()].map((box): Shape => {
        return { kind: 'rect', ...box, y: box.y - 1, radius: 3, fill: { role: 'surface' } };
      }),
      ...circles,
      ...[...boxes].map(([node, box]) => wordsAt(node, box.x + 1, box.y + 11)),
      ...alone.nodes.map((node) => wordsAt(node, node.x + node.r + 6, node.y + 4)),
      ...noteOfMore(leftOut, foot + 14, look),
    ],
    description: describeMarks(
      edges.map((edge) => ({ label: labelOf(edge), value: edge.weight })),
      look,
    ),
  };
}

function edgesOf(rows: readonly number[], valueAt: (row: number, column: number) => number): readonly GraphEdge[] {
  return rows.flatMap((row, to): GraphEdge[] =>
    rows.slice(0, to).flatMap((column, from) => {
      const weight = valueAt(row, column);
      return weight > 0 ? [{ from, to, weight }] : [];
    }),
  );
}

function drawEdge(
  edge: GraphEdge,
  nodes: readonly Node[],
  heaviest: number,
  labelOf: (edge: GraphEdge) => string,
): readonly Shape[] {
  const [a, b] = [nodes[edge.from], nodes[edge.to]];
  const ends = lineOf(edge, nodes);
  if (!a || !b || !ends) return [];
  const part = edge.weight / heaviest;
  return [
    {
      kind: 'line',
      ...{ ...ends, width: 1 + 6 * part },
      stroke: { role: 'accent', strength: 0.25 + 0.6 * part },
      ...{ place: { row: b.row, column: a.row + 1 }, label: labelOf(edge) },
    },
  ];
}

function lineOf({ from, to }: GraphEdge, nodes: readonly Node[]): Line | null {
  const [a, b] = [nodes[from], nodes[to]];
  return a && b ? { x1: a.x, y1: a.y, x2: b.x, y2: b.y } : null;
}

/** Names beside their circles, those of large ones first. */
function placeNames(nodes: readonly Node[], lines: readonly Line[], room: Box): ReadonlyMap<Node, Box> {
  const boxes = new Map<Node, Box>();
  for (const node of nodes.toSorted((a, b) => b.r - a.r)) {
    const box = placeName(node.name, node, { names: [...boxes.values()], circles: nodes, lines, room });
    boxes.set(node, box);
  }
  return boxes;
}

/** Circles with their names behind them in lines, below what is drawn above. */
function listNodes(
  nodes: readonly Omit<Node, 'x' | 'y'>[],
  width: number,
  top: number,
): { readonly nodes: readonly Node[]; readonly height: number } {
  if (nodes.length === 0) return { nodes: [], height: 0 };
  const lineHeight = 2 * Math.max(...nodes.map(({ r }) => r)) + 8;
  let [x, line] = [0, 0];
  const placed = nodes.map((node): Node => {
    const room = 2 * node.r + textWidth(node.name, nameSize) + 28;
    if (x > 0 && x + room > width) [x, line] = [0, line + 1];
    const at = { x: x + node.r + 1, y: top + 12 + (line + 0.5) * lineHeight };
    x += room;
    return { ...node, ...at };
  });
  return { nodes: placed, height: 16 + (line + 1) * lineHeight };
}
