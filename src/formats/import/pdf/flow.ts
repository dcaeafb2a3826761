import type { Line, Word } from './lines';
import { isWide } from './letters';
import { orderLines } from './reading-order';

/** A line in its column and on its page, in reading order. */
export type Row = Line & {
  readonly page: number;
  readonly column: number;
  readonly columnLeft: number;
  readonly columnRight: number;
};

/**
 * What is usual in a document: the size of its letters, how far apart its lines stand, in their size, and whether its
 * paragraphs begin with an indentation.
 */
export type Usual = {
  readonly size: number;
  readonly leading: number;
  readonly isBold: boolean;
  readonly indents: boolean;
};

/** All lines of the pages in reading order. */
export function flowPages(pages: readonly { readonly lines: readonly Line[] }[]): readonly Row[] {
  let column = 0;
  return pages.flatMap(({ lines }, page) =>
    orderLines(lines).flatMap(({ lines: inColumn, left, right }) => {
      column++;
      return inColumn.map((line) => ({ ...line, page, column, columnLeft: left, columnRight: right }));
    }),
  );
}

/** What most characters of the document are like. */
export function findUsual(rows: readonly Row[]): Usual {
  const size = commonest(rows, (row) => roundTo(row.size, 2)) ?? 10;
  const body = rows.filter((row) => Math.abs(row.size - size) < 0.6);
  const leadings = body.flatMap((row, i) => {
    const before = body[i - 1];
    const distance = before && before.column === row.column ? (row.y - before.y) / row.size : 0;
    return distance > 0.8 && distance < 3 ? [{ ...row, distance }] : [];
  });
  return {
    size,
    leading: commonest(leadings, ({ distance }) => roundTo(distance, 20)) ?? 1.2,
    isBold: commonest(body, (row) => (isBold(row) ? 1 : 0)) === 1,
    indents: body.filter((row, i) => isIndented(row, body[i - 1], body[i + 1])).length > body.length * 0.03,
  };
}

function isIndented(row: Row, before: Row | undefined, after: Row | undefined): boolean {
  if (before?.column !== row.column || after?.column !== row.column) return false;
  const step = row.left - after.left;
  return step > row.size * 0.6 && step < row.size * 4 && Math.abs(before.left - after.left) < row.size * 0.3;
}

function commonest<T extends Line>(rows: readonly T[], measure: (row: T) => number): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const value = measure(row);
    counts.set(value, (counts.get(value) ?? 0) + countLetters(row));
  }
  let best: number | null = null;
  let most = 0;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

function roundTo(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

/** Whether a whole line is bold. */
export function isBold({ words }: Line): boolean {
  return words.every(({ style, script, text }) => style.bold || script !== null || !/[\p{L}\p{N}]/u.test(text));
}

/** How many characters a line has, without spaces. */
export function countLetters({ words }: Line): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

/** The words of a line as they are read. */
export function textOf({ words }: { readonly words: readonly Word[] }): string {
  return words.map(({ text, isApart }, i) => (isApart && i > 0 ? ` ${text}` : text)).join('');
}

/** How far the first word of a line reaches, with the space before it: what would have had to fit into the line above. */
export function measureFirst(row: Row): number {
  const [first] = row.words;
  if (!first) return 0;
  if (isWide(first.text.slice(0, 1))) return row.size * 2.2;
  let { width } = first;
  for (const word of row.words.slice(1)) {
    if (word.isApart) break;
    width += word.width;
  }
  return width + row.size * 0.25;
}
