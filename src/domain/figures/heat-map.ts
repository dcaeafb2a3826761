import { noteOfMore } from './bars';
import type { Place } from '../analysis/figure';
import type { Drawing, Shape, Tint } from './drawing';
import { type Look, labelSize, smallSize } from './look';
import { shorten, textWidth } from './text-width';

export type HeatMap = {
  readonly rows: readonly HeatName[];
  readonly columns: readonly HeatName[];
  /** Null where there is no cell, such as above a diagonal. */
  readonly cellAt: (row: number, column: number) => HeatCell | null;
  readonly description: string;
  /** Rows and columns that are only in the table. */
  readonly leftOut?: number;
};

export type HeatName = { readonly name: string; readonly colour: string | null };

export type HeatCell = {
  /** 0 to 1: how much of the hue, below 0 how much of grey; null for a cell apart from the others, such as a total. */
  readonly strength: number | null;
  readonly said: string;
  readonly place: Place;
  readonly label: string;
};

/** More columns than these are drawn narrow, their names and those of the rows small. */
const manyColumns = 30;
const narrowest = 12;

/** A cell for each row and column in one hue, its number in it where there is room. */
export function drawHeatMap(map: HeatMap, look: Look): Drawing {
  const { rows, columns } = map;
  // Where columns are many, names of rows leave them room.
  const nameShare = columns.length > manyColumns ? 0.21 : 0.3;
  const nameRoom = Math.min(
    look.width * nameShare,
    Math.max(40, ...rows.map(({ name }) => textWidth(name, labelSize))),
  );
  const left = Math.ceil(nameRoom + 20);
  const head = layOutHead(map, (look.width - left) / Math.max(1, columns.length));
  const { step, top } = head;
  const rowStep =
    rows.length > manyColumns ? Math.min(step, 22) : Math.max(22, Math.min(step, 48, 400 / Math.max(1, rows.length)));
  const nameSize = sizeWithin(rowStep);
  const gap = step > 30 ? 3 : 1;
  const cells = rows.map((_, row) => columns.map((__, column) => map.cellAt(row, column)));
  const numberSize = sizeOfNumbers(cells, step - gap, rowStep - gap);
  const shapes: Shape[] = [...head.shapes(left)];
  rows.forEach(({ name, colour }, row) => {
    const y = top + row * rowStep;
    const base = y + rowStep / 2 + 4;
    const words = shorten(name, nameRoom, nameSize);
    shapes.push({
      kind: 'text',
      ...{ x: left - 20, y: base, words, size: nameSize, anchor: 'end', fill: { role: 'ink' }, label: name },
    });
    if (colour !== null) shapes.push(chip(left - 13, y, rowStep, colour));
    cells[row]?.forEach((cell, column) => {
      if (!cell) return;
      const fill = tintOf(cell.strength);
      const x = left + column * step;
      const [width, height] = [step - gap, rowStep - gap];
      const { place, label } = cell;
      shapes.push({ kind: 'rect', x, y, width, height, radius: step > 30 ? 5 : 2, fill, place, label });
      if (numberSize === null) return;
      shapes.push({
        kind: 'text',
        ...{ x: x + width / 2, y: y + height / 2 + numberSize * 0.36, words: cell.said, size: numberSize },
        ...{ anchor: 'middle', fill: { on: fill } },
      });
    });
  });
  const foot = top + rows.length * rowStep;
  return {
    width: Math.max(left + columns.length * step, head.right(left)),
    height: foot + (map.leftOut ? 30 : 6),
    shapes: [...shapes, ...noteOfMore(map.leftOut ?? 0, foot + 20, look)],
    description: map.description,
  };
}

const smallestNumber = 8.5;

/** The size in which every number fits into its cell; null where one does not: numbers here and there would mislead. */
function sizeOfNumbers(cells: readonly (readonly (HeatCell | null)[])[], width: number, height: number): number | null {
  const wished = width >= 41 ? 13.5 : smallSize;
  const widest = Math.max(
    1,
    ...cells.map((row) => row.reduce((most, cell) => Math.max(most, textWidth(cell?.said ?? '', 1)), 0)),
  );
  const size = Math.min(wished, (width - 2) / widest, height - 2);
  return size < smallestNumber ? null : size;
}

/** A total is paper that is a little darker; nothing at all keeps a trace, so that one sees there is a cell. */
function tintOf(strength: number | null): Tint {
  if (strength === null) return { role: 'line', strength: 0.5 };
  if (strength < 0) return { role: 'quiet', strength: 0.06 - 0.6 * strength };
  return { role: 'accent', strength: strength === 0 ? 0.03 : 0.1 + 0.82 * strength };
}

function chip(x: number, y: number, rowStep: number, colour: string): Shape {
  const height = Math.min(16, rowStep - 2);
  return { kind: 'rect', x, y: y + (rowStep - height) / 2, width: 5, height, radius: 2, fill: { colour } };
}

/** The size of names whose lines are so far apart. */
function sizeWithin(step: number): number {
  return Math.max(10, Math.min(labelSize, step - 1.5));
}

type Head = {
  readonly step: number;
  readonly top: number;
  readonly shapes: (left: number) => readonly Shape[];
  readonly right: (left: number) => number;
};

/** Names of columns: level where they fit, else slanted, upright where columns are narrow. */
function layOutHead({ columns }: HeatMap, room: number): Head {
  const widths = columns.map(({ name }) => textWidth(name, labelSize));
  // Upright names have the height of the drawing, slanted ones its width.
  const longest = Math.min(room < 36 ? 230 : 170, Math.max(20, ...widths));
  const widest = Math.max(62, Math.min(96, longest + 12));
  // Slanted names reach beyond their columns, and none beyond the drawing.
  const slanted = widths.map((name, i) => (room * columns.length - Math.min(longest, name) * 0.85 - 6) / (i + 0.5));
  const inRoom = room >= longest + 6 ? room : Math.min(room, ...slanted);
  const step = Math.max(narrowest, Math.min(widest, Math.floor(inRoom)));
  const size = sizeWithin(step);
  const isLevel = longest + 6 <= step;
  const turn = isLevel ? 0 : step >= 36 ? -32 : -90;
  const slope = (-turn * Math.PI) / 180;
  const top = isLevel ? 26 : Math.ceil(longest * Math.sin(slope) + labelSize + 8);
  const shapes = (left: number): readonly Shape[] =>
    columns.map(({ name }, i): Shape => {
      const x = left + i * step + (isLevel ? (step - 3) / 2 : step / 2 + (turn === -90 ? 3 : -4));
      const words = shorten(name, longest, size);
      const anchor = isLevel ? 'middle' : 'start';
      return { kind: 'text', x, y: top - 8, words, size, anchor, turn, fill: { role: 'ink' }, label: name };
    });
  const reach = (i: number): number => Math.min(longest, widths[i] ?? 0) * Math.cos(slope);
  const right = (left: number): number =>
    isLevel ? 0 : Math.max(0, ...columns.map((_, i) => left + i * step + step / 2 + reach(i) + 4));
  return { step, top, shapes, right };
}
