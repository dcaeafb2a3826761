import type { Connection, ReadDb } from '../db';
import type { Migration } from '../migrations/migration';

/** Brings a database to the newest version in one transaction; what fails leaves everything as it was. */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  const pending = migrations.filter(({ version }) => version > readVersion(connection));
  if (pending.length === 0) return;
  // A table is rebuilt by dropping it, which foreign keys would refuse; they are checked as a whole below. The switch
  // has no effect inside a transaction.
  connection.execute('PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE');
  try {
    for (const { version, sql } of pending) connection.execute(`${sql};\nPRAGMA user_version=${version}`);
    const loose = connection.all('PRAGMA foreign_key_check');
    if (loose.length > 0) throw new Error(`A migration left ${loose.length} rows that point at nothing`);
    connection.execute('COMMIT');
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

/** Whether a database has an older form than the newest one. */
export function needsMigration(db: ReadDb, migrations: readonly Migration[]): boolean {
  return (migrations.at(-1)?.version ?? 0) > readVersion(db);
}

export function readVersion(db: ReadDb): number {
  return db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/** Takes the open transaction back, if SQLite has not done so already; answers whether that succeeded. */
export function rollBack(connection: Connection): boolean {
  try {
    connection.execute('ROLLBACK');
    return true;
  } catch (error) {
    return error instanceof Error && error.message.includes('no transaction is active');
  }
}
