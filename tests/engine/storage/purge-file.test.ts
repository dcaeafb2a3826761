import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { WriteDb } from '../../../src/engine/db';
import type { FileHook, FileOperation } from '../../../src/engine/file/claims';
import { createProjectFile, openProjectFile } from '../../../src/engine/project-file';
import type { SqlJs } from '../../../src/engine/sql-js';
import { loadStorage, temporaryFolder } from './storage';

let sqlJs: SqlJs;
beforeAll(async () => {
  sqlJs = await loadStorage();
});

const secret = 'Beeblebrox';

/** A project whose texts are mostly secret, some of them deleted already in the ordinary way. */
function makeProject(folder: string): string {
  const path = join(folder, 'study.postil');
  const file = createProjectFile(sqlJs, path, (db) => addTexts(db, 0, 20));
  file.transaction((db) => addTexts(db, 20, 40));
  file.transaction((db) => db.run("DELETE FROM text WHERE hash < '10'"));
  file.close();
  return path;
}

function addTexts(db: WriteDb, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const words = i % 5 === 0 ? 'plain ' : `${secret} `;
    db.run('INSERT INTO text VALUES (?, ?)', [String(i), `${i} ${words.repeat(300 + i)}`]);
  }
}

const removeSecrets = (db: WriteDb): void => db.run('DELETE FROM text WHERE instr(text, ?)', [secret]);
const plainTexts = [10, 15, 20, 25, 30, 35, 5].map(String).sort();

/** A disk that never forgets: what a file gives up stays on it until something is written there. */
function watchDisk(path: string): { readonly hook: FileHook; readonly platters: ReadonlyMap<string, Buffer> } {
  const platters = new Map<string, Buffer>();
  for (const name of [path, `${path}-journal`]) if (existsSync(name)) platters.set(name, readFileSync(name));
  return {
    platters,
    hook(operation) {
      if (operation.name !== 'write') return;
      const { path: name, offset, bytes } = operation;
      const old = platters.get(name) ?? Buffer.alloc(0);
      const next = Buffer.alloc(Math.max(old.length, offset + bytes.length));
      old.copy(next);
      next.set(bytes, offset);
      platters.set(name, next);
    },
  };
}

test('what was removed for good is overwritten, also where the file was cut off and in its journal', () => {
  const path = makeProject(temporaryFolder());
  const disk = watchDisk(path);
  const file = openProjectFile(sqlJs, path, { hook: disk.hook });
  file.purge(removeSecrets);
  expect(file.db.all('SELECT hash FROM text ORDER BY hash').map(({ hash }) => hash)).toEqual(plainTexts);
  expect(file.check()).toEqual([]);
  file.close();
  expect([...disk.platters.keys()]).toEqual([path, `${path}-journal`]);
  expect([...disk.platters.values()].filter((bytes) => bytes.includes(secret))).toEqual([]);
});

test('the disk may refuse at any step: the file stays whole, with the texts or without them', () => {
  const folder = temporaryFolder();
  const original = makeProject(folder);
  const outcomes = new Set<string>();
  for (let step = 0; ; step++) {
    const path = join(folder, `at ${step}.postil`);
    copyFileSync(original, path);
    let operations = 0;
    let isPurging = false;
    const hook = (_operation: FileOperation): void => {
      if (isPurging && operations++ === step) throw Object.assign(new Error('EIO: refused'), { code: 'EIO' });
    };
    const file = openProjectFile(sqlJs, path, { hook });
    isPurging = true;
    let isDone = false;
    try {
      file.purge(removeSecrets);
      isDone = true;
    } catch (error) {
      expect(String(error)).toMatch(/disk refused/);
    }
    isPurging = false;
    try {
      file.close();
    } catch {
      // A connection that the disk has failed may not close in order; what counts is what is there afterwards.
    }
    const again = openProjectFile(sqlJs, path);
    expect(again.check()).toEqual([]);
    const left = again.db.all('SELECT hash FROM text');
    again.close();
    outcomes.add(left.length === plainTexts.length ? 'removed' : 'there');
    expect([plainTexts.length, isDone ? plainTexts.length : 38]).toContain(left.length);
    if (operations <= step) break;
  }
  expect([...outcomes].sort()).toEqual(['removed', 'there']);
});
