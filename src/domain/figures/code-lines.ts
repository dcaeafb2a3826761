import type { FigureTable } from '../analysis/figure';
import { noteOfMore } from './bars';
import type { Drawing, Shape } from './drawing';
import { labelSize, type Look, mostDrawn, smallSize, barStrength, tintOfCode } from './look';
import { shortNames } from './short-names';
import { shorten, textWidth } from './text-width';

const laneHeight = 20;
const headHeight = 30;

type Lane = { readonly document: string; readonly path: string; readonly rows: readonly number[] };

/** What is coded where: under each document's title a lane for each code, from the beginning of the text to its end. */
export function drawCodeLines(table: FigureTable, look: Look): Drawing {
  const { drawn, leftOut } = lanesOf(table);
  const paths = [...new Set(drawn.map(({ path }) => path))];
  const names = new Map(shortNames(paths).map((name, i) => [paths[i] ?? '', name]));
  const left =
    Math.min(look.width * 0.3, Math.max(40, ...[...names.values()].map((name) => textWidth(name, labelSize)))) + 14;
  const room = Math.max(200, look.width - left - 8);
  const share = (row: number, key: number): number => Number(table.rows[row]?.[key] ?? 0);
  const shapes: Shape[] = [];
  let y = 0;
  drawn.forEach(({ document, path, rows }, i) => {
    if (document !== drawn[i - 1]?.document) {
      y += headHeight;
      const words = shorten(document, look.width, labelSize);
      shapes.push({
        kind: 'text',
        x: 0,
        y: y - 10,
        words,
        size: labelSize,
        bold: true,
        fill: { role: 'ink' },
        label: document,
      });
    }
    const middle = y + laneHeight / 2;
    const name = names.get(path) ?? path;
    const words = shorten(name, left - 14, smallSize + 1);
    shapes.push(
      {
        kind: 'text',
        x: left - 12,
        y: middle + 4,
        words,
        size: smallSize + 1,
        anchor: 'end',
        fill: { role: 'quiet' },
        label: path,
      },
      {
        kind: 'line',
        x1: left,
        y1: middle,
        x2: left + room,
        y2: middle,
        stroke: { role: 'line', strength: 0.7 },
        width: 1,
      },
    );
    for (const row of rows) {
      const [start, end] = [share(row, 5), share(row, 6)];
      const colour = look.colourOf(table.rowIds?.[row] ?? '');
      shapes.push({
        kind: 'rect',
        ...{ x: left + start * room, y: middle - 6, width: Math.max(2, (end - start) * room), height: 12, radius: 2 },
        fill: tintOfCode(colour, barStrength),
        ...{ place: { row }, label: `${name}, ${document}: ${look.words.share(start)}–${look.words.share(end)}` },
      });
    }
    y += laneHeight;
  });
  return {
    width: look.width,
    height: y + (leftOut > 0 ? 32 : 8),
    shapes: [...shapes, ...noteOfMore(leftOut, y + 22, look)],
    description: `${look.title}.`,
  };
}

/** The first lanes of a table, and how many more there are. */
function lanesOf(table: FigureTable): { readonly drawn: readonly Lane[]; readonly leftOut: number } {
  const lanes: { document: string; path: string; rows: number[] }[] = [];
  let count = 0;
  table.rows.forEach(([document, path], row) => {
    const [lastDocument, lastPath] = table.rows[row - 1] ?? [];
    // Stretches of a code in a document stand below each other in the table.
    const isNew = document !== lastDocument || path !== lastPath;
    if (isNew) count++;
    if (count > mostDrawn) return;
    if (isNew) lanes.push({ document: String(document), path: String(path), rows: [] });
    lanes.at(-1)?.rows.push(row);
  });
  return { drawn: lanes, leftOut: count - lanes.length };
}
