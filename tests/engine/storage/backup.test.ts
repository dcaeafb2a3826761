import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { WriteDb } from '../../../src/engine/db';
import type { Migration } from '../../../src/engine/migrations/migration';
import { migrations } from '../../../src/engine/migrations/index';
import { createProjectFile, openProjectFile, type ProjectFile } from '../../../src/engine/project-file';
import type { SqlJs } from '../../../src/engine/sql-js';
import { loadStorage, problemOf, temporaryFolder } from './storage';

let sqlJs: SqlJs;
beforeAll(async () => {
  sqlJs = await loadStorage();
});

const addCoder =
  (id: string) =>
  (db: WriteDb): void =>
    db.run('INSERT INTO coder VALUES (?, ?, ?, ?)', [id, 'Ana', '#0f766e', '2026-01-01T00:00:00.000Z']);

function makeProject(): string {
  const path = join(temporaryFolder(), 'My study.postil');
  createProjectFile(sqlJs, path, addCoder('a')).close();
  return path;
}

const at = (time: string): { clock: () => Date } => ({ clock: () => new Date(time) });
const backupsOf = (path: string): string[] => readdirSync(join(path, '..', 'My study backups')).sort();

test('opening a project puts a copy among its backups when it changed since the last one', () => {
  const path = makeProject();
  openProjectFile(sqlJs, path, at('2026-11-16T08:00:00Z')).close();
  const before = readFileSync(path);
  const file = openProjectFile(sqlJs, path, at('2026-11-16T09:00:00Z'));
  file.transaction(addCoder('b'));
  file.close();
  openProjectFile(sqlJs, path, at('2026-11-16T10:00:00Z')).close();
  expect(backupsOf(path)).toEqual([
    'My study 2026-11-16T08-00-00.000Z.postil',
    'My study 2026-11-16T10-00-00.000Z.postil',
  ]);
  const [first = ''] = backupsOf(path);
  expect(readFileSync(join(path, '..', 'My study backups', first)).equals(before)).toBe(true);
});

test('a backup opens like any project', () => {
  const path = makeProject();
  openProjectFile(sqlJs, path).close();
  const [first = ''] = backupsOf(path);
  const backup = openProjectFile(sqlJs, join(path, '..', 'My study backups', first));
  expect(backup.db.all('SELECT id FROM coder')).toEqual([{ id: 'a' }]);
  backup.close();
});

test('old backups go, and nothing else in their folder', () => {
  const path = makeProject();
  openProjectFile(sqlJs, path, at('2026-11-16T08:00:00Z')).close();
  writeFileSync(join(path, '..', 'My study backups', 'My study 2026.postil'), 'mine, by hand');
  const file = openProjectFile(sqlJs, path, at('2026-11-16T08:00:00Z'));
  file.close();
  for (let hour = 9; hour < 19; hour++) {
    const open = openProjectFile(sqlJs, path, at(`2026-11-16T${String(hour).padStart(2, '0')}:00:00Z`));
    open.transaction(addCoder(`at ${hour}`));
    open.close();
  }
  expect(backupsOf(path)).toEqual([
    'My study 2026-11-16T14-00-00.000Z.postil',
    'My study 2026-11-16T15-00-00.000Z.postil',
    'My study 2026-11-16T16-00-00.000Z.postil',
    'My study 2026-11-16T17-00-00.000Z.postil',
    'My study 2026-11-16T18-00-00.000Z.postil',
    'My study 2026.postil',
  ]);
});

test('a backup can be asked for between two transactions', () => {
  const path = makeProject();
  const file = openProjectFile(sqlJs, path, at('2026-11-16T08:00:00Z'));
  file.transaction(addCoder('b'));
  file.backUp();
  file.transaction(addCoder('c'));
  file.close();
  const newest = backupsOf(path).at(-1) ?? '';
  const backup = openProjectFile(sqlJs, join(path, '..', 'My study backups', newest));
  expect(backup.db.all('SELECT id FROM coder')).toEqual([{ id: 'a' }, { id: 'b' }]);
  backup.close();
});

test('a backup that cannot be written is told and does not stand in the way', () => {
  const path = makeProject();
  writeFileSync(join(path, '..', 'My study backups'), 'a file where the folder should be');
  const file = openProjectFile(sqlJs, path);
  expect(file.warnings.map(({ kind }) => kind)).toEqual(['disk']);
  file.transaction(addCoder('b'));
  file.close();
});

const newest = migrations.length;

const nextForm: readonly Migration[] = [
  ...migrations,
  { version: newest + 1, sql: 'ALTER TABLE coder ADD COLUMN email TEXT; CREATE INDEX coderByEmail ON coder(email)' },
];

function openNextForm(path: string, sql: string): ProjectFile {
  return openProjectFile(sqlJs, path, { migrations: [...migrations, { version: newest + 1, sql }] });
}

test('an older project is backed up and brought to the newest form', () => {
  const path = makeProject();
  const before = readFileSync(path);
  const file = openProjectFile(sqlJs, path, { migrations: nextForm });
  expect(file.db.all('SELECT id, email FROM coder')).toEqual([{ id: 'a', email: null }]);
  expect(file.check()).toEqual([]);
  file.close();
  const [backup = ''] = backupsOf(path);
  expect(readFileSync(join(path, '..', 'My study backups', backup)).equals(before)).toBe(true);

  expect(problemOf(() => openProjectFile(sqlJs, path)).reason).toBe('newerVersion');
  openProjectFile(sqlJs, path, { migrations: nextForm }).close();
});

test('a new project begins in the newest form', () => {
  const path = join(temporaryFolder(), 'new.postil');
  const file = createProjectFile(sqlJs, path, () => {}, { migrations: nextForm });
  expect(file.db.get('PRAGMA user_version')).toEqual({ user_version: newest + 1 });
  expect(file.check()).toEqual([]);
  file.close();
});

test('a project with the next form already in it, though it says it is of this one, is refused', () => {
  const path = makeProject();
  openProjectFile(sqlJs, path, { migrations: nextForm }).close();
  const connection = sqlJs.openFile(path);
  connection.execute(`PRAGMA user_version=${newest}`);
  connection.close();
  expect(problemOf(() => openProjectFile(sqlJs, path)).reason).toBe('foreignSchema');
});

test.each([
  ['in its SQL', 'ALTER TABLE coder ADD COLUMN email TEXT; CREATE TABLE coder (id)', 'already exists'],
  [
    'in what it leaves',
    "CREATE TABLE child (id TEXT REFERENCES coder(id)) STRICT; INSERT INTO child VALUES ('nobody')",
    'point at nothing',
  ],
])('a step to the next form that fails %s leaves the project as it was', (_where, sql, message) => {
  const path = makeProject();
  const before = readFileSync(path);
  expect(() => openNextForm(path, sql)).toThrow(message);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(existsSync(`${path}.lock`)).toBe(false);
  openProjectFile(sqlJs, path).close();
  expect(statSync(path).size).toBe(before.length);
});
