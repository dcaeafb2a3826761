import type { FigureTable } from '../../domain/analysis/figure';
import type { Column, Table } from './table';

/** The table behind a figure. Columns of records with one name are told apart by a number, for programs read them by name. */
export function figureTable(name: string, { columns, rows }: FigureTable): Table {
  const taken = new Set<string>();
  return {
    name,
    columns: columns.map(({ key, kind }): Column => {
      const type = kind === 'words' ? 'text' : 'number';
      const free = freeKey(key, taken);
      return { key: free, title: free, type, width: type === 'text' ? 32 : 14 };
    }),
    rows,
  };
}

/** A name that no other column has yet. */
export function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  for (let number = 2; taken.has(free); number++) free = `${key} (${number})`;
  taken.add(free);
  return free;
}
