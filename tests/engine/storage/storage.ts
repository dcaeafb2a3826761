import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { isProblem, type Problem } from '../../../src/domain/problem';
import { loadSqlJs, type SqlJs } from '../../../src/engine/sql-js';
import type { ReadDb } from '../../../src/engine/db';
import type { Ask } from '../crash/workload';

export const wasmPath = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');

export function loadStorage(): Promise<SqlJs> {
  return loadSqlJs(readFileSync(wasmPath));
}

/** Hundreds of rounds wait for the disk where there is one; none of them tests the disk itself. */
const memoryDisk = '/dev/shm';

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), 'postil-storage-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The Problem that `work` throws; anything else fails the test. */
export function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}

export function askOurs(db: ReadDb): Ask {
  return (sql) => db.columns(sql).rows;
}

/** The `sqlite3` client of the machine: another reader of the same file, where it is installed. */
export const hasSqliteClient = spawnSync('sqlite3', ['-version']).status === 0;

export function askSqliteClient(path: string): Ask {
  return (sql) => {
    const { status, stdout, stderr } = spawnSync('sqlite3', ['-json', path, sql], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`sqlite3: ${stderr}`);
    const rows = stdout.trim() === '' ? [] : (JSON.parse(stdout) as Record<string, unknown>[]);
    return rows.map((row) => Object.values(row));
  };
}
