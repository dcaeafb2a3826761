import { appendFileSync } from 'node:fs';
import { test } from 'vitest';

/** Milliseconds of each round, in the order in which they were measured. */
export type Measurement = {
  readonly name: string;
  readonly budget: number | null;
  readonly rounds: readonly number[];
};

type Plan = {
  /** What it may take, in milliseconds; null where no budget is set. */
  readonly budget: number | null;
  readonly rounds: number;
  /** Rounds before the first that counts. */
  readonly warmUp?: number;
};

/**
 * A benchmark: the act is run, its rounds are timed and reported. An act that times itself (inside the window, where
 * painting can be seen) answers its milliseconds. A budget that is missed is shown in the table and fails nothing: a
 * slow machine is no bug.
 */
export function measure(
  name: string,
  plan: Plan,
  act: (round: number) => Promise<number | void> | number | void,
): void {
  test(name, async () => {
    for (let round = 0; round < (plan.warmUp ?? 1); round += 1) await act(round);
    const rounds: number[] = [];
    for (let round = 0; round < plan.rounds; round += 1) {
      const started = performance.now();
      const own = await act(round + (plan.warmUp ?? 1));
      rounds.push(typeof own === 'number' ? own : performance.now() - started);
    }
    report({ name, budget: plan.budget, rounds });
  });
}

/** Each benchmark file runs in a process of its own, so the results are gathered in a file, one line each. */
function report(measurement: Measurement): void {
  const file = process.env.POSTIL_BENCH;
  if (file) appendFileSync(file, `${JSON.stringify(measurement)}\n`);
}
