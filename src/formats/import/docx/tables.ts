import type { Mark } from '../../../domain/text/marks';
import type { DocumentBuilder } from '../document-builder';

/** The tables of a Word file, whose cells say only in later rows that they go on from the row above. */
export type Tables = {
  readonly openTable: () => void;
  readonly closeTable: () => void;
  readonly openRow: () => void;
  readonly closeRow: () => void;
  readonly leaveOutRow: () => void;
  readonly isRowLeftOut: () => boolean;
  /** Columns that the row leaves empty at its beginning. */
  readonly skipColumns: (count: number) => void;
  readonly openCell: (cell: CellForm) => void;
  readonly closeCell: () => void;
  /** Gives merged cells their height and takes away the cells that they cover. */
  readonly mergeCells: (marks: readonly Mark[]) => readonly Mark[];
};

export type CellForm = { readonly columnSpan: number; readonly merge: 'begins' | 'goesOn' | null };

type Row = { leftOut: boolean; open: boolean };
type OpenTable = {
  readonly table: number;
  row: number;
  column: number;
  current: Row;
  /** By column, the row in which the merged cell there begins. */
  readonly merging: Map<number, number>;
};

const mostColumns = 1000;

/** The tables of one document, in which `builder` opens no others. */
export function createTables(builder: DocumentBuilder): Tables {
  const open: OpenTable[] = [];
  const heights = new Map<string, number>();
  const covered = new Set<string>();
  let count = 0;

  function openRowOfBuilder(table: OpenTable): void {
    if (table.current.open) return;
    table.current.open = true;
    table.row++;
    builder.open({ kind: 'row' });
  }

  return {
    openTable() {
      builder.open({ kind: 'table' });
      const current = { leftOut: false, open: false };
      open.push({ table: count++, row: -1, column: 0, current, merging: new Map() });
    },
    closeTable() {
      if (open.pop()) builder.close();
    },
    openRow() {
      const table = open.at(-1);
      if (!table) return;
      table.current = { leftOut: false, open: false };
      table.column = 0;
    },
    closeRow() {
      const table = open.at(-1);
      if (table?.current.open !== true) return;
      table.current.open = false;
      builder.close();
    },
    leaveOutRow() {
      const table = open.at(-1);
      if (table) table.current.leftOut = true;
    },
    isRowLeftOut: () => open.at(-1)?.current.leftOut ?? false,
    skipColumns(columns) {
      const table = open.at(-1);
      if (!table || columns < 1) return;
      openRowOfBuilder(table);
      const columnSpan = Math.min(mostColumns, columns);
      builder.open({ kind: 'cell', columnSpan });
      builder.close();
      covered.add(keyOf(table));
      table.column += columnSpan;
    },
    openCell({ columnSpan: asked, merge }) {
      const table = open.at(-1);
      const columnSpan = Math.min(mostColumns, Math.max(1, asked));
      if (!table) return builder.open({ kind: 'paragraph' });
      openRowOfBuilder(table);
      builder.open({ kind: 'cell', columnSpan });
      const begin = table.merging.get(table.column);
      if (merge === 'goesOn' && begin !== undefined) {
        const above = keyOf({ ...table, row: begin });
        heights.set(above, (heights.get(above) ?? 1) + 1);
        covered.add(keyOf(table));
      } else if (merge === 'begins') table.merging.set(table.column, table.row);
      else table.merging.delete(table.column);
      table.column += columnSpan;
    },
    closeCell: builder.close,
    mergeCells: (marks) =>
      marks.flatMap((mark): readonly Mark[] => {
        if (mark.kind !== 'tableCell') return [mark];
        const key = keyOf(mark);
        if (covered.has(key)) return [];
        const rowSpan = heights.get(key);
        return [rowSpan === undefined ? mark : { ...mark, rowSpan }];
      }),
  };
}

function keyOf(place: { readonly table: number; readonly row: number; readonly column: number }): string {
  return `${place.table}:${place.row}:${place.column}`;
}
