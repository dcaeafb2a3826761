/** Where a cell of a table stands, counted from 0; merged cells say how far they reach. */
export type CellPlace = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
};

/** Gives the cells of a table their places, around those that a merged cell above already takes. */
export type TableGrid = {
  readonly beginRow: () => void;
  readonly place: (cell: { readonly rowSpan?: number; readonly columnSpan?: number }) => CellPlace;
};

/** No table of a document is merged further than this; a larger number is damage. */
const longestSpan = 1000;

/** Nor is one wider; the rest of a row stands in the last column. */
const mostColumns = 16_384;

/** The grid of the table with this number in the document. */
export function createTableGrid(table: number): TableGrid {
  let row = -1;
  let column = 0;
  /** By column, the first row that is free again. */
  const takenUntil: number[] = [];

  return {
    beginRow() {
      row++;
      column = 0;
    },
    place(cell) {
      if (row < 0) row = 0;
      const rowSpan = bounded(cell.rowSpan);
      const columnSpan = bounded(cell.columnSpan);
      while (column < mostColumns && (takenUntil[column] ?? 0) > row) column++;
      const place = { table, row, column };
      for (let i = 0; i < columnSpan && column + i < mostColumns; i++) takenUntil[column + i] = row + rowSpan;
      column = Math.min(mostColumns, column + columnSpan);
      return { ...place, ...(rowSpan > 1 ? { rowSpan } : {}), ...(columnSpan > 1 ? { columnSpan } : {}) };
    },
  };
}

function bounded(span: number | undefined): number {
  return Math.min(longestSpan, Math.max(1, Math.trunc(span ?? 1) || 1));
}
