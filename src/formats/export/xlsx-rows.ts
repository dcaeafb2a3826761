import type { StyleNumbers } from './xlsx-workbook';
import type { Cell } from './table';
import { cellText, escapeUnderscores, type TextReport } from './xlsx-text';

/** Writes rows of one sheet as SpreadsheetML (ECMA-376, part 1, 18.3.1.73); every text is a text cell, never a formula. */
export type RowWriter = (cells: readonly Cell[], number: number, textStyle?: number) => string;

/** What it writes of a cell is what ExcelJS would write; ExcelJS itself takes four times as long, with six objects for each. */
export function rowWriter(columns: number, styles: StyleNumbers, report: TextReport): RowWriter {
  const letters = Array.from({ length: columns }, (_, i) => lettersOf(i));
  return (cells, number, textStyle = styles.text) => {
    let written = '';
    let [first, last] = [-1, -1];
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] ?? '';
      if (cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) continue;
      const style = typeof cell === 'number' ? styles.number : textStyle;
      const value = typeof cell === 'number' ? `><v>${cell}</v>` : textValue(cell, report);
      written += `<c r="${letters[i] ?? lettersOf(i)}${number}" s="${style}"${value}</c>`;
      if (first < 0) first = i;
      last = i;
    }
    if (written === '') return '';
    return `<row r="${number}" spans="${first + 1}:${last + 1}" x14ac:dyDescent="0.25">${written}</row>`;
  };
}

/**
 * A text is plain where readers agree on it; white space at the ends, line ends and what looks like an escape come
 * back unchanged from rich text alone. All rich text takes a third longer, and a table of shared strings, which is exact
 * too, six times the memory, for it is written at the end and at once.
 */
function textValue(text: string, report: TextReport): string {
  const held = escapeUnderscores(cellText(text, report));
  if (!/^\s|\n|\s$|&[a-z]+;|_x005F_/.test(held)) return ` t="str"><v>${escapeMarkup(held)}</v>`;
  const space = /^\s|\n|\s$/.test(held) ? ' xml:space="preserve"' : '';
  return ` t="inlineStr"><is><r><t${space}>${escapeMarkup(held)}</t></r></is>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Control characters are gone by now, and line ends are meant. */
function escapeMarkup(text: string): string {
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign) : text;
}

/** The letters of a column by its place from 0: A … Z, AA, AB … */
function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}
