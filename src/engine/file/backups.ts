import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { chooseBackupsToKeep } from '../../domain/backup-rotation';
import { copyDurably, overwriteAndRemove } from './durable-copy';
import { readHeader } from './sniff';

/**
 * Copies a project that is not being written into the folder of its backups, unless the newest backup is the same, and
 * removes the backups that are no longer to be kept. Only files named as ours are ever removed.
 */
export function backUpProject(file: string, now: Date): void {
  const folder = backupFolder(file);
  const name = nameOf(file);
  const newest = listBackups(folder, name)[0];
  if (newest && isSame(file, join(folder, newest.file))) return;
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, `${name} ${now.toISOString().replaceAll(':', '-')}${extname(file)}`);
  copyDurably(file, copy);
  const { atime, mtime } = statSync(file);
  utimesSync(copy, atime, mtime);
  const backups = listBackups(folder, name);
  const kept = new Set(chooseBackupsToKeep(backups.map(({ time }) => time)));
  for (const backup of backups) if (!kept.has(backup.time)) rmSync(join(folder, backup.file), { force: true });
}

/** Overwrites and removes every backup of a project; answers how many there were. */
export function removeBackups(file: string): number {
  const folder = backupFolder(file);
  const backups = listBackups(folder, nameOf(file));
  for (const backup of backups) overwriteAndRemove(join(folder, backup.file));
  return backups.length;
}

/** `study backups` beside `study.postil`. */
export function backupFolder(file: string): string {
  return join(dirname(file), `${nameOf(file)} backups`);
}

/** The backups of a project, newest first, with the time in their names. */
function listBackups(folder: string, name: string): { readonly file: string; readonly time: string }[] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name} `))
    .flatMap((file) => {
      const time = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.\w+$/.exec(file.slice(name.length + 1));
      return time ? [{ file, time: `${time[1]}T${time[2]}:${time[3]}:${time[4]}` }] : [];
    })
    .sort((a, b) => (a.time < b.time ? 1 : -1));
}

/** A backup keeps the size and time of the project it was made of; the header tells SQLite's counter of changes. */
function isSame(file: string, backup: string): boolean {
  const a = statSync(file);
  const b = statSync(backup);
  // Times are compared in whole seconds: some disks know no finer ones.
  const sameTime = Math.floor(a.mtimeMs / 1000) === Math.floor(b.mtimeMs / 1000);
  return a.size === b.size && sameTime && readHeader(file).equals(readHeader(backup));
}

function nameOf(file: string): string {
  return basename(file, extname(file));
}
