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
  const { user, host } = owner;
  // A name of the process, written as the system writes it.
  return problem('locked', { path: project, user, host, process: String(owner.process), since });
}

/** Whether the owner's process still runs on this computer. */
export function isAlive(owner: LockOwner): boolean {
  try {
    process.kill(owner.process, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false; // EPERM: alive, and somebody else's
  }
  const fields = readProcessFields(owner.process);
  if (fields === null) return true;
  if (fields.state === 'Z' || fields.state === 'X') return false; // ended, and only not yet fetched by its parent
  return owner.start === null || fields.start === owner.start;
}

/** When a process began, in the system's own ticks; null where there is no /proc. */
export function processStart(id: number): string | null {
  return readProcessFields(id)?.start ?? null;
}

function readProcessFields(id: number): { readonly state: string; readonly start: string } | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
    // The name in parentheses may hold spaces; the state is field 3, the first after it, the start time field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[19]];
    return state !== undefined && start !== undefined ? { state, start } : null;
  } catch {
    return null;
  }
}
