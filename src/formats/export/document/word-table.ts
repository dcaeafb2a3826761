import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { textWidth } from '../../../domain/figures/text-width';
import type { Run, WrittenTable } from './blocks';
import { styleIds } from './word-look';
import { wordRuns } from './word-runs';

/** Twentieths of a point between the margins of a page. */
const pageWidth = 9026;
const sidePadding = 70;
const widePadding = 40;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const fine = { style: BorderStyle.SINGLE, size: 4, color: 'D8D4C9' };
const strong = { style: BorderStyle.SINGLE, size: 8, color: '8A8F98' };

/** With more columns the heads of numbers stand upright: names would be cut into letters. */
const mostLyingHeads = 6;
/** A short head needs no more room than its numbers; in parts of the size of its letters. */
const longestLyingHead = 3.6;
/** Of three digits, and of a head that stands upright. */
const leastRoom = 1.9;
/** Chinese may be divided behind each sign. */
const breakable = /\s+|(?<=[\u2e80-\uffee])/;

type Measures = {
  readonly size: number;
  readonly padding: number;
  readonly inTwips: (text: string, isBold?: boolean) => number;
};

/** A table as wide as the text, its columns as wide as their words want, its head again on each page. */
export function wordTable({ rows, isNumber = [] }: WrittenTable): Table {
  const [head = []] = rows;
  const isWide = head.length > mostLyingHeads;
  const size = isWide ? 16 : 18;
  const inTwips = (text: string, isBold = false): number => textWidth(text, size * 10.5, isBold);
  const isLong = (runs: readonly Run[]): boolean => inTwips(textOf(runs)) > longestLyingHead * size * 10;
  // All of them, so that they are read alike.
  const areTurned = isWide && head.some((runs, column) => isNumber[column] === true && isLong(runs));
  const isTurned = (column: number): boolean => areTurned && isNumber[column] === true;
  const padding = isWide ? widePadding : sidePadding;
  const widths = columnWidths(rows, { size, padding, inTwips }, isTurned);
  const longest = Math.max(...head.map((runs, column) => (isTurned(column) ? inTwips(textOf(runs), true) : 0)));
  const headHeight = Math.min(3200, longest + 200);
  return new Table({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: strong, bottom: strong, left: none, right: none, insideHorizontal: fine, insideVertical: none },
    margins: { top: 40, bottom: 40, left: padding, right: padding },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          ...(row === 0 && longest > 0 && { height: { value: headHeight, rule: HeightRule.ATLEAST } }),
          children: cells.map((runs, column) => {
            const isUpright = row === 0 && isTurned(column);
            return new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              ...(row === 0 && { shading: { type: ShadingType.CLEAR, fill: 'F3F1EC', color: 'auto' } }),
              ...(row === 0 && { verticalAlign: isUpright ? VerticalAlignTable.CENTER : VerticalAlignTable.BOTTOM }),
              ...(isUpright && { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }),
              children: [
                new Paragraph({
                  style: styleIds.cell,
                  ...(isNumber[column] === true && !isUpright && { alignment: AlignmentType.END }),
                  children: wordRuns(row === 0 ? runs.map((run) => ({ ...run, bold: true })) : runs, size),
                }),
              ],
            });
          }),
        }),
    ),
  });
}

/** No column is narrower than its longest word, if there is room; what is left goes to those with more to say. */
function columnWidths(
  rows: WrittenTable['rows'],
  { size, padding, inTwips }: Measures,
  isTurned: (column: number) => boolean,
): readonly number[] {
  const [head = []] = rows;
  const sizes = head.map((_, column) => {
    let [word, whole] = [leastRoom * size * 10, leastRoom * size * 10];
    for (const [row, cells] of rows.entries()) {
      if (row === 0 && isTurned(column)) continue;
      const text = textOf(cells[column] ?? []);
      for (const line of text.split('\n')) whole = Math.max(whole, inTwips(line, row === 0));
      for (const part of text.split(breakable)) word = Math.max(word, inTwips(part, row === 0));
    }
    const atMost = (width: number, letters: number): number => Math.min(width, letters * size * 10) + 2 * padding;
    return { least: atMost(word, 13), wanted: atMost(whole, 26) };
  });
  const least = sizes.reduce((sum, { least: own }) => sum + own, 0);
  const more = sizes.reduce((sum, { least: own, wanted }) => sum + wanted - own, 0);
  if (least >= pageWidth) return levelled(sizes.map(({ least: own }) => own));
  const share = (pageWidth - least) / Math.max(1, more);
  // Where nobody wants more, all grow alike.
  return sizes.map(({ least: own, wanted }) =>
    Math.floor(more === 0 ? (own / least) * pageWidth : own + (wanted - own) * share),
  );
}

/** Makes room at the cost of the widest alone: a number cut in two would be read as two numbers. */
function levelled(widths: readonly number[]): readonly number[] {
  let room = pageWidth;
  let level = 0;
  for (const [i, width] of [...widths].sort((a, b) => a - b).entries()) {
    level = Math.floor(room / (widths.length - i));
    if (width > level) break;
    room -= width;
  }
  return widths.map((width) => Math.min(Math.floor(width), level));
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
