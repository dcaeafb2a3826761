import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { problem } from '../../../src/domain/problem';
import type { WriteDb } from '../../../src/engine/db';
import { createProjectFile, openProjectFile } from '../../../src/engine/project-file';
import type { SqlJs } from '../../../src/engine/sql-js';
import { askSqliteClient, hasSqliteClient, loadStorage, problemOf, temporaryFolder } from './storage';

let sqlJs: SqlJs;
beforeAll(async () => {
  sqlJs = await loadStorage();
});

const addCoder =
  (id: string) =>
  (db: WriteDb): void =>
    db.run('INSERT INTO coder VALUES (?, ?, ?, ?)', [id, 'Ana 习近平 🙂', '#0f766e', '2026-01-01T00:00:00.000Z']);

test('what was written is there after closing, word for word, and nothing lies beside the project', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'study.postil');
  const file = createProjectFile(sqlJs, path, addCoder('a'));
  file.transaction(addCoder('b'));
  file.close();
  expect(readdirSync(folder)).toEqual(['study.postil']);

  const again = openProjectFile(sqlJs, path);
  expect(again.db.all('SELECT id, name FROM coder ORDER BY id')).toEqual([
    { id: 'a', name: 'Ana 习近平 🙂' },
    { id: 'b', name: 'Ana 习近平 🙂' },
  ]);
  expect(again.check()).toEqual([]);
  again.close();
  expect(readdirSync(folder).sort()).toEqual(['study backups', 'study.postil']);
});

test('any SQLite client reads what is being worked on', () => {
  const path = join(temporaryFolder(), 'study.postil');
  const file = createProjectFile(sqlJs, path, addCoder('a'));
  file.transaction(addCoder('b'));
  // Without that client on the machine the bytes themselves must say it.
  const header = readFileSync(path).subarray(0, 100);
  expect([header.toString('latin1', 0, 15), header.toString('latin1', 68, 72)]).toEqual(['SQLite format 3', 'Post']);
  const coders = hasSqliteClient ? askSqliteClient(path)('SELECT count(*) FROM coder') : [[2]];
  expect(coders).toEqual([[2]]);
  file.close();
});

test('a transaction that throws leaves nothing', () => {
  const file = createProjectFile(sqlJs, join(temporaryFolder(), 'study.postil'), addCoder('a'));
  const change = (): void =>
    file.transaction((db) => {
      addCoder('b')(db);
      throw problem('emptyName');
    });
  expect(problemOf(change).reason).toBe('emptyName');
  expect(file.db.all('SELECT id FROM coder')).toEqual([{ id: 'a' }]);
  file.transaction(addCoder('c'));
  file.close();
});

test('a row that points at nothing is refused at commit', () => {
  const file = createProjectFile(sqlJs, join(temporaryFolder(), 'study.postil'), addCoder('a'));
  const insert = "INSERT INTO project VALUES ('p', 'Study', 'nobody', '2026-01-01T00:00:00.000Z')";
  expect(() => file.transaction((db) => db.run(insert))).toThrow(/FOREIGN KEY/);
  expect(file.db.all('SELECT id FROM project')).toEqual([]);
  file.transaction(addCoder('c'));
  file.close();
});

test('a transaction neither waits nor begins inside another one', () => {
  const file = createProjectFile(sqlJs, join(temporaryFolder(), 'study.postil'), addCoder('a'));
  expect(() => file.transaction(() => Promise.resolve())).toThrow(/cannot wait/);
  expect(() => file.transaction(() => file.transaction(addCoder('b')))).toThrow(/inside another/);
  expect(file.db.all('SELECT id FROM coder')).toEqual([{ id: 'a' }]);
  file.close();
});

test('a new project never replaces a file, nor takes a journal for its own', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'study.postil');
  writeFileSync(path, 'a letter');
  expect(problemOf(() => createProjectFile(sqlJs, path, addCoder('a'))).reason).toBe('fileExists');
  expect(readFileSync(path, 'utf8')).toBe('a letter');

  const other = join(folder, 'other.postil');
  writeFileSync(`${other}-journal`, 'of a project that was moved away');
  expect(problemOf(() => createProjectFile(sqlJs, other, addCoder('a'))).reason).toBe('fileExists');
  expect(readdirSync(folder).sort()).toEqual(['other.postil-journal', 'study.postil']);
});

test('a project whose first records cannot be written is not made', () => {
  const folder = temporaryFolder();
  const fail = (): void => {
    throw problem('emptyName');
  };
  expect(problemOf(() => createProjectFile(sqlJs, join(folder, 'study.postil'), fail)).reason).toBe('emptyName');
  expect(readdirSync(folder)).toEqual([]);
  const nowhere = join(folder, 'no such folder', 'study.postil');
  expect(problemOf(() => createProjectFile(sqlJs, nowhere, fail)).reason).toBe('fileMissing');
});

test('a copy is a whole project, replaces an older copy, and never the project itself', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'study.postil');
  const file = createProjectFile(sqlJs, path, addCoder('a'));
  const target = join(folder, 'copy.postil');
  file.saveCopy(target);
  file.transaction(addCoder('b'));
  file.saveCopy(target);
  symlinkSync(path, join(folder, 'link.postil'));
  expect(problemOf(() => file.saveCopy(path)).reason).toBe('fileExists');
  expect(problemOf(() => file.saveCopy(join(folder, 'link.postil'))).reason).toBe('fileExists');

  const copy = openProjectFile(sqlJs, target);
  expect(copy.db.all('SELECT id FROM coder')).toEqual([{ id: 'a' }, { id: 'b' }]);
  expect(problemOf(() => file.saveCopy(target)).reason).toBe('locked');
  copy.close();
  file.close();
});

test('a project behind a symbolic link is locked where it lies', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'study.postil');
  createProjectFile(sqlJs, path, addCoder('a')).close();
  symlinkSync(path, join(folder, 'link.postil'));
  const file = openProjectFile(sqlJs, join(folder, 'link.postil'));
  expect(existsSync(`${path}.lock`)).toBe(true);
  expect(problemOf(() => openProjectFile(sqlJs, path)).reason).toBe('locked');
  file.close();
});

test('a value that is missing, or one too many, is an error and not a NULL', () => {
  const file = createProjectFile(sqlJs, join(temporaryFolder(), 'study.postil'), addCoder('a'));
  expect(() => file.db.all('SELECT ?', ['a', 'b'])).toThrow('column index out of range');
  expect(file.db.columns('SELECT id, length(name) AS n FROM coder')).toEqual({ names: ['id', 'n'], rows: [['a', 9]] });
  file.close();
});
