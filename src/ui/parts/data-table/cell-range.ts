/** A place in a table: a line from 0, or -1 for the names of the columns; a column from 0. */
export type CellPlace = { readonly line: number; readonly column: number };

/** Cells that are selected together, from the one where it began to the one where the keyboard is. */
export type CellRange = { readonly anchor: CellPlace; readonly focus: CellPlace };

export type RangeBounds = {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** The edges of a range, whichever way it was drawn. */
export function boundsOf({ anchor, focus }: CellRange): RangeBounds {
  return {
    firstLine: Math.min(anchor.line, focus.line),
    lastLine: Math.max(anchor.line, focus.line),
    firstColumn: Math.min(anchor.column, focus.column),
    lastColumn: Math.max(anchor.column, focus.column),
  };
}

export type MoveKey = { readonly key: string; readonly shiftKey: boolean; readonly isCommand: boolean };
export type TableSize = { readonly lines: number; readonly columns: number; readonly page: number };

/** Where a key leads from a cell; null when it leads nowhere. Tab leaves the table at its ends. */
export function moveCell(from: CellPlace, { key, shiftKey, isCommand }: MoveKey, size: TableSize): CellPlace | null {
  const last = size.lines - 1;
  const line = (next: number): CellPlace => ({ ...from, line: Math.max(-1, Math.min(last, next)) });
  const column = (next: number): CellPlace | null =>
    next < 0 || next >= size.columns ? null : { ...from, column: next };
  switch (key) {
    case 'ArrowDown':
      return line(isCommand ? last : from.line + 1);
    case 'ArrowUp':
      return line(isCommand && from.line > 0 ? 0 : from.line - 1);
    case 'ArrowRight':
      return column(isCommand ? size.columns - 1 : from.column + 1);
    case 'ArrowLeft':
      return column(isCommand ? 0 : from.column - 1);
    case 'PageDown':
      return isCommand ? null : line(from.line + size.page);
    case 'PageUp':
      return isCommand ? null : line(Math.max(0, from.line - size.page));
    case 'Home':
      return isCommand ? { line: Math.min(0, last), column: 0 } : { ...from, column: 0 };
    case 'End':
      return isCommand ? { line: last, column: size.columns - 1 } : { ...from, column: size.columns - 1 };
    case 'Tab':
      return column(from.column + (shiftKey ? -1 : 1)) ?? nextLine(from, shiftKey ? -1 : 1, size);
    default:
      return null;
  }
}

function nextLine({ line }: CellPlace, step: 1 | -1, size: TableSize): CellPlace | null {
  const next = line + step;
  if (next < 0 || next >= size.lines) return null;
  return { line: next, column: step > 0 ? 0 : size.columns - 1 };
}
