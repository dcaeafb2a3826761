import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { WriteDb } from '../../../src/engine/db';
import { createProjectFile, openProjectFile } from '../../../src/engine/project-file';
import type { SqlJs } from '../../../src/engine/sql-js';
import { seededRandom } from '../crash/random';
import { loadStorage, problemOf, temporaryFolder } from './storage';

let sqlJs: SqlJs;
beforeAll(async () => {
  sqlJs = await loadStorage();
});

/** A study with 2,000 coders, enough for a tree of pages. */
function makeProject(): string {
  const path = join(temporaryFolder(), 'study.postil');
  createProjectFile(sqlJs, path, addCoders).close();
  return path;
}

function addCoders(db: WriteDb): void {
  for (let number = 0; number < 2000; number++) {
    const id = `coder-${String(number).padStart(4, '0')}`;
    db.run('INSERT INTO coder VALUES (?, ?, ?, ?)', [id, `Coder ${number}`, '#0f766e', '2026-01-01']);
  }
}

/** Changes a closed project as another SQLite client would. */
function tamper(path: string, sql: string): void {
  const connection = sqlJs.openFile(path);
  connection.execute('PRAGMA journal_mode=MEMORY');
  connection.execute(sql);
  connection.close();
}

/** Opens a file that must be refused; it must be left as it is. */
function refusal(path: string): { reason: string; kind: string; detail: string } {
  const before = readFileSync(path);
  const { reason, kind, details } = problemOf(() => openProjectFile(sqlJs, path));
  expect(readFileSync(path).equals(before)).toBe(true);
  return { reason, kind, detail: String(details['detail'] ?? '') };
}

describe('a file that is no sound project is refused with its reason and left as it is', () => {
  test('missing', () => {
    const path = join(temporaryFolder(), 'nowhere.postil');
    expect(problemOf(() => openProjectFile(sqlJs, path)).reason).toBe('fileMissing');
  });

  test('a folder', () => {
    const path = join(temporaryFolder(), 'study.postil');
    mkdirSync(path);
    expect(problemOf(() => openProjectFile(sqlJs, path)).reason).toBe('notAProject');
  });

  test('empty', () => {
    const path = join(temporaryFolder(), 'study.postil');
    writeFileSync(path, '');
    expect(refusal(path)).toMatchObject({ reason: 'emptyFile', kind: 'damaged-file' });
  });

  test('an archive with another name', () => {
    const path = join(temporaryFolder(), 'study.postil');
    writeFileSync(path, 'PK\u0003\u0004 not a database'.padEnd(5000));
    expect(refusal(path)).toMatchObject({ reason: 'notAProject', kind: 'damaged-file' });
  });

  test('a database of another program', () => {
    const path = makeProject();
    tamper(path, 'PRAGMA application_id=0');
    expect(refusal(path)).toMatchObject({ reason: 'notAProject' });
  });

  test('made by a newer Postil', () => {
    const path = makeProject();
    tamper(path, 'PRAGMA user_version=9');
    expect(refusal(path)).toMatchObject({ reason: 'newerVersion', kind: 'newer-version' });
  });

  test.each([50, 4096, 20_480, 40_000])('cut short to %d bytes', (length) => {
    const path = makeProject();
    truncateSync(path, length);
    expect(refusal(path)).toMatchObject({ reason: 'truncatedFile', kind: 'damaged-file' });
  });

  test.each([
    ['a trigger', 'CREATE TRIGGER evil AFTER INSERT ON coder BEGIN DELETE FROM text; END', 'unexpected trigger evil'],
    ['an extra view', 'CREATE VIEW extra AS SELECT 1', 'unexpected view extra'],
    ['an extra table', 'CREATE TABLE extra (a)', 'unexpected table extra'],
    ['an expression index', 'CREATE INDEX extra ON coder(abs(name))', 'unexpected index extra'],
    ['a missing table', 'DROP VIEW segment; DROP TABLE memo', 'missing index memoByAbout'],
    [
      'a view in place of a table',
      `PRAGMA foreign_keys=OFF; PRAGMA legacy_alter_table=ON; ALTER TABLE memo RENAME TO hidden;
       CREATE VIEW memo AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM hidden, n`,
      'altered index memoByAbout',
    ],
    [
      'an altered table',
      `PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, 'colour TEXT NOT NULL',
       'colour TEXT NOT NULL CHECK (length(hex(randomblob(10))) > 1)') WHERE name = 'coder'`,
      'altered table coder',
    ],
  ])('hostile: %s', (_what, sql, detail) => {
    const path = makeProject();
    tamper(path, sql);
    expect(refusal(path)).toEqual({ reason: 'foreignSchema', kind: 'damaged-file', detail });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('forty bytes flipped (%d)', (seed) => {
    const path = makeProject();
    const bytes = readFileSync(path);
    const random = seededRandom(seed);
    for (let flip = 0; flip < 40; flip++) {
      const position = 100 + random.below(bytes.length - 100);
      bytes[position] = (bytes[position] ?? 0) ^ 0xff;
    }
    writeFileSync(path, bytes);
    expect(refusal(path)).toMatchObject({ kind: 'damaged-file' });
  });

  test('a header that makes no sense', () => {
    const path = makeProject();
    const bytes = readFileSync(path);
    bytes.writeUInt16BE(777, 16);
    writeFileSync(path, bytes);
    expect(refusal(path)).toMatchObject({ reason: 'damagedFile' });
  });
});

test('statistics that another SQLite client left behind do no harm', () => {
  const path = makeProject();
  tamper(path, 'ANALYZE');
  const file = openProjectFile(sqlJs, path);
  expect(file.check()).toEqual([]);
  file.close();
});

test('a project that another client put into write-ahead mode opens and is an ordinary file again', () => {
  const path = makeProject();
  tamper(path, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; DELETE FROM coder WHERE id < 'coder-0100'");
  const file = openProjectFile(sqlJs, path);
  expect(file.db.get('SELECT count(*) AS coders FROM coder')).toEqual({ coders: 1900 });
  file.close();
  expect(readFileSync(path).subarray(18, 20)).toEqual(Buffer.from([1, 1]));
});
