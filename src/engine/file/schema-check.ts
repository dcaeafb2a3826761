import type { Connection, ReadDb } from '../db';
import type { Migration } from '../migrations/migration';
import type { SqlJs } from '../sql-js';

/** What a database is made of: `table coder` → its SQL. */
export type Schema = ReadonlyMap<string, string | null>;

/** The schema that our own migrations make, up to a version. */
export function schemaOfMigrations(sqlJs: SqlJs, migrations: readonly Migration[], version: number): Schema {
  const memory: Connection = sqlJs.openMemory();
  try {
    for (const migration of migrations) if (migration.version <= version) memory.execute(migration.sql);
    return readSchema(memory);
  } finally {
    memory.close();
  }
}

/**
 * Compares a file's schema with ours, word for word: a trigger, a view in place of a table or an expression in an index
 * would run with our rights. Answers what is added, altered or missing; an empty list is good news.
 */
export function compareSchemas(found: Schema, ours: Schema): string[] {
  const findings: string[] = [];
  for (const [name, sql] of found) {
    if (isSqlites(name, sql)) continue;
    if (!ours.has(name)) findings.push(`unexpected ${name}`);
    else if (ours.get(name) !== sql) findings.push(`altered ${name}`);
  }
  for (const name of ours.keys()) if (!found.has(name)) findings.push(`missing ${name}`);
  return findings;
}

export function readSchema(db: ReadDb): Schema {
  const rows = db.all<{ type: string; name: string; sql: string | null }>(
    'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name',
  );
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, sql && sql.replaceAll(/\s+/g, ' ').trim()]));
}

/** Statistics that any SQLite client may have left; they hold numbers only. */
function isSqlites(name: string, sql: string | null): boolean {
  return /^table sqlite_stat[14]$/.test(name) && /^CREATE TABLE sqlite_stat[14]\([a-z, ]+\)$/.test(sql ?? '');
}
