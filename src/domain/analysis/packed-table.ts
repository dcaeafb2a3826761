import type { Id } from '../model';
import type { Cell, FigureTable } from './figure';
import type { InSteps } from './in-steps';

/** A table by its columns, each one array: so it goes from process to process some twenty times as fast as row by row. */
export type PackedTable = Omit<FigureTable, 'rows' | 'rowIds'> & {
  readonly length: number;
  /** What rows stand for; null when they stand for no records. */
  readonly rowIds: PackedColumn | null;
  readonly cells: readonly PackedColumn[];
};

type PackedColumn =
  /** NaN stands for a number that is not defined. */
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  /** Each word once, and its place for every row; -1 for none. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly places: Int32Array }
  | { readonly kind: 'mixed'; readonly values: readonly Cell[] };

/** Packs a table, column by column. */
export function* packTable({ rows, rowIds, ...table }: FigureTable): InSteps<PackedTable> {
  const cells: PackedColumn[] = [];
  for (let column = 0; column < table.columns.length; column++) {
    cells.push(packColumn(rows.length, (row) => rows[row]?.[column] ?? null));
    yield;
  }
  return {
    ...table,
    length: rows.length,
    cells,
    rowIds: rowIds ? packColumn(rows.length, (row) => rowIds[row] ?? null) : null,
  };
}

/** Cells that are unpacked in one step: rows may have a thousand of them. */
const cellsAtOnce = 10_000;

/** The table as it was before it was packed. */
export function* unpackTable({ length, cells, rowIds, ...table }: PackedTable): InSteps<FigureTable> {
  const readers = cells.map(readerOf);
  const idOf = rowIds && readerOf(rowIds);
  const rows: Cell[][] = [];
  const ids: Id[] = [];
  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / Math.max(1, readers.length)));
  while (rows.length < length) {
    const row = rows.length;
    rows.push(readers.map((read) => read(row)));
    if (idOf) ids.push(String(idOf(row)));
    if (rows.length % rowsAtOnce === 0) yield;
  }
  return { ...table, rows, ...(idOf && { rowIds: ids }) };
}

function packColumn(length: number, cellAt: (row: number) => Cell): PackedColumn {
  let sample: Cell = null;
  for (let row = 0; row < length && sample === null; row++) sample = cellAt(row);
  const packed = typeof sample === 'string' ? packWords(length, cellAt) : packNumbers(length, cellAt);
  return packed ?? { kind: 'mixed', values: Array.from({ length }, (_, row) => cellAt(row)) };
}

function packNumbers(length: number, cellAt: (row: number) => Cell): PackedColumn | null {
  const values = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    const cell = cellAt(row);
    if (typeof cell === 'string') return null;
    values[row] = cell ?? NaN;
  }
  return { kind: 'numbers', values };
}

function packWords(length: number, cellAt: (row: number) => Cell): PackedColumn | null {
  const words: string[] = [];
  const known = new Map<string, number>();
  const places = new Int32Array(length).fill(-1);
  for (let row = 0; row < length; row++) {
    const cell = cellAt(row);
    if (typeof cell === 'number') return null;
    if (cell === null) continue;
    const place = known.get(cell) ?? words.push(cell) - 1;
    known.set(cell, place);
    places[row] = place;
  }
  return { kind: 'words', words, places };
}

function readerOf(column: PackedColumn): (row: number) => Cell {
  switch (column.kind) {
    case 'numbers':
      return (row) => {
        const value = column.values[row] ?? NaN;
        return Number.isNaN(value) ? null : value;
      };
    case 'words':
      return (row) => column.words[column.places[row] ?? -1] ?? null;
    case 'mixed':
      return (row) => column.values[row] ?? null;
  }
}
