import type { FindWish } from '../../../domain/text/find-in-text';
import type { Found, FromSearcher, ToSearcher } from './search-messages';

/** Searches one text; only the last search asked for is answered. */
export type Search = {
  find(wish: FindWish): void;
  close(): void;
};

/** A regular expression that has not ended by then will hardly do so in a person's patience. */
const patience = 2000;
/** A search that is older than this when the next letter is typed is not waited for. */
const timeToFinish = 250;

/** Opens a search in a text. The process beside the page starts with the first search. */
export function openSearch(text: string, language: string | null, answer: (found: Found) => void): Search {
  let worker: Worker | null = null;
  let last = 0;
  let askedAt = 0;
  let isBusy = false;
  let timer: number | undefined;

  function send(message: ToSearcher): void {
    worker?.postMessage(message);
  }

  function start(): void {
    worker = new Worker(new URL('./searcher.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromSearcher>) => {
      if (data.search !== last) return;
      settle();
      answer(data.found);
    });
    send({ type: 'text', text, language });
  }

  function settle(): void {
    isBusy = false;
    window.clearTimeout(timer);
  }

  function stop(): void {
    settle();
    worker?.terminate();
    worker = null;
  }

  return {
    find(wish) {
      if (isBusy && wish.isPattern && performance.now() - askedAt > timeToFinish) stop();
      if (!worker) start();
      settle();
      isBusy = true;
      askedAt = performance.now();
      send({ type: 'find', search: ++last, wish });
      // Words are always found in a time that the length of the text bounds, a pattern may never be.
      if (!wish.isPattern) return;
      timer = window.setTimeout(() => {
        stop();
        answer({ type: 'too-slow' });
      }, patience);
    },
    close: stop,
  };
}
