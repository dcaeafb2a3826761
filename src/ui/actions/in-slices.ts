import type { InSteps } from '../../domain/analysis/in-steps';

/** Milliseconds of work that fit into a frame beside everything else. */
const slice = 6;

/**
 * Does long work some steps a task, so that frames are drawn and keys are heard in between. The first steps are done at
 * once; null when nobody wants the rest any more.
 */
export async function doInSlices<T>(steps: InSteps<T>, isWanted: () => boolean): Promise<T | null> {
  for (let until = performance.now() + slice; isWanted();) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await nextTask();
    until = performance.now() + slice;
  }
  return null;
}

async function nextTask(): Promise<void> {
  await new Promise((resolve) => {
    window.setTimeout(resolve, 0);
  });
}
