import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { test } from 'vitest';

/** What each round took, in the order in which they were measured. */
export type Measurement = Budget & { readonly name: string; readonly unit: Unit; readonly rounds: readonly number[] };

type Unit = 'ms' | 'MB' | 'times';

/** What it may be, in the unit; absent where no budget is set. */
export type Budget = {
  /** The median. For `times` it must be at least that, for everything else at most. */
  readonly budget?: number | null;
  /** Nineteen in twenty. */
  readonly budget95?: number;
  /** The slowest of all. */
  readonly worst?: number;
};

type Plan = Budget & {
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
    report({ ...plan, name, unit: 'ms', rounds });
  });
}

/** Reports numbers that were measured together with others. */
export function record(
  name: string,
  { unit = 'ms', ...budget }: Budget & { unit?: Unit },
  rounds: readonly number[],
): void {
  report({ name, unit, ...budget, rounds });
}

/**
 * Long work of the engine, once: what it took, by how much the memory of the process grew, and the longest time in which it
 * answered nobody.
 */
export function measureWork(name: string, budgets: WorkBudgets, work: () => Promise<unknown>): void {
  test(name, async () => {
    const before = process.memoryUsage.rss();
    let [highest, longest] = [before, 0];
    const over = new AbortController();
    const watch = async (): Promise<void> => {
      while (!over.signal.aborted) {
        const due = performance.now() + 1;
        await setTimeout(1);
        longest = Math.max(longest, performance.now() - due);
        highest = Math.max(highest, process.memoryUsage.rss());
      }
    };
    const watching = watch();
    const started = performance.now();
    await work();
    const took = performance.now() - started;
    over.abort();
    await watching;
    record(name, { budget: budgets.time ?? null }, [took]);
    record(`${name}: memory`, { unit: 'MB', budget: budgets.memory ?? null }, [(highest - before) / 2 ** 20]);
    record(`${name}: longest hold`, { budget: budgets.hold ?? null }, [longest]);
  });
}

/** Milliseconds, megabytes and milliseconds. */
type WorkBudgets = { readonly time?: number; readonly memory?: number; readonly hold?: number };

/** Each benchmark file runs in a process of its own, so the results are gathered in a file, one line each. */
function report(measurement: Measurement): void {
  const file = process.env.POSTIL_BENCH;
  if (file) appendFileSync(file, `${JSON.stringify(measurement)}\n`);
}
