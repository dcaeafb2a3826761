import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { problem } from '../../domain/problem';
import type { FindWish, Hits } from '../../domain/text/find-in-text';
import type { TextToSearch } from '../../domain/text/find-in-texts';
import type { FoundInText, FromSearcher, ToSearcher } from './search-words';

/** Looks for words in a thread of its own. */
export type TextSearcher = {
  /** Lists at most `most` hits and counts all. Fails with a Problem for a pattern that is none or takes too long, or at a Cancel. */
  search(
    wish: FindWish,
    texts: readonly TextToSearch[],
    most: number,
    signal: AbortSignal,
  ): Promise<readonly FoundInText[]>;
  /** Where the hits are, all of them: a million cross to the engine in a moment. */
  locate(wish: FindWish, texts: readonly TextToSearch[], signal: AbortSignal): Promise<readonly Hits[]>;
  /** Ends the thread; a later `search` starts another one. */
  close(): void;
};

/**
 * Milliseconds of work for what is sent at once: a pattern that has not ended by then will hardly do so in a person's patience.
 * On a busy machine they last longer than on the clock: a simple pattern that got no turn is none that takes too long.
 */
const patience = 2000;

/** `thread` is the built program of the thread; it is started with the first search. */
export function createTextSearcher(thread: string | URL): TextSearcher {
  let worker: Worker | null = null;
  let lastCall = 0;

  function close(): void {
    void worker?.terminate();
    worker = null;
  }

  async function ask(request: Omit<ToSearcher, 'call'>, signal: AbortSignal): Promise<readonly FoundInText[]> {
    const { wish } = request;
    if (signal.aborted) throw problem('cancelled');
    const running = (worker ??= new Worker(thread));
    const call = ++lastCall;
    return new Promise((resolve, reject) => {
      const giveUp = (error: Error): void => {
        settle();
        // Words end by themselves, soon; a pattern may not, and the next search would wait behind it.
        if (wish.isPattern && worker === running) close();
        reject(error);
      };
      const begun = process.cpuUsage();
      const beImpatient = (): void => {
        const { user, system } = process.cpuUsage(begun);
        const left = Math.ceil(patience - (user + system) / 1000);
        if (left <= 0) giveUp(problem('patternTooSlow'));
        else timer = setTimeout(beImpatient, left);
      };
      let timer = wish.isPattern ? setTimeout(beImpatient, patience) : undefined;
      const cancel = (): void => giveUp(problem('cancelled'));
      const fail = (error: Error): void => {
        if (worker === running) close();
        giveUp(error);
      };
      // Another search ended the thread, because of a pattern of its own.
      const stop = (): void => giveUp(problem('cancelled'));
      const receive = (message: FromSearcher): void => {
        if (message.call !== call) return;
        settle();
        if (message.type === 'found') resolve(message.found);
        else if (message.type === 'problem') reject(problem(message.reason, message.details));
        else reject(new Error(message.message));
      };
      const settle = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        running.off('message', receive).off('error', fail).off('exit', stop);
      };
      signal.addEventListener('abort', cancel);
      running.on('message', receive).on('error', fail).on('exit', stop);
      running.postMessage({ call, ...request } satisfies ToSearcher);
    });
  }

  return {
    search: (wish, texts, most, signal) => ask({ wish, texts, most, onlyPlaces: false }, signal),
    async locate(wish, texts, signal) {
      const found = await ask({ wish, texts, most: 0, onlyPlaces: true }, signal);
      return found.map(({ places }) => places ?? new Uint32Array());
    },
    close,
  };
}

/** A built program that lies beside another one. */
export function programBeside(program: string | URL, name: string): string | URL {
  return typeof program === 'string' ? join(dirname(program), name) : new URL(name, program);
}
