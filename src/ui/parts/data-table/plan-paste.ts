import { boundsOf, type CellRange } from './cell-range';
import type { Line } from './arrange-rows';
import { type CellWrite, type DataColumn, readTyped } from './data-column';

export type PastePlan = {
  readonly writes: readonly CellWrite[];
  /** Cells whose words are no value of their column, or whose column cannot be written. */
  readonly unfit: readonly { readonly rowId: string; readonly column: DataColumn; readonly typed: string }[];
  /** Words that become choices of their column. */
  readonly newChoices: readonly { readonly column: DataColumn; readonly words: string }[];
  /** Rows and columns of the block that lie outside of the table. */
  readonly rowsOutside: number;
  readonly columnsOutside: number;
};

/**
 * What a block of cells would write from the first selected cell on. One cell fills all that are selected; a block is repeated
 * over a selection that is a multiple of it, as spreadsheets do.
 */
export function planPaste(
  block: readonly (readonly string[])[],
  range: CellRange,
  lines: readonly Line[],
  columns: readonly DataColumn[],
): PastePlan {
  const bounds = boundsOf(range);
  const width = Math.max(0, ...block.map((row) => row.length));
  const selectedRows = rowsFrom(
    lines.slice(0, bounds.lastLine + 1),
    Math.max(0, bounds.firstLine),
    lines.length,
  ).length;
  const selectedColumns = bounds.lastColumn - bounds.firstColumn + 1;
  const tall = repeatTo(block.length, selectedRows);
  const wide = repeatTo(width, selectedColumns);
  const targets = rowsFrom(lines, Math.max(0, bounds.firstLine), tall);
  const into = columns.slice(bounds.firstColumn, bounds.firstColumn + wide);
  const writes: CellWrite[] = [];
  const unfit: PastePlan['unfit'][number][] = [];
  const newChoices = new Map<string, PastePlan['newChoices'][number]>();
  for (const [i, rowId] of targets.entries()) {
    for (const [j, column] of into.entries()) {
      const typed = block[i % block.length]?.[j % width];
      if (typed === undefined) continue;
      const parsed = readTyped(column, typed);
      if (!column.isEditable || !parsed.fits) {
        if (typed.trim() !== (column.read(rowId) ?? '')) unfit.push({ rowId, column, typed });
      } else {
        if (parsed.isNewChoice) newChoices.set(`${column.id} ${typed}`, { column, words: typed.trim() });
        if (parsed.value !== column.read(rowId)) writes.push({ rowId, columnId: column.id, value: parsed.value });
      }
    }
  }
  return {
    writes,
    unfit,
    newChoices: [...newChoices.values()],
    rowsOutside: tall - targets.length,
    columnsOutside: wide - into.length,
  };
}

/** What the first row of a selection writes into the rows below it. */
export function planFillDown(range: CellRange, lines: readonly Line[], columns: readonly DataColumn[]): CellWrite[] {
  const { firstLine, lastLine, firstColumn, lastColumn } = boundsOf(range);
  const [first, ...below] = rowsFrom(lines.slice(0, lastLine + 1), Math.max(0, firstLine), lastLine - firstLine + 1);
  if (first === undefined) return [];
  return columns
    .slice(firstColumn, lastColumn + 1)
    .filter(({ isEditable }) => isEditable)
    .flatMap((column) => {
      const value = column.read(first);
      return below
        .filter((rowId) => column.read(rowId) !== value)
        .map((rowId): CellWrite => ({ rowId, columnId: column.id, value }));
    });
}

/** Empties the selected cells that can be written and may be empty. */
export function planClear(range: CellRange, lines: readonly Line[], columns: readonly DataColumn[]): CellWrite[] {
  const { firstLine, lastLine, firstColumn, lastColumn } = boundsOf(range);
  const rowIds = rowsFrom(lines.slice(0, lastLine + 1), Math.max(0, firstLine), lastLine - firstLine + 1);
  return columns
    .slice(firstColumn, lastColumn + 1)
    .filter((column) => column.isEditable && readTyped(column, '').fits)
    .flatMap((column) =>
      rowIds
        .filter((rowId) => column.read(rowId) !== null)
        .map((rowId): CellWrite => ({ rowId, columnId: column.id, value: null })),
    );
}

/** The records from a line on, as many as there are; the lines above groups are passed over. */
export function rowsFrom(lines: readonly Line[], line: number, count: number): readonly string[] {
  const ids: string[] = [];
  for (let at = line; at < lines.length && ids.length < count; at++) {
    const found = lines[at];
    if (found?.kind === 'row') ids.push(found.id);
  }
  return ids;
}

function repeatTo(size: number, selected: number): number {
  return size > 0 && selected > size && selected % size === 0 ? selected : size;
}
