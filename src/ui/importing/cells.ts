import type { ImportField } from '../state/importing/import-fields';

/** A place in the table: the first column holds the tick, the others a field each. */
export type Cell = { readonly row: number; readonly column: number };

export const columnFields = [
  'title',
  'author',
  'publisher',
  'date',
  'language',
  'folder',
] as const satisfies ImportField[];

const rowsOfPage = 12;

/** Where a key leads from a cell, as in a spreadsheet; null when it leads nowhere, so that Tab leaves the table at its edges. */
export function moveCell(
  { row, column }: Cell,
  { key, shiftKey, ctrlKey }: { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean },
  rows: number,
): Cell | null {
  const to = (next: number, nextColumn = column): Cell | null => {
    const within = { row: Math.max(0, Math.min(rows - 1, next)), column: nextColumn };
    return nextColumn < 0 || nextColumn > columnFields.length ? null : within;
  };
  switch (key) {
    case 'ArrowDown':
      return to(ctrlKey ? rows - 1 : row + 1);
    case 'ArrowUp':
      return to(ctrlKey ? 0 : row - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + rowsOfPage);
    case 'PageUp':
      return to(row - rowsOfPage);
    case 'Home':
      return ctrlKey ? to(0, 1) : null;
    case 'End':
      return ctrlKey ? to(rows - 1) : null;
    case 'Enter':
      return ctrlKey ? null : to(shiftKey ? row - 1 : row + 1);
    case 'Tab':
      return to(row, column + (shiftKey ? -1 : 1));
    default:
      return null;
  }
}
