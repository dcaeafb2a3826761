import type { Scope } from '../../domain/analysis/scope';
import type { RetrievedStudy } from './retrieve';

/** The last answer to a query, until an act: a list asks for it page by page, then for its groups. */
export type RetrievalCache = {
  readonly find: (words: string, scope: Scope) => RetrievedStudy | null;
  /** Answers the function that keeps an answer, unless an act came meanwhile. */
  readonly expect: (words: string, scope: Scope) => (answer: RetrievedStudy) => void;
  readonly forget: () => void;
};

/** Keeps one answer: those of a large study are some megabytes. */
export function createRetrievalCache(): RetrievalCache {
  let kept: { readonly key: string; readonly answer: RetrievedStudy } | null = null;
  let acts = 0;
  const keyOf = (words: string, scope: Scope): string => JSON.stringify([words, scope]);
  return {
    find: (words, scope) => (kept?.key === keyOf(words, scope) ? kept.answer : null),
    expect(words, scope) {
      const before = acts;
      return (answer) => {
        if (acts === before) kept = { key: keyOf(words, scope), answer };
      };
    },
    forget() {
      acts++;
      kept = null;
    },
  };
}
