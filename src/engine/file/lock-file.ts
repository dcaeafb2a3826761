/**
 * The lock beside a project: `study.postil.lock` names who has it open. A lock of this computer is stale when its
 * process is gone, a lock of another computer when its heartbeat is. It is made by linking a finished file, so that
 * nobody ever reads half of one.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { problem } from '../../domain/problem';
import { isAlive, lockedProblem, type LockOwner, parseOwner, processStart } from './lock-owner';

export type LockFile = {
  /** Throws `lockLost` when another process took the lock over. */
  verify(): void;
  release(): void;
};

/** How long a lock of another computer lives without a heartbeat. */
const staleAfter = 120_000;
const heartbeatEvery = 15_000;
/** Whoever takes a lock over needs milliseconds; after this long he is dead. */
const takeOverStaleAfter = 60_000;

/** Takes the lock of a project or throws `locked` with its owner. */
export function acquireLock(project: string): LockFile {
  const path = `${project}.lock`;
  const nonce = randomBytes(12).toString('hex');
  const mine: LockOwner = {
    nonce,
    host: hostname(),
    process: process.pid,
    start: processStart(process.pid),
    user: userName(),
    since: new Date().toISOString(),
  };
  const unfinished = `${path}.${nonce}`;
  const content = `${JSON.stringify(mine)}\n`;
  writeFileSync(unfinished, content, { flag: 'wx' });
  try {
    if (!placeLock(unfinished, path, content) && !takeOver(project, path, unfinished, content)) {
      throw lockedProblem(project, readOwner(path));
    }
  } finally {
    rmSync(unfinished, { force: true });
  }
  if (readOwner(path)?.nonce !== nonce) {
    throw lockedProblem(project, readOwner(path));
  }
  return keepLock(project, path, nonce, content);
}

function keepLock(project: string, path: string, nonce: string, content: string): LockFile {
  const isMine = (): boolean => readOwner(path)?.nonce === nonce;
  const timer = setInterval(() => beat(path, nonce, content), heartbeatEvery);
  timer.unref();
  return {
    verify() {
      if (!isMine()) throw problem('lockLost', { path: project });
    },
    release() {
      clearInterval(timer);
      if (isMine()) rmSync(path, { force: true });
    },
  };
}

/**
 * Writes the same bytes again, so that the file's own disk sets the time: the clocks of two computers may differ.
 * Through one descriptor, because between reading and writing the name may pass to another lock.
 */
function beat(path: string, nonce: string, content: string): void {
  try {
    const descriptor = openSync(path, 'r+');
    try {
      if (parseOwner(readFileSync(descriptor, 'utf8'))?.nonce === nonce) writeSync(descriptor, content, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // A heartbeat that fails is no news: before each write `verify` says whether the lock still stands.
  }
}

/** Puts the finished lock in its place if that is free. */
function placeLock(unfinished: string, path: string, content: string): boolean {
  try {
    linkSync(unfinished, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(code ?? '')) throw error;
  }
  // Some file systems (FAT, exFAT, network drives) know no links.
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Replaces a stale lock. One at a time, behind a second file, and judged again while holding that: on an earlier
 * judgement one would remove the fresh lock of a faster rival.
 */
function takeOver(project: string, path: string, unfinished: string, content: string): boolean {
  const gate = `${path}.takeover`;
  // The unfinished lock was written this moment on the same disk: its time is the disk's own now.
  const now = statSync(unfinished).mtimeMs;
  if (!isStale(path, now)) return false;
  const waiting = statSync(gate, { throwIfNoEntry: false });
  if (waiting && now - waiting.mtimeMs > takeOverStaleAfter) rmSync(gate, { force: true });
  try {
    closeSync(openSync(gate, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw lockedProblem(project, null);
  }
  try {
    if (!isStale(path, now)) return false;
    rmSync(path, { force: true });
    return placeLock(unfinished, path, content);
  } finally {
    rmSync(gate, { force: true });
  }
}

function isStale(path: string, now: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return true;
  const owner = readOwner(path);
  if (owner?.host === hostname()) return !isAlive(owner);
  return now - found.mtimeMs > staleAfter;
}

function readOwner(path: string): LockOwner | null {
  try {
    return parseOwner(readFileSync(path, 'utf8'));
  } catch {
    return null; // gone, or being replaced: the nonce is then nobody's
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'someone'; // a user without an entry in the system's list
  }
}
