import type { FigureTable } from '../../domain/analysis/figure';
import { columnKeys } from '../../domain/analysis/free-key';
import type { Column, Table } from './table';

/** The table behind a figure. */
export function figureTable(name: string, { columns, rows }: FigureTable): Table {
  const keys = columnKeys(columns);
  return {
    name,
    columns: columns.map(({ kind }, i): Column => {
      const type = kind === 'words' ? 'text' : 'number';
      const key = keys[i] ?? '';
      return { key, title: key, type, width: type === 'text' ? 32 : 14 };
    }),
    rows,
  };
}
