import { isProblem, type Problem, problem } from '../domain/problem';
import type { ProjectFile } from './project-file';

/** How long nobody asks anything before a check or a copy may hold the engine up, in milliseconds. */
const quiet = 20_000;
/** Between the checks of two tables: whoever comes back is answered then. */
const breath = 50;

/** Looks through a large project and backs it up when it is left alone; the backup is made at the latest when it is closed. */
export type IdleBackup = {
  /** Somebody asked for something. */
  readonly touch: () => void;
  /** The project is about to be closed. */
  readonly finish: () => void;
};

/**
 * Reading or copying the whole of a large file would hold up opening it, so both wait. What is damaged gets no backup, which
 * would push a sound one out. Neither stands in anybody's way: `warn` says, once, what is wrong.
 */
export function startIdleBackup(
  file: ProjectFile,
  warn: (warning: Problem) => void,
  waits: { readonly quiet: number; readonly breath: number } = { quiet, breath },
): IdleBackup {
  let isDue = file.backupIsDue;
  let timer: NodeJS.Timeout | undefined;
  const tables = file.checkIsDue ? file.checkTables() : null;
  const wait = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(goOn, milliseconds);
    timer.unref();
  };

  function goOn(): void {
    timer = undefined;
    const next = tables?.next();
    if (next === undefined || next.done === true) return backUp();
    const [damage] = next.value;
    if (damage === undefined) return wait(waits.breath);
    isDue = false;
    warn(problem('damageFound', { path: file.path, detail: damage }));
  }

  function backUp(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!isDue) return;
    isDue = false;
    try {
      file.backUp();
    } catch (error) {
      if (!isProblem(error)) throw error;
      warn(problem('backupFailed', { detail: error.message }));
    }
  }

  if (isDue || tables) wait(waits.quiet);
  return {
    touch() {
      if (timer) wait(waits.quiet);
    },
    finish: backUp,
  };
}
