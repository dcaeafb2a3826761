import type { Scope } from '../../domain/analysis/scope';
import type { RetrievedStudy } from './retrieve';

/** The last answers to queries, until an act: a list asks for them page by page, then for its groups. */
export type RetrievalCache = {
  readonly find: (words: string, scope: Scope) => RetrievedStudy | null;
  /** Answers the function that keeps an answer, unless an act came meanwhile. */
  readonly expect: (words: string, scope: Scope) => (answer: RetrievedStudy) => void;
  readonly forget: () => void;
};

/** So many answers: that of the list, and those of the smart codes that are counted beside it. */
const mostKept = 8;
/** Beyond this many passages an answer is megabytes, and only the last of them is kept. */
const largeAnswer = 50_000;

/** A cache without answers. */
export function createRetrievalCache(): RetrievalCache {
  const kept = new Map<string, RetrievedStudy>();
  let acts = 0;
  const keyOf = (words: string, scope: Scope): string => JSON.stringify([words, scope]);
  const isLarge = ({ retrieved }: RetrievedStudy): boolean => retrieved.source.length > largeAnswer;
  return {
    find(words, scope) {
      const key = keyOf(words, scope);
      const found = kept.get(key);
      if (!found) return null;
      kept.delete(key);
      kept.set(key, found);
      return found;
    },
    expect(words, scope) {
      const before = acts;
      return (answer) => {
        if (acts !== before) return;
        for (const [key, other] of kept)
          if (kept.size >= mostKept || (isLarge(answer) && isLarge(other))) kept.delete(key);
        kept.set(keyOf(words, scope), answer);
      };
    },
    forget() {
      acts++;
      kept.clear();
    },
  };
}
