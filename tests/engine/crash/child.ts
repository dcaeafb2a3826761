/**
 * A process that works on a project and dies in the middle: `work` writes acknowledged acts to its output until the
 * file operation at which it kills itself, `hold` only keeps the project open (`hold-as-nobody` without a
 * superuser's rights), `lock` tries for its lock.
 */
import { openSync, readFileSync, writeSync } from 'node:fs';
import { acquireLock } from '../../../src/engine/file/lock-file';
import { openProjectFile } from '../../../src/engine/project-file';
import type { FileHook } from '../../../src/engine/file/claims';
import { loadSqlJs } from '../../../src/engine/sql-js';
import { seededRandom } from './random';
import { lastAct, performAct, workloadMigrations } from './workload';

const [mode, path = '', wasm = '', seed = '0', operationOfDeath = '0', manner = ''] = process.argv.slice(2);
if (mode === 'lock') await tryLock(Number(seed));
else await openAndWork();

async function openAndWork(): Promise<void> {
  const sqlJs = await loadSqlJs(readFileSync(wasm));
  if (mode === 'hold-as-nobody' && process.getuid?.() === 0) process.setuid?.(65_534);
  const hook = mode === 'work' ? dyingHook(Number(operationOfDeath), manner === 'tear') : () => {};
  const file = openProjectFile(sqlJs, path, { migrations: workloadMigrations, hook });
  say('open');
  if (mode !== 'work') return void setInterval(() => {}, 1000);
  const random = seededRandom(Number(seed));
  for (let id = lastAct(file.db) + 1; ; id++) {
    if (random.chance(0.05))
      abandonAct(() =>
        file.transaction(() => {
          throw new Error('changed my mind');
        }),
      );
    performAct(file, id, random);
    say(String(id));
  }
}

/** Counts what is done to the file, and at one operation ends the process, if asked after half of a write. */
function dyingHook(dieAt: number, tears: boolean): FileHook {
  let operations = 0;
  return (operation) => {
    if (operation.name === 'read' || ++operations < dieAt) return;
    if (tears && operation.name !== 'write') return; // the next write will do
    if (tears && operation.name === 'write') {
      const half = operation.bytes.subarray(0, 1 + ((operations * 7919) % operation.bytes.length));
      writeSync(openSync(operation.path, 'r+'), half, 0, half.length, operation.offset);
    }
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  };
}

function abandonAct(work: () => void): void {
  try {
    work();
  } catch {
    // taken back, as meant
  }
}

/** All rivals wait for the same moment; whoever got the lock lives on, so that the others find a living owner. */
async function tryLock(moment: number): Promise<void> {
  while (Date.now() < moment);
  try {
    const lock = acquireLock(path);
    await new Promise((resolve) => setTimeout(resolve, 300));
    lock.verify();
    say('got');
    setInterval(() => {}, 1000);
  } catch (error) {
    say((error as Error).message);
  }
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}
