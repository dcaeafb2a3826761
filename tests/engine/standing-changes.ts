import { type Change, rowsOf, shiftsOf } from '../../src/domain/change';
import type { Quotation } from '../../src/domain/model';
import { shiftQuotation } from '../../src/domain/shift';
import { loadSqlJs } from '../../src/engine/sql-js';
import { readWasm } from '../fixtures/study';

/** The Changes of the acts that stand, oldest first, as they lie in a project file that nobody has open. */
export async function standingChanges(path: string): Promise<Change[]> {
  const connection = (await loadSqlJs(await readWasm())).openFile(path);
  try {
    return connection
      .all<{ change: string }>('SELECT "change" FROM history WHERE undone = 0 ORDER BY seq')
      .map(({ change }) => JSON.parse(change) as Change);
  } finally {
    connection.close();
  }
}

/** Applies a Change to rows by table and id, as anyone could who reads the history. */
export function replayChange(rows: Map<string, unknown>, change: Change): void {
  for (const shift of shiftsOf(change)) {
    for (const [key, row] of rows) {
      if (key.startsWith('quotation ')) rows.set(key, shiftQuotation(row as Quotation, shift));
    }
  }
  for (const { table, before, after } of rowsOf(change)) {
    if (before) rows.delete(`${table} ${before.id}`);
    if (after) rows.set(`${table} ${after.id}`, after);
  }
}
