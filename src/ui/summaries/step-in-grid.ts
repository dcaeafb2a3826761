import type { KeyboardEvent } from 'react';

type Cell = { readonly row: number; readonly column: number };

const pageRows = 8;

/** The cell that a key leads to; null for a key that leads nowhere. */
export function stepInGrid(
  { key, shiftKey, ctrlKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey'>,
  { row, column }: Cell,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Cell | null {
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.min(Math.max(nextRow, 0), rows - 1),
    column: Math.min(Math.max(nextColumn, 0), columns - 1),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + pageRows, column);
    case 'PageUp':
      return to(row - pageRows, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? rows - 1 : row, columns - 1);
    case 'Tab': {
      // From the last cell on, Tab leaves the grid, so that nobody is caught in it.
      const next = row * columns + column + (shiftKey ? -1 : 1);
      return next < 0 || next >= rows * columns ? null : to(Math.floor(next / columns), next % columns);
    }
    default:
      return null;
  }
}
