import { useState } from 'react';
import type { Id } from '../../../domain/model';
import type { TableLayout } from '../../state/tables/table-layout';
import { type Arranged, arrangeRows } from './arrange-rows';
import type { DataColumn } from './data-column';

type Made = {
  readonly rowIds: readonly Id[];
  readonly layout: TableLayout;
  readonly columnIds: string;
  readonly generation: unknown;
  readonly arranged: Arranged;
};

/**
 * The rows as the layout wants them. A cell that is written leaves its row where it is, as in a spreadsheet: rows are arranged
 * anew when the layout, the columns or the records themselves become others.
 */
export function useArranged(
  rowIds: readonly Id[],
  columns: readonly DataColumn[],
  layout: TableLayout,
  generation: unknown,
): Arranged {
  const [made, setMade] = useState<Made | null>(null);
  const columnIds = columns.map(({ id, rule }) => `${id} ${rule.kind}`).join('\n');
  const isSame =
    made !== null &&
    made.rowIds === rowIds &&
    made.columnIds === columnIds &&
    made.generation === generation &&
    isSameArrangement(made.layout, layout);
  if (isSame) return made.arranged;
  const arranged = arrangeRows(rowIds, columns, layout);
  setMade({ rowIds, layout, columnIds, generation, arranged });
  return arranged;
}

/** Widths and places of columns say nothing about the rows. */
function isSameArrangement(a: TableLayout, b: TableLayout): boolean {
  return (
    a.sort === b.sort &&
    a.groupBy === b.groupBy &&
    a.folded === b.folded &&
    a.filters === b.filters &&
    a.search === b.search
  );
}
