import { isProblem } from '../../domain/problem';
import { wordGroundOf } from '../analysis/word-ground';
import type { OpenProject } from '../open-project';
import { reportBug } from '../report-bug';
import type { WordCounter } from './word-counter';

/** Divides the texts of a large study into words while it is left alone, so that the first figure of words is there at once. */
export type IdleWords = {
  /** Somebody asked for something: whatever goes on waits until it is quiet again. */
  readonly touch: () => void;
  /** Documents came, went or changed. */
  readonly changed: () => void;
  readonly stop: () => void;
};

/** UTF-16 units of all texts: fewer are divided when somebody asks, in a blink; more would not be kept. */
const least = 2_000_000;
const most = 250_000_000;

/** `quiet` are milliseconds without a question after which it begins. */
export function startIdleWords(project: OpenProject, counter: WordCounter, quiet: number): IdleWords {
  let isDue = true;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: AbortController | null = null;

  function wait(): void {
    clearTimeout(timer);
    if (!isDue || isStopped) return;
    timer = setTimeout(() => void prepare(), quiet);
    timer.unref();
  }

  async function prepare(): Promise<void> {
    const { signal } = (running = new AbortController());
    isDue = false;
    try {
      const sum = project.file.db.get<{ sum: number | null }>('SELECT sum(characters) AS sum FROM source')?.sum ?? 0;
      if (sum < least || sum > most) return;
      await project.analysis.ready();
      if (signal.aborted) return;
      const ground = wordGroundOf(project, {});
      const keys = new Set(ground.parts('documents').map(({ key }) => key));
      await counter.takeIn(keys, { textOf: ground.textOf, signal, progress: () => undefined });
    } catch (error) {
      // Nobody waits for this, so nobody is told: a Cancel begins it again when it is quiet, and the figure that somebody asks
      // for meets any other failure itself. A bug is reported as those of calls are.
      if (!isProblem(error)) reportBug('dividing the texts into words', error);
    } finally {
      if (signal.aborted) isDue = true;
      running = null;
      wait();
    }
  }

  wait();
  return {
    touch() {
      running?.abort();
      if (timer) wait();
    },
    changed() {
      isDue = true;
      wait();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      running?.abort();
    },
  };
}
