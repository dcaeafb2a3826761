import type { FigureTable } from '../figure';
import type { KeynessSign } from './keyness';

/** A table of keyness as people read it: its signs are words of their language. */
export function nameSigns(table: FigureTable, names: { readonly [S in KeynessSign]: string }): FigureTable {
  const named = new Map<unknown, string>(Object.entries(names));
  const sign = table.columns.findIndex(({ key }) => key === 'sign');
  return {
    ...table,
    rows: table.rows.map((cells) => cells.map((cell, column) => (column === sign ? (named.get(cell) ?? cell) : cell))),
  };
}
