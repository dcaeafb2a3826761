import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { createProjectFile, openProjectFile } from '../../../src/engine/project-file';
import type { SqlJs } from '../../../src/engine/sql-js';
import { bundledChild, startChild } from '../crash/processes';
import { fillWorkload, workloadMigrations } from '../crash/workload';
import { loadStorage, problemOf, temporaryFolder } from './storage';

const child = bundledChild();
const options = { migrations: workloadMigrations };
let sqlJs: SqlJs;
beforeAll(async () => {
  sqlJs = await loadStorage();
});

function makeProject(): string {
  const path = join(temporaryFolder(), 'study.postil');
  createProjectFile(sqlJs, path, fillWorkload, options).close();
  return path;
}

/** A lock as another Postil would have left it. */
function leaveLock(path: string, owner: object, secondsAgo = 0): void {
  const lock = `${path}.lock`;
  writeFileSync(lock, JSON.stringify({ nonce: 'theirs', user: 'eve', since: '2026-11-16T09:30:00.000Z', ...owner }));
  const time = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(lock, time, time);
}

test('a project that is open in a living process is refused with its owner, and opens when that process died', async () => {
  const path = makeProject();
  const other = startChild(child.script(), 'hold', path);
  await other.spoke;
  expect(other.lines).toEqual(['open']);
  const refused = problemOf(() => openProjectFile(sqlJs, path, options));
  expect(refused.kind).toBe('locked');
  expect(refused.message).toContain(`process ${other.process.pid}`);

  other.process.kill('SIGKILL');
  await other.ended;
  openProjectFile(sqlJs, path, options).close();
  expect(readdirSync(join(path, '..')).filter((name) => name.includes('.lock'))).toEqual([]);
});

test('the same process cannot open a project twice', () => {
  const path = makeProject();
  const file = openProjectFile(sqlJs, path, options);
  expect(problemOf(() => openProjectFile(sqlJs, path, options)).kind).toBe('locked');
  file.close();
  openProjectFile(sqlJs, path, options).close();
});

test('a lock of another computer stands while its heart beats, and is taken over when it stopped', () => {
  const path = makeProject();
  leaveLock(path, { host: 'desk-3', process: 4711 });
  const refused = problemOf(() => openProjectFile(sqlJs, path, options));
  expect(refused.message).toContain('eve on desk-3 (process 4711), since 2026-11-16 09:30 UTC');
  leaveLock(path, { host: 'desk-3', process: 4711 }, 200);
  openProjectFile(sqlJs, path, options).close();
});

test('a process number that was given to another process is no owner', () => {
  const path = makeProject();
  leaveLock(path, { host: hostname(), process: process.pid, start: 'long ago' });
  const file = openProjectFile(sqlJs, path, options);
  expect(readFileSync(`${path}.lock`, 'utf8')).not.toContain('long ago');
  file.close();
});

// Only Linux tells the state of a process by a file.
test.runIf(process.platform === 'linux')(
  'a process that ended and was not fetched by its parent is no owner',
  async () => {
    const path = makeProject();
    const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    onTestFinished(() => void parent.kill());
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const ended = Number(line.toString());
    const isOver = (): void => expect(readFileSync(`/proc/${ended}/stat`, 'utf8')).toContain(') Z ');
    await vi.waitFor(isOver, { timeout: 20_000 });
    leaveLock(path, { host: hostname(), process: ended, start: null });
    openProjectFile(sqlJs, path, options).close();
    expect(existsSync(`${path}.lock`)).toBe(false);
  },
);

test('a lock that is no lock of ours stands for a while only', () => {
  const path = makeProject();
  writeFileSync(`${path}.lock`, 'something else');
  expect(problemOf(() => openProjectFile(sqlJs, path, options)).reason).toBe('lockedByOther');
  const time = new Date(Date.now() - 200_000);
  utimesSync(`${path}.lock`, time, time);
  openProjectFile(sqlJs, path, options).close();
});

test('of several processes that want a stale lock at the same moment, one gets it', async () => {
  const path = makeProject();
  for (let round = 0; round < 3; round++) {
    leaveLock(path, { host: hostname(), process: 2 ** 22 + 1, start: 'dead' });
    const moment = Date.now() + 1500;
    const rivals = Array.from({ length: 4 }, () => startChild(child.script(), 'lock', path, moment));
    await Promise.all(rivals.map((rival) => rival.spoke));
    for (const rival of rivals) rival.process.kill('SIGKILL');
    expect(rivals.filter((rival) => rival.lines[0] === 'got').length).toBe(1);
  }
});
