import type { Change } from '../../src/domain/change';
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
