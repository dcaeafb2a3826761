import { normaliseText } from '../../../domain/text/normalise';
import { problem } from '../../../domain/problem';
import { sayNumber, type NumberMeaning } from './number-formats';
import { mostCharacters, tableLimits } from './read-table';
import { readSheetXml, unescapeCell } from './spreadsheet-xml';

/** What the cells of a workbook refer to, and what is counted while they are read. */
export type Workbook = {
  readonly file: string;
  readonly strings: readonly string[];
  readonly meanings: readonly NumberMeaning[];
  readonly from1904: boolean;
  /** Cells that hold an error, or a formula whose result was not saved. */
  unread: number;
  nuls: number;
  halves: number;
};

type Cell = { readonly row: number; readonly column: number; readonly type: string; readonly style: number };

/** The cells of a sheet as words; formulas by the result that was saved with them, none is ever worked out. */
export function readSheet(bytes: Uint8Array, workbook: Workbook): string[][] {
  const rows: string[][] = [];
  const merged: string[] = [];
  let cells = 0;
  let characters = 0;
  let row = -1;
  let column = -1;
  let cell: Cell | null = null;
  let value = '';
  let inline = '';
  let hasFormula = false;
  let element = '';
  let phonetic = 0;
  readSheetXml(bytes, workbook.file, {
    open(name, { r, t = 'n', s = '0', ref = '' }) {
      element = name;
      if (name === 'row') {
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
      } else if (name === 'c') {
        const place = r === undefined ? null : placeOf(r);
        column = place?.column ?? column + 1;
        cell = { row: place?.row ?? row, column, type: t, style: Number(s) };
        value = inline = '';
        hasFormula = false;
      } else if (name === 'f') hasFormula = true;
      else if (name === 'rPh') phonetic++;
      else if (name === 'mergeCell') merged.push(ref);
    },
    close(name) {
      element = '';
      if (name === 'rPh') phonetic--;
      if (name !== 'c' || cell === null) return;
      const said = sayCell(cell, value, inline, workbook);
      grow(said.length);
      const words = store(said, workbook);
      if (words === '' && (hasFormula || cell.type === 'e')) workbook.unread++;
      if (words.trim() !== '') {
        const outside = !(cell.row >= 0 && cell.row < tableLimits.rows && cell.column < tableLimits.columns);
        if (outside || ++cells > tableLimits.cells)
          throw problem('tableTooLarge', { file: workbook.file, ...tableLimits });
        while (rows.length <= cell.row) rows.push([]);
        const line = rows[cell.row] ?? [];
        while (line.length < cell.column) line.push('');
        line[cell.column] = words;
      }
      cell = null;
    },
    text(words) {
      if (element === 'v') value += words;
      else if (element === 't' && phonetic === 0) inline += words;
    },
  });
  for (const ref of merged) fillDown(rows, ref, grow);
  return rows;

  function grow(length: number): void {
    characters += length;
    if (characters > mostCharacters) {
      throw problem('archiveTooLarge', { file: workbook.file, limit: mostCharacters / 1024 / 1024 });
    }
  }
}

function sayCell({ type, style }: Cell, value: string, inline: string, workbook: Workbook): string {
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'inlineStr':
      return unescapeCell(inline);
    case 'str':
      return unescapeCell(value);
    case 'b':
      return value.trim() === '' ? '' : value.trim() === '1' || value.trim() === 'true' ? 'true' : 'false';
    case 'e':
      return '';
    case 'd':
      return value.trim().replace(/T00:00(:00(\.0+)?)?Z?$/, '');
    default:
      return sayNumber(value, workbook.meanings[style] ?? 'number', workbook.from1904);
  }
}

function store(words: string, workbook: Workbook): string {
  const { text, nulsDropped, loneSurrogates } = normaliseText(words);
  workbook.nuls += nulsDropped;
  workbook.halves += loneSurrogates;
  return text;
}

/** Cells that were merged down a column all say what the first one says: who answered, beside several answers. */
function fillDown(rows: string[][], ref: string, grow: (length: number) => void): void {
  const [first = '', last = ''] = ref.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  if (!from || !to || from.column >= tableLimits.columns) return;
  const words = rows[from.row]?.[from.column] ?? '';
  if (words === '') return;
  for (let row = from.row + 1; row <= Math.min(to.row, rows.length - 1); row++) {
    const line = rows[row] ?? [];
    while (line.length <= from.column) line.push('');
    grow(words.length);
    line[from.column] = words;
  }
}

/** Where `BC12` is, counted from 0; null when it is no place. */
function placeOf(ref: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(ref) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
