import { isProblem, type Problem, problem } from '../domain/problem';
import type { ProjectFile } from './project-file';

/** How long nobody asks anything before a copy may hold the engine up, in milliseconds. */
const quiet = 20_000;

/** Backs a large project up when it is left alone, or at the latest when it is closed. */
export type IdleBackup = {
  /** Somebody asked for something. */
  readonly touch: () => void;
  /** The project is about to be closed. */
  readonly finish: () => void;
};

/**
 * Copying a large file would hold up opening it, so that backup waits. A backup that cannot be made stands in nobody's
 * way: `warn` says it, once.
 */
export function startIdleBackup(file: ProjectFile, warn: (warning: Problem) => void): IdleBackup {
  let isDue = file.backupIsDue;
  const backUp = (): void => {
    clearTimeout(timer);
    if (!isDue) return;
    isDue = false;
    try {
      file.backUp();
    } catch (error) {
      if (!isProblem(error)) throw error;
      warn(problem('backupFailed', { detail: error.message }));
    }
  };
  const timer = setTimeout(backUp, quiet);
  timer.unref();
  if (!isDue) clearTimeout(timer);
  return {
    touch: () => void (isDue && timer.refresh()),
    finish: backUp,
  };
}
