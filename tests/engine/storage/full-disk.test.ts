import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createProjectFile, openProjectFile } from '../../../src/engine/project-file';
import type { FileHook } from '../../../src/engine/file/claims';
import type { SqlJs } from '../../../src/engine/sql-js';
import { seededRandom } from '../crash/random';
import { fillWorkload, findLosses, lastAct, performAct, workloadMigrations } from '../crash/workload';
import { askOurs, loadStorage, problemOf, temporaryFolder } from './storage';

const options = { migrations: workloadMigrations };
let sqlJs: SqlJs;
beforeAll(async () => {
  sqlJs = await loadStorage();
});

/** A disk of 1.5 MB where this user may mount one, else an ordinary folder whose project may not grow beyond that. */
function smallDisk(): { readonly folder: string; readonly hook?: FileHook } {
  const folder = join(temporaryFolder(), 'small disk');
  mkdirSync(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1536k', 'tmpfs', folder]).status === 0;
  if (mounted) onTestFinished(() => void spawnSync('umount', [folder]));
  return mounted ? { folder } : { folder, hook: refuseBeyond(1_500_000) };
}

function refuseBeyond(size: number): FileHook {
  return (operation) => {
    if (operation.name !== 'write' || operation.offset < size) return;
    throw Object.assign(new Error('ENOSPC: the test disk is full'), { code: 'ENOSPC' });
  };
}

test('on a full disk the act is refused as a whole, and with room again the work goes on', () => {
  const { folder, ...hook } = smallDisk();
  const path = join(folder, 'study.postil');
  const file = createProjectFile(sqlJs, path, fillWorkload, { ...options, ...hook });
  const random = seededRandom(1);
  let done = 0;
  const fillUp = (): void => {
    for (;;) {
      performAct(file, done + 1, random, { items: 60, acts: 1_000_000 });
      done++;
    }
  };
  const refused = problemOf(fillUp);
  expect(refused.reason).toBe('diskFull');
  expect(done).toBeGreaterThan(3);
  expect([findLosses(askOurs(file.db), done), lastAct(file.db)]).toEqual([[], done]);

  // Room is made by removing what was done, which on a full disk must be possible in small steps.
  const removeOldest = 'DELETE FROM item WHERE actId = (SELECT min(id) FROM act)';
  file.transaction((db) => {
    db.run(removeOldest);
    db.run('DELETE FROM act WHERE id = (SELECT min(id) FROM act)');
  });
  performAct(file, done + 1, random, { items: 1, acts: 1_000_000 });
  expect(findLosses(askOurs(file.db), done + 1)).toEqual([]);
  file.close();
});

test('a copy for which there is no room is refused, leaves nothing, and the project is as before', () => {
  const { folder, hook } = smallDisk();
  const path = join(folder, 'study.postil');
  const file = createProjectFile(sqlJs, path, fillWorkload, options);
  const random = seededRandom(2);
  while (statSync(path).size < 900_000) performAct(file, lastAct(file.db) + 1, random);
  if (hook === undefined) {
    expect(problemOf(() => file.saveCopy(join(folder, 'copy.postil'))).reason).toBe('diskFull');
    expect(readdirSync(folder).sort()).toEqual(['study.postil', 'study.postil-journal', 'study.postil.lock']);
  }
  performAct(file, lastAct(file.db) + 1, random, { items: 2, acts: 1 });
  expect(file.check()).toEqual([]);
  file.close();
});

test('a project opens although there is no room for its backup', () => {
  const { folder, hook } = smallDisk();
  const path = join(folder, 'study.postil');
  const file = createProjectFile(sqlJs, path, fillWorkload, options);
  const random = seededRandom(3);
  while (statSync(path).size < 400_000) performAct(file, lastAct(file.db) + 1, random);
  file.close();
  const room = 1_350_000 - statSync(path).size;
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(room));
  const again = openProjectFile(sqlJs, path, options);
  if (hook === undefined) expect(again.warnings.map(({ reason }) => reason)).toEqual(['diskFull']);
  expect(again.check()).toEqual([]);
  again.close();
});
