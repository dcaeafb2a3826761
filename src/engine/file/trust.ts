import { statSync } from 'node:fs';
import { problem } from '../../domain/problem';
import type { Connection, ReadDb } from '../db';
import type { Migration } from '../migrations/migration';
import type { SqlJs } from '../sql-js';
import { needsMigration, readVersion } from './migrate';
import { compareSchemas, readSchema, schemaOfMigrations } from './schema-check';
import { applicationId } from './sniff';

const wholeCheckLimit = 16 * 1024 * 1024;

/**
 * Throws unless the file is ours, not newer and made of our own SQL alone, and, with `checksPages` or before
 * a migration, whole.
 */
export function requireTrustworthy(
  sqlJs: SqlJs,
  connection: Connection,
  path: string,
  migrations: readonly Migration[],
  checksPages: boolean,
): void {
  // The sniffed header may have been that of a transaction that was cut off and is taken back by now.
  const id = connection.get<{ application_id: number }>('PRAGMA application_id')?.application_id;
  if (id !== applicationId) throw problem('notAProject', { path });
  if (readVersion(connection) > (migrations.at(-1)?.version ?? 0)) throw problem('newerVersion', { path });
  const [foreign] = findForeignSchema(sqlJs, connection, migrations);
  if (foreign !== undefined) throw problem('foreignSchema', { path, detail: foreign });
  if (!checksPages && !needsMigration(connection, migrations)) return;
  // The whole check also compares indexes with their tables; in a large file it would keep a person waiting.
  const isSmall = statSync(path).size <= wholeCheckLimit;
  const [damage] = pragmaFindings(connection, isSmall ? 'integrity_check(1)' : 'quick_check(1)');
  if (damage !== undefined) throw problem('damagedFile', { path, detail: damage });
}

/**
 * Looks through the pages of one table and its indexes after the other, and answers after each what is wrong with them: all
 * tables of a large file at once would hold up whoever goes on working.
 */
export function* checkTables(db: ReadDb): Generator<readonly string[]> {
  const tables = db.all<{ readonly name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  for (const { name } of tables) yield findingsIn(db, name);
}

/** What SQLite or the disk says of a page that cannot be read is a finding as well. */
function findingsIn(db: ReadDb, table: string): readonly string[] {
  try {
    return pragmaFindings(db, `quick_check("${table}")`);
  } catch (error) {
    if (error instanceof Error) return [error.message];
    throw error;
  }
}

/** Everything that is wrong with the file as a database; an empty list is good news. */
export function findFaults(sqlJs: SqlJs, db: ReadDb, migrations: readonly Migration[]): string[] {
  const loose = db.all<{ table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check');
  return [
    ...pragmaFindings(db, 'integrity_check(100)'),
    ...loose.map(({ table, rowid, parent }) => `${table} row ${rowid ?? '?'} points at a missing ${parent}`),
    ...findForeignSchema(sqlJs, db, migrations),
  ];
}

function findForeignSchema(sqlJs: SqlJs, db: ReadDb, migrations: readonly Migration[]): string[] {
  return compareSchemas(readSchema(db), schemaOfMigrations(sqlJs, migrations, readVersion(db)));
}

function pragmaFindings(db: ReadDb, pragma: string): string[] {
  const rows = db.columns(`PRAGMA ${pragma}`).rows.map(([finding]) => String(finding));
  return rows.filter((finding) => finding !== 'ok');
}
