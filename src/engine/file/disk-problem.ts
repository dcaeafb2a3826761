import { problem, type Problem } from '../../domain/problem';

/** What the operating system refused, as a Problem. */
export function diskProblem(error: NodeJS.ErrnoException): Problem {
  if (isDiskFull(error)) return problem('diskFull');
  const { path, code } = error;
  if (path !== undefined && ['EACCES', 'EPERM', 'EROFS'].includes(code ?? '')) return problem('readOnly', { path });
  if (path !== undefined && code === 'ENOENT') return problem('fileMissing', { path });
  return problem('diskError', { detail: code ?? error.message });
}

export function isDiskFull(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ENOSPC' || error.code === 'EDQUOT';
}

/** Turns the errors of node:fs into Problems; other errors pass. */
export function translatingDisk<R>(work: () => R): R {
  try {
    return work();
  } catch (error) {
    throw isSystemError(error) ? diskProblem(error) : error;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
