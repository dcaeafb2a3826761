import type { FigureTable } from '../analysis/figure';
import { noteOfMore } from './bars';
import { wrapWords } from './caption';
import type { Drawing, Shape, Tint } from './drawing';
import { labelSize, type Look, mostDrawn, smallSize, tintOfCode } from './look';
import { shortNames } from './short-names';
import { boldWidth, shortenInside, textWidth } from './text-width';

const square = 15;
const gap = 28;
const titleSize = smallSize + 1;
const titleHeight = 15;
const numberSize = 8.5;
const uncodedFill: Tint = { role: 'line', strength: 0.45 };

/**
 * Documents as blocks of squares that are read like lines, each part in the colour of the code that covers most of it. Codes
 * share colours, and eyes tell few of them apart: where another code begins stands its number in the legend.
 */
export function drawPortraits(table: FigureTable, look: Look): Drawing {
  const parts = table.columns.length - 1;
  const inLine = squaresInLine(parts);
  const width = Math.max(110, inLine * square);
  const across = Math.max(1, Math.floor((look.width + gap) / (width + gap)));
  const documents = table.rows.slice(0, mostDrawn);
  const titles = documents.map(([title]) => titleLines(String(title), width));
  const head = 9 + titleHeight * Math.max(1, ...titles.map(({ length }) => length));
  const height = head + Math.ceil(parts / inLine) * square + 22;
  const paths = [...new Set(documents.flatMap((cells) => cells.slice(1).flatMap((cell) => cell ?? [])))].map(String);
  const names = new Map(shortNames(paths).map((name, i) => [paths[i] ?? '', name]));
  const numbers = new Map(paths.map((path, i) => [path, String(i + 1)]));
  const fills = new Map(paths.map((path) => [path, tintOfCode(look.colourOfPath(path))]));
  const shapes = documents.flatMap(([title, ...cells], row): Shape[] => {
    const x = (row % across) * (width + gap);
    const y = Math.floor(row / across) * height;
    return [
      ...(titles[row] ?? []).map((words, line): Shape => {
        const at = { x, y: y + 14 + line * titleHeight };
        return { kind: 'text', ...at, words, size: titleSize, bold: true, fill: { role: 'ink' }, label: String(title) };
      }),
      ...cells.flatMap((cell, part): Shape[] => {
        const at = { x: x + (part % inLine) * square, y: y + head + Math.floor(part / inLine) * square };
        const size = { width: square - 2, height: square - 2, radius: 2 };
        if (cell === null) return [{ kind: 'rect', ...at, ...size, fill: uncodedFill }];
        const label = `${title}, ${look.words.share(part / parts)}: ${names.get(String(cell))}`;
        const fill = fills.get(String(cell)) ?? uncodedFill;
        const mark: Shape = { kind: 'rect', ...at, ...size, fill, place: { row, column: part + 1 }, label };
        if (part % inLine > 0 && cells[part - 1] === cell) return [mark];
        const words = numbers.get(String(cell)) ?? '';
        const middle = {
          x: at.x + size.width / 2,
          y: at.y + size.height / 2 + numberSize * 0.36,
          anchor: 'middle',
        } as const;
        return [mark, { kind: 'text', ...middle, words, size: numberSize, fill: { on: fill } }];
      }),
    ];
  });
  const foot = Math.ceil(documents.length / across) * height;
  const legend = drawLegend(
    paths.map((path) => ({ name: `${numbers.get(path)} ${names.get(path)}`, colour: look.colourOfPath(path) })),
    look,
    foot,
  );
  const leftOut = table.rows.length - documents.length;
  return {
    width: look.width,
    height: legend.bottom + (leftOut > 0 ? 28 : 6),
    shapes: [...shapes, ...legend.shapes, ...noteOfMore(leftOut, legend.bottom + 18, look)],
    description: `${look.title}.`,
  };
}

/** A title in at most two lines; of a longer one the beginning and the end, by which documents of a series are told apart. */
function titleLines(title: string, width: number): readonly string[] {
  const room = width / boldWidth;
  const [first = '', ...others] = wrapWords(title, room, titleSize);
  const lines = others.length === 0 ? [first] : [first, title.slice(first.length).trim()];
  return lines.map((line) => shortenInside(line, room, titleSize));
}

/** So many that the last line is full, if there is a number for that: a little broader than high. */
function squaresInLine(parts: number): number {
  const wanted = Math.max(1, Math.ceil(Math.sqrt(parts * 1.6)));
  const near = Array.from({ length: wanted }, (_, i) => wanted + (i % 2 === 0 ? i / 2 : -(i + 1) / 2));
  return near.find((count) => count > 0 && parts % count === 0) ?? Math.min(parts, wanted);
}

/** Names with their colours, beside each other as far as there is room. */
function drawLegend(
  entries: readonly { readonly name: string; readonly colour: string | null }[],
  look: Look,
  top: number,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  let [x, y] = [0, top + 14];
  const shapes = entries.flatMap(({ name, colour }): Shape[] => {
    const room = textWidth(name, labelSize) + 34;
    if (x > 0 && x + room > look.width) [x, y] = [0, y + 22];
    const at = x;
    x += room;
    return [
      {
        kind: 'rect',
        x: at,
        y: y - 10,
        width: 11,
        height: 11,
        radius: 2,
        fill: tintOfCode(colour),
      },
      { kind: 'text', x: at + 17, y, words: name, size: labelSize, fill: { role: 'ink' } },
    ];
  });
  return { shapes, bottom: y + 8 };
}
