import type { FigureTable } from '../../../domain/analysis/figure';

/**
 * The table behind document portraits as a page can hold it: of how many parts of each document a code covers most, and of
 * how many none does. `none` names that last column.
 */
export function countParts({ columns, rows, rowIds, n }: FigureTable, none: string): FigureTable {
  const parts = rows.map((cells) => cells.slice(1).map((cell) => (typeof cell === 'string' ? cell : null)));
  const uses = new Map<string, number>();
  for (const code of parts.flat()) if (code !== null) uses.set(code, (uses.get(code) ?? 0) + 1);
  const codes = [...uses].sort(([, a], [, b]) => b - a).map(([code]) => code);
  const count = (cells: readonly (string | null)[], code: string | null): number =>
    cells.filter((cell) => cell === code).length;
  return {
    columns: [
      ...columns.slice(0, 1),
      // A key of its own keeps the name of a code from being taken for the name of a column.
      ...codes.map((key) => ({ key, kind: 'count' as const, id: key })),
      { key: none, kind: 'count' },
    ],
    rows: rows.map(([title = null], i) => [
      title,
      ...codes.map((code) => count(parts[i] ?? [], code)),
      count(parts[i] ?? [], null),
    ]),
    ...(rowIds && { rowIds }),
    n,
  };
}
