import { existsSync, linkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { problem, type Problem } from '../domain/problem';
import type { ReadDb, WriteDb } from './db';
import { diskProblem, translatingDisk } from './file/disk-problem';
import { acquireLock, type LockFile } from './file/lock-file';
import type { FileHook } from './file/claims';
import { backUpProject, removeBackups } from './file/backups';
import { finishDurably, syncFile, syncFolder } from './file/durable-copy';
import { applicationId, hasJournal, sniffProjectFile } from './file/sniff';
import { migrate, needsMigration } from './file/migrate';
import { openDurably } from './file/durable-connection';
import { checkTables, findFaults } from './file/trust';
import { migrations as ourMigrations } from './migrations/index';
import type { Migration } from './migrations/migration';
import type { SqlJs } from './sql-js';

/** Copying less than this, in bytes, is not felt at opening. */
const largeFile = 32 * 1024 * 1024;

/** One study in one file, open for reading and for transactions. */
export type ProjectFile = {
  readonly path: string;
  readonly db: ReadDb;
  /** Set when the project is so large that a backup at opening would be waited for: `backUp` is left to the engine. */
  readonly backupIsDue: boolean;
  /** Set when it is so large that its pages were not looked through at opening: `checkTables` is left to the engine. */
  readonly checkIsDue: boolean;
  /** What did not work at opening but does not stand in the way: a backup that could not be made. */
  readonly warnings: readonly Problem[];
  /**
   * One transaction: what `work` does is on the disk when this returns, and not at all when it throws. Before anything
   * is written the file must be what we left and the lock ours. Nothing in `work` may wait.
   */
  transaction<R>(work: (db: WriteDb) => R): R;
  /** One transaction whose removals leave no trace: the file is written anew and what it gave up is overwritten. */
  purge<R>(work: (db: WriteDb) => R): R;
  /** Overwrites and removes the copies beside the project; answers how many there were. */
  removeBackups(): number;
  /** Writes a compact copy to another place. */
  saveCopy(path: string): void;
  /** Puts a copy among the backups if something changed since the newest of them. */
  backUp(): void;
  /** Goes through the pages of one table after the other; what is wrong with each. */
  checkTables(): Iterator<readonly string[]>;
  /** What is wrong with the file; an empty list is good news. */
  check(): string[];
  /** Lets go of the file and its lock. */
  close(): void;
};

export type ProjectFileOptions = {
  /** Every form of the file, in order; other than our own only to try a form that does not exist yet. */
  readonly migrations?: readonly Migration[];
  readonly clock?: () => Date;
  /** Sees, and may refuse, every operation on the file. */
  readonly hook?: FileHook;
};

/** Makes a project, lets `fill` write its first records, and opens it. A crash leaves no half file behind. */
export function createProjectFile(
  sqlJs: SqlJs,
  path: string,
  fill: (db: WriteDb) => void,
  options: ProjectFileOptions = {},
): ProjectFile {
  const file = resolve(path);
  if (!existsSync(dirname(file))) throw problem('fileMissing', { path: dirname(file) });
  return holdingLock(file, (lock) => {
    requireFree(file);
    const unfinished = `${file}.new`;
    try {
      removeWithJournals(unfinished);
      writeFileSync(unfinished, '', { flag: 'wx' });
      buildProject(sqlJs, unfinished, fill, options.migrations ?? ourMigrations);
      syncFile(unfinished);
      moveWithoutReplacing(unfinished, file);
    } finally {
      removeWithJournals(unfinished);
    }
    return openLocked(sqlJs, file, file, lock, { ...options, isNew: true });
  });
}

/** Opens a project; whatever is wrong with it is a Problem, and the file stays as it is. */
export function openProjectFile(sqlJs: SqlJs, path: string, options: ProjectFileOptions = {}): ProjectFile {
  const shownPath = resolve(path);
  sniffProjectFile(shownPath, newestVersion(options.migrations ?? ourMigrations));
  // Journal and lock stand beside the file itself, where every SQLite client looks for them, not beside a link to it.
  const file = realpathSync(shownPath);
  return holdingLock(file, (lock) => openLocked(sqlJs, file, shownPath, lock, options));
}

function openLocked(
  sqlJs: SqlJs,
  file: string,
  path: string,
  lock: LockFile,
  {
    migrations = ourMigrations,
    clock = () => new Date(),
    hook,
    isNew = false,
  }: ProjectFileOptions & { isNew?: boolean },
): ProjectFile {
  const warnings: Problem[] = [];
  const isLarge = statSync(file).size > largeFile;
  let backupIsDue = !isNew && isLarge;
  const options = { file, path, lock, migrations, hook: hook ?? null, checksPages: !isLarge };
  const connection = openDurably(sqlJs, options, (fresh) => {
    try {
      if (!isNew && (!isLarge || needsMigration(fresh, migrations))) {
        backupIsDue = false;
        backUpProject(file, clock());
      }
    } catch (error) {
      warnings.push(diskProblem(error as NodeJS.ErrnoException));
    }
    migrate(fresh, migrations);
  });
  return {
    path,
    db: connection.db,
    warnings,
    backupIsDue,
    checkIsDue: isLarge,
    transaction: connection.transaction,
    purge: connection.purge,
    removeBackups: () => translatingDisk(() => removeBackups(file)),
    saveCopy: (target) => saveCopy(sqlJs, file, connection.db, resolve(target)),
    backUp: () => translatingDisk(() => backUpProject(file, clock())),
    checkTables: () => checkTables(connection.db),
    check: () => findFaults(sqlJs, connection.db, migrations),
    close() {
      try {
        connection.close();
      } finally {
        lock.release();
      }
    },
  };
}

function buildProject(
  sqlJs: SqlJs,
  unfinished: string,
  fill: (db: WriteDb) => void,
  migrations: readonly Migration[],
): void {
  const connection = sqlJs.openFile(unfinished);
  try {
    // Nobody knows this file yet: one sync at the end is enough.
    connection.execute('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF');
    connection.execute(`PRAGMA application_id=${applicationId}`);
    migrate(connection, migrations);
    connection.execute('PRAGMA foreign_keys=ON; BEGIN IMMEDIATE');
    fill(connection);
    connection.execute('COMMIT');
  } finally {
    connection.close();
  }
}

function saveCopy(sqlJs: SqlJs, file: string, db: ReadDb, target: string): void {
  if (existsSync(target) && realpathSync(target) === file) throw problem('fileExists', { path: target });
  holdingLock(target, (lock) => {
    requireNoJournal(target);
    const unfinished = join(dirname(target), `.${basename(target)}.unfinished`);
    try {
      translatingDisk(() => {
        rmSync(unfinished, { force: true });
        sqlJs.withFile(unfinished, () => db.all('VACUUM INTO ?', [unfinished]));
        finishDurably(unfinished, target);
      });
    } finally {
      removeWithJournals(unfinished);
      lock.release();
    }
  });
}

/** Takes the lock for `work`, which keeps it when it succeeds. */
function holdingLock<R>(file: string, work: (lock: LockFile) => R): R {
  const lock = translatingDisk(() => acquireLock(file));
  try {
    return translatingDisk(() => work(lock));
  } catch (error) {
    lock.release();
    throw error;
  }
}

function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

function requireFree(file: string): void {
  if (existsSync(file)) throw problem('fileExists', { path: file });
  requireNoJournal(file);
}

/** A journal that was left behind would be played into the new file, and may be all that is left of an old one. */
function requireNoJournal(file: string): void {
  if (hasJournal(file)) throw problem('fileExists', { path: `${file}-journal` });
}

function moveWithoutReplacing(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw problem('fileExists', { path: to });
    if (existsSync(to)) throw error;
    renameSync(from, to); // a file system without links; the lock keeps other Postils away
  }
  syncFolder(dirname(to));
}

function removeWithJournals(file: string): void {
  for (const ending of ['', '-journal', '-wal']) rmSync(file + ending, { force: true });
}
