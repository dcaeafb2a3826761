import type { RecordOf, TableName } from './model';

/** One row before and after; `before` is null for a new row, `after` for a removed one. */
export type RowChange = {
  readonly [T in TableName]: {
    readonly table: T;
    readonly before: RecordOf<T> | null;
    readonly after: RecordOf<T> | null;
  };
}[TableName];

/** What one transaction did: each row at most once, in the order of first touch. */
export type Change = readonly RowChange[];

/** The Change that takes `change` back: rows in reverse order, before and after exchanged. */
export function reverseChange(change: Change): Change {
  return change.map((row) => ({ ...row, before: row.after, after: row.before }) as RowChange).reverse();
}

/** Folds several writes to one row into one, and drops rows that end as they began. */
export function squashChange(rows: readonly RowChange[]): Change {
  const byRow = new Map<string, RowChange>();
  for (const row of rows) {
    const key = `${row.table} ${rowId(row)}`;
    const earlier = byRow.get(key);
    byRow.set(key, earlier ? ({ ...row, before: earlier.before } as RowChange) : row);
  }
  return [...byRow.values()].filter((row) => !sameRecord(row.before, row.after));
}

/** The id of the row that a change speaks of. */
export function rowId(row: RowChange): string {
  const record = row.after ?? row.before;
  if (!record) throw new Error(`A change of ${row.table} without a row`);
  return record.id;
}

function sameRecord(a: object | null, b: object | null): boolean {
  if (a === null || b === null) return a === b;
  const right: Record<string, unknown> = { ...b };
  return Object.entries(a).every(([field, value]) => right[field] === value);
}
