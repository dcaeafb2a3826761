/** Long work in steps of some milliseconds: whoever drives it lets others in between two of them, and can leave off. */
export type InSteps<T> = Generator<undefined, T>;

/** Does all steps at once. */
export function runThrough<T>(steps: InSteps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
