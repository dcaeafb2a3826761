import type { TableSheet } from '../../../domain/imports/table-columns';
import { problem } from '../../../domain/problem';
import { tableLimits } from './read-table';

/** Rows as a sheet: without empty rows and columns at the end, all rows as wide as the widest. */
export function toSheet(name: string, rows: readonly (readonly string[])[], file: string): TableSheet {
  let width = 0;
  let length = 0;
  for (const [at, row] of rows.entries()) {
    const filled = row.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (filled === 0) continue;
    width = Math.max(width, filled);
    length = at + 1;
  }
  if (length > tableLimits.rows || width > tableLimits.columns || length * width > tableLimits.cells) {
    throw problem('tableTooLarge', { file, ...tableLimits });
  }
  const even = rows
    .slice(0, length)
    .map((row) => (row.length === width ? row : Array.from({ length: width }, (_, i) => row[i] ?? '')));
  return { name, rows: even };
}
