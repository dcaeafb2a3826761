import type { RecordOf, TableName } from './model';
import { reverseShift, type Shift } from './shift';

/** One row before and after; `before` is null for a new row, `after` for a removed one. */
export type RowChange = {
  readonly [T in TableName]: {
    readonly table: T;
    readonly before: RecordOf<T> | null;
    readonly after: RecordOf<T> | null;
  };
}[TableName];

/**
 * What one transaction did: first the shifts, at most one for a source, then the rows, each at most once and in the order of
 * first touch. A row holds all of what it was before the transaction and is after it: it has the last word over a shift.
 */
export type Change = readonly (Shift | RowChange)[];

/** The Change that takes `change` back: rows in reverse order, before and after exchanged. */
export function reverseChange(change: Change): Change {
  return [
    ...shiftsOf(change).map(reverseShift),
    ...rowsOf(change)
      .map((row) => ({ ...row, before: row.after, after: row.before }) as RowChange)
      .reverse(),
  ];
}

/** Folds several writes to one row into one, and drops rows that end as they began, unless a shift speaks of them as well. */
export function squashChange(shifts: readonly Shift[], rows: readonly RowChange[]): Change {
  const byRow = new Map<string, RowChange>();
  for (const row of rows) {
    const key = `${row.table} ${rowId(row)}`;
    const earlier = byRow.get(key);
    byRow.set(key, earlier ? ({ ...row, before: earlier.before } as RowChange) : row);
  }
  const shifted = new Set(shifts.map(({ sourceId }) => sourceId));
  const isShifted = (row: RowChange): boolean =>
    row.table === 'quotation' && row.after !== null && shifted.has(row.after.sourceId);
  return [...shifts, ...[...byRow.values()].filter((row) => isShifted(row) || !sameRecord(row.before, row.after))];
}

/** The rows of a Change. */
export function rowsOf(change: Change): readonly RowChange[] {
  return change.filter((part) => part.table !== 'shift');
}

/** The shifts of a Change, which are made before its rows. */
export function shiftsOf(change: Change): readonly Shift[] {
  return change.filter((part) => part.table === 'shift');
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
