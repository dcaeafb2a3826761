import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createProjectFile, openProjectFile } from '../../../src/engine/project-file';
import type { FileHook } from '../../../src/engine/file/claims';
import type { SqlJs } from '../../../src/engine/sql-js';
import { loadStorage, problemOf, temporaryFolder } from './storage';

let sqlJs: SqlJs;
beforeAll(async () => {
  sqlJs = await loadStorage();
});

const insert = "INSERT INTO coder VALUES (?, 'Ana', '#0f766e', '2026-01-01T00:00:00.000Z')";

/** Refuses what comes after the journal was emptied, which is the moment of commit: once, or from then on. */
function refuseAfterCommit(isForGood: boolean): { hook: FileHook; arm(): void; heal(): void } {
  let state: 'idle' | 'armed' | 'refusing' = 'idle';
  return {
    hook(operation) {
      if (state === 'refusing') {
        if (!isForGood) state = 'idle';
        throw Object.assign(new Error('EIO: refused by the test'), { code: 'EIO' });
      }
      if (state === 'armed' && operation.name === 'truncate' && operation.size === 0) state = 'refusing';
    },
    arm() {
      state = 'armed';
    },
    heal() {
      state = 'idle';
    },
  };
}

test('an act whose last sync is refused once is made durable another way, and counts as done', () => {
  const path = join(temporaryFolder(), 'study.postil');
  const disk = refuseAfterCommit(false);
  const file = createProjectFile(sqlJs, path, () => {}, { hook: disk.hook });
  disk.arm();
  file.transaction((db) => db.run(insert, ['a']));
  file.transaction((db) => db.run(insert, ['b']));
  expect(file.db.all('SELECT id FROM coder')).toEqual([{ id: 'a' }, { id: 'b' }]);
  file.close();
});

test('when the disk stays silent at the last moment, nobody is told that nothing changed, and writing stops', () => {
  const path = join(temporaryFolder(), 'study.postil');
  const disk = refuseAfterCommit(true);
  const file = createProjectFile(sqlJs, path, () => {}, { hook: disk.hook });
  disk.arm();
  const act = (): void => file.transaction((db) => db.run(insert, ['a']));
  expect(problemOf(act).reason).toBe('outcomeUnknown');
  disk.heal();
  expect(problemOf(act).reason).toBe('outcomeUnknown');
  file.close();

  const again = openProjectFile(sqlJs, path);
  expect(again.db.all('SELECT id FROM coder')).toEqual([{ id: 'a' }]);
  again.transaction((db) => db.run(insert, ['b']));
  again.close();
});
