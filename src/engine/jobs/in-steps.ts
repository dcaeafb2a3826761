import { setImmediate } from 'node:timers/promises';
import type { InSteps } from '../../domain/analysis/in-steps';
import { problem } from '../../domain/problem';
import type { JobContext } from './job-function';

/** Milliseconds of work after which others are let in. */
const slice = 10;

/** Does long work so that commands are done and a Cancel is heard meanwhile; it ends with the project that it was begun in. */
export async function inSteps<T>(
  steps: InSteps<T>,
  { signal, project }: Pick<JobContext, 'signal' | 'project'>,
): Promise<T> {
  const asked = project();
  for (;;) {
    const until = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await setImmediate();
    if (signal.aborted || project() !== asked) throw problem('cancelled');
  }
}
