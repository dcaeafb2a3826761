import { dirname, join } from 'node:path';
import { problem } from '../../domain/problem';
import type { FindWish, Hits } from '../../domain/text/find-in-text';
import type { TextToSearch } from '../../domain/text/find-in-texts';
import { createAskedThread } from '../threads/ask-thread';
import type { FoundInText, SearchQuestion } from './search-words';

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

/** For what is sent at once: a pattern that has not ended by then will hardly do so in a person's patience. */
const patience = { milliseconds: 2000, ofWork: true, over: () => problem('patternTooSlow') };

/** `program` is the built program of the thread; it is started with the first search. */
export function createTextSearcher(program: string | URL): TextSearcher {
  const thread = createAskedThread<SearchQuestion, readonly FoundInText[]>(program);

  // Words end by themselves, soon; a pattern may not.
  const ask = (question: SearchQuestion, signal: AbortSignal): Promise<readonly FoundInText[]> =>
    thread.ask(question, question.wish.isPattern ? { signal, patience, mayNotEnd: true } : { signal });

  return {
    search: (wish, texts, most, signal) => ask({ wish, texts, most, onlyPlaces: false }, signal),
    async locate(wish, texts, signal) {
      const found = await ask({ wish, texts, most: 0, onlyPlaces: true }, signal);
      return found.map(({ places }) => places ?? new Uint32Array());
    },
    close: thread.close,
  };
}

/** A built program that lies beside another one. */
export function programBeside(program: string | URL, name: string): string | URL {
  return typeof program === 'string' ? join(dirname(program), name) : new URL(name, program);
}
