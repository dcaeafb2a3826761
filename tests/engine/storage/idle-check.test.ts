import { closeSync, existsSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../../src/domain/problem';
import { startIdleBackup } from '../../../src/engine/idle-backup';
import { createProjectFile, openProjectFile } from '../../../src/engine/project-file';
import type { SqlJs } from '../../../src/engine/sql-js';
import { loadStorage, problemOf, temporaryFolder } from './storage';

let sqlJs: SqlJs;
beforeAll(async () => {
  sqlJs = await loadStorage();
});

/** So large that its pages are not looked through at opening. */
function makeLargeProject(megabytes: number): string {
  const path = join(temporaryFolder(), 'My study.postil');
  createProjectFile(sqlJs, path, (db) => {
    const million = 1_000_000;
    for (let i = 0; i < megabytes; i++) db.run('INSERT INTO text VALUES (?, ?)', [`${i}`, 'x'.repeat(million)]);
  }).close();
  return path;
}

/** Has a page in the middle, which belongs to a text, name a next page that does not exist. */
function damage(path: string): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4, 0x7f), 0, 4, Math.floor(statSync(path).size / 2 / 4096) * 4096);
  closeSync(file);
}

async function leaveAlone(path: string): Promise<readonly Problem[]> {
  const file = openProjectFile(sqlJs, path);
  const warnings: Problem[] = [];
  const backup = startIdleBackup(file, (warning) => warnings.push(warning), { quiet: 1, breath: 1 });
  await expect.poll(() => warnings.length > 0 || existsSync(backups(path)), { timeout: 20_000 }).toBe(true);
  backup.finish();
  file.close();
  return warnings;
}

const backups = (path: string): string => join(path, '..', 'My study backups');

test('a large project that is left alone is looked through, then backed up', async () => {
  const path = makeLargeProject(36);
  expect(await leaveAlone(path)).toEqual([]);
  expect(existsSync(backups(path))).toBe(true);
});

test('damage that is found in a large project is told, and no backup is made of it', async () => {
  const path = makeLargeProject(36);
  damage(path);
  const [warning, ...others] = await leaveAlone(path);
  expect(warning).toMatchObject({ reason: 'damageFound', details: { path } });
  expect(others).toEqual([]);
  expect(existsSync(backups(path))).toBe(false);
});

test('damage in a smaller project keeps it from being opened', () => {
  const path = makeLargeProject(20);
  damage(path);
  expect(problemOf(() => openProjectFile(sqlJs, path)).reason).toBe('damagedFile');
});
