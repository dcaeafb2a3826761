import { readFileSync } from 'node:fs';
import { problem, type Problem } from '../../domain/problem';

/** Who holds a lock, as it stands in the lock file. */
export type LockOwner = {
  readonly nonce: string;
  readonly host: string;
  readonly process: number;
  /** When the process began, where the system tells: numbers of processes are used again. */
  readonly start: string | null;
  readonly user: string;
  readonly since: string;
};

/** The owner written in a lock file, or null when it was not written by us. */
export function parseOwner(content: string): LockOwner | null {
  try {
    const owner = JSON.parse(content) as LockOwner | null;
    const isOurs =
      typeof owner?.nonce === 'string' && typeof owner.process === 'number' && typeof owner.since === 'string';
    return isOurs ? owner : null;
  } catch {
    return null;
  }
}

/** The refusal of a project that is open elsewhere, with who has it where that is known. */
export function lockedProblem(project: string, owner: LockOwner | null): Problem {
  if (!owner) return problem('lockedByOther', { path: project });
  const since = owner.since.slice(0, 16).replace('T', ' ');
  const { user, host, process: number } = owner;
  return problem('locked', { path: project, user, host, process: number, since });
}

/** Whether the owner's process still runs on this computer. */
export function isAlive(owner: LockOwner): boolean {
  try {
    process.kill(owner.process, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false; // EPERM: alive, and somebody else's
  }
  const start = processStart(owner.process);
  return start === null || owner.start === null || start === owner.start;
}

/** When a process began, in the system's own ticks; null where there is no /proc. */
export function processStart(id: number): string | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
    // The name in parentheses may hold spaces; the start time is field 22, the 20th after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
