import { copyFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { WriteDb } from '../../../src/engine/db';
import { createProjectFile, openProjectFile } from '../../../src/engine/project-file';
import type { SqlJs } from '../../../src/engine/sql-js';
import { loadStorage, problemOf, temporaryFolder } from './storage';

let sqlJs: SqlJs;
beforeAll(async () => {
  sqlJs = await loadStorage();
});

const rename =
  (name: string) =>
  (db: WriteDb): void =>
    db.run('UPDATE coder SET name = ?', [name]);

function makeProject(): string {
  const path = join(temporaryFolder(), 'study.postil');
  const add = "INSERT INTO coder VALUES ('a', 'Ana', '#0f766e', '2026-01-01T00:00:00.000Z')";
  createProjectFile(sqlJs, path, (db) => db.run(add)).close();
  return path;
}

function nameIn(path: string): unknown {
  const file = openProjectFile(sqlJs, path);
  const row = file.db.get('SELECT name FROM coder');
  file.close();
  return row?.['name'];
}

test('a file that was replaced underneath is noticed, and nothing is written any more', () => {
  const path = makeProject();
  const file = openProjectFile(sqlJs, path);
  file.transaction(rename('mine'));
  copyFileSync(path, `${path}.synced`);
  renameSync(`${path}.synced`, path);
  expect(problemOf(() => file.transaction(rename('overwritten'))).kind).toBe('changed-on-disk');
  expect(problemOf(() => file.transaction(rename('again'))).kind).toBe('changed-on-disk');
  file.close();
  expect(nameIn(path)).toBe('mine');
});

test('a file that vanished is noticed', () => {
  const path = makeProject();
  const file = openProjectFile(sqlJs, path);
  rmSync(path);
  expect(problemOf(() => file.transaction(rename('mine'))).kind).toBe('changed-on-disk');
  file.close();
});

test('a file that another program wrote to is noticed, even when its clock stood still', () => {
  const path = makeProject();
  const file = openProjectFile(sqlJs, path);
  file.transaction(rename('mine'));
  // The other writer works on the same inode, without knowing of our lock.
  const other = join(path, '..', 'other.postil');
  const before = statSync(path);
  copyFileSync(path, other);
  const connection = sqlJs.openFile(other);
  connection.run('UPDATE coder SET name = ?', ['theirs']);
  connection.close();
  copyFileSync(other, path);
  utimesSync(path, before.atime, before.mtime);
  expect(problemOf(() => file.transaction(rename('overwritten'))).kind).toBe('changed-on-disk');
  file.close();
  expect(nameIn(path)).toBe('theirs');
});

test('a lock that another process took over stops all writing', () => {
  const path = makeProject();
  const file = openProjectFile(sqlJs, path);
  writeFileSync(`${path}.lock`, JSON.stringify({ nonce: 'other', host: 'elsewhere', process: 1 }));
  expect(problemOf(() => file.transaction(rename('mine'))).reason).toBe('lockLost');
  file.close();
  rmSync(`${path}.lock`);
  expect(nameIn(path)).toBe('Ana');
});
