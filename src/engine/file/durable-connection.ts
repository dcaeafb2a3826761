import { rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isProblem, problem } from '../../domain/problem';
import type { Connection, ReadDb, WriteDb } from '../db';
import type { Migration } from '../migrations/migration';
import type { FileConnection, SqlJs } from '../sql-js';
import type { FileHook } from './claims';
import { syncFile, syncFolder } from './durable-copy';
import { guardIdentity } from './identity-guard';
import type { LockFile } from './lock-file';
import { rollBack } from './migrate';
import { requireTrustworthy } from './trust';

/** A project's database whose transactions are on the disk when they return. */
export type DurableConnection = {
  readonly db: ReadDb;
  readonly transaction: <R>(work: (db: WriteDb) => R) => R;
  /** A transaction after which the file holds nothing but what the study holds: what was removed is overwritten. */
  readonly purge: <R>(work: (db: WriteDb) => R) => R;
  close(): void;
};

export type DurableOptions = {
  readonly file: string;
  /** The path as the person gave it, for sentences. */
  readonly path: string;
  readonly lock: LockFile;
  readonly migrations: readonly Migration[];
  readonly hook: FileHook | null;
  /** Whether the pages of the file are looked through at opening; of a large one somebody does so later. */
  readonly checksPages: boolean;
};

/** Before anything is read: nothing in the file may run, and no lock of the operating system is needed. */
const cautiousPragmas = `PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;
  PRAGMA locking_mode=EXCLUSIVE`;
/** Emptying the journal commits, and is synced: NORMAL, or deleting the journal, may lose the last transaction. */
const durablePragmas = 'PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL';
const workingPragmas = 'PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536';

/**
 * Opens a database file, has SQLite take back a transaction that was cut off, and checks the file before anything in it
 * is used. `prepare` runs on the checked file before the first transaction: backup and migration.
 */
export function openDurably(
  sqlJs: SqlJs,
  options: DurableOptions,
  prepare: (connection: Connection) => void,
): DurableConnection {
  const { file, path, lock, hook } = options;
  let connection = openFirst(sqlJs, options, prepare);
  let isBroken = false;
  let isWorking = false;
  const guard = guardIdentity(file, path);

  /** After the disk refused, SQLite may no longer know what is in the file: it has to look again. */
  const reconnect = (): void => {
    isBroken = true;
    try {
      connection.close();
    } catch {
      // The answer of a connection that is given up changes nothing; its files are closed.
    }
    connection = sqlJs.openFile(file, hook);
    applyPragmas(connection);
    isBroken = false;
  };
  const usable = (): FileConnection => {
    if (isBroken) {
      reconnect();
      guard.resume();
    }
    return connection;
  };

  const commit = (): void => {
    connection.claimed.refused = false;
    connection.claimed.committed = false;
    try {
      connection.run('COMMIT');
    } catch (error) {
      if (!connection.claimed.committed) throw error;
      // The journal was emptied, and only its sync refused: the transaction stands. It is made durable another way, or
      // nothing more is written, because this process would no longer know what is in the file.
      try {
        reconnect();
        makeDurable(file);
      } catch {
        const unknown = problem('outcomeUnknown');
        guard.distrust(unknown);
        throw unknown;
      }
    }
  };
  const takeBack = (error: unknown): void => {
    if (rollBack(connection) && !isDisk(error)) return guard.resume();
    isBroken = true;
    try {
      usable();
    } catch {
      // The next call tries again, and says so if the disk still refuses.
    }
  };

  const transaction = <R>(work: (db: WriteDb) => R): R => {
    if (isWorking) throw new Error('A transaction began inside another one');
    usable();
    guard.verify();
    lock.verify();
    isWorking = true;
    try {
      connection.run('BEGIN IMMEDIATE');
      const result = work(connection);
      if (result instanceof Promise) throw new Error('A transaction cannot wait for a promise');
      commit();
      guard.remember();
      return result;
    } catch (error) {
      takeBack(error);
      throw error;
    } finally {
      isWorking = false;
    }
  };

  const purge = <R>(work: (db: WriteDb) => R): R => {
    const overwriting = (isOn: boolean): void => {
      const open = usable();
      open.execute(`PRAGMA secure_delete=${isOn ? 'ON' : 'OFF'}`);
      open.claimed.overwrites = isOn;
    };
    overwriting(true);
    try {
      const result = transaction(work);
      // Writing every page anew also leaves out what earlier deletions left in free pages and between the rows.
      overwriting(true);
      guard.verify();
      try {
        connection.run('VACUUM');
        guard.remember();
      } catch (error) {
        takeBack(error);
        throw error;
      }
      return result;
    } finally {
      overwriting(false);
    }
  };

  return {
    db: {
      all: (sql, values) => usable().all(sql, values),
      get: (sql, values) => usable().get(sql, values),
      columns: (sql, values) => usable().columns(sql, values),
    },
    transaction,
    purge,
    close() {
      connection.close();
      removeEmptyJournal(file);
    },
  };
}

function openFirst(
  sqlJs: SqlJs,
  { file, path, migrations, hook, checksPages }: DurableOptions,
  prepare: (connection: Connection) => void,
): FileConnection {
  const connection = sqlJs.openFile(file, hook);
  try {
    connection.execute(cautiousPragmas);
    calling(path, () => requireTrustworthy(sqlJs, connection, path, migrations, checksPages));
    connection.execute(durablePragmas);
    prepare(connection);
    applyPragmas(connection);
    return connection;
  } catch (error) {
    connection.close();
    removeEmptyJournal(file);
    throw error;
  }
}

/** What SQLite says of a file that it cannot read is damage of the file. */
function calling<R>(path: string, check: () => R): R {
  try {
    return check();
  } catch (error) {
    if (isProblem(error) || !(error instanceof Error)) throw error;
    throw problem('damagedFile', { path, detail: error.message });
  }
}

function applyPragmas(connection: Connection): void {
  connection.execute(`${cautiousPragmas}; ${durablePragmas}; ${workingPragmas}`);
  const settings = ['locking_mode', 'journal_mode', 'synchronous', 'foreign_keys'];
  const found = settings.map((name) => connection.columns(`PRAGMA ${name}`).rows[0]?.[0]);
  if (found.join() !== 'exclusive,truncate,2,1') throw problem('storageUnsupported');
}

function makeDurable(file: string): void {
  syncFile(file);
  removeEmptyJournal(file);
  syncFolder(dirname(file));
}

function removeEmptyJournal(file: string): void {
  const journal = `${file}-journal`;
  if (statSync(journal, { throwIfNoEntry: false })?.size === 0) rmSync(journal, { force: true });
}

function isDisk(error: unknown): boolean {
  return isProblem(error) && error.kind === 'disk';
}
