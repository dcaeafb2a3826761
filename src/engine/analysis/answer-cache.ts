/** The last answers to questions, until an act: a list asks for them page by page. */
export type AnswerCache<Q, A> = {
  readonly find: (question: Q) => A | null;
  /** Answers the function that keeps an answer, unless an act came meanwhile. */
  readonly expect: (question: Q) => (answer: A) => void;
  readonly forget: () => void;
};

/** So many answers: that of the list, and those that are counted beside it. */
const mostKept = 8;
/** Beyond this many passages an answer is megabytes, and only the last of them is kept. */
const largeAnswer = 50_000;

/** A cache without answers. Questions are alike when they say the same; `sizeOf` counts the passages of an answer. */
export function createAnswerCache<Q, A>(sizeOf: (answer: A) => number): AnswerCache<Q, A> {
  const kept = new Map<string, A>();
  let acts = 0;
  const isLarge = (answer: A): boolean => sizeOf(answer) > largeAnswer;
  return {
    find(question) {
      const key = JSON.stringify(question);
      const found = kept.get(key);
      if (found === undefined) return null;
      kept.delete(key);
      kept.set(key, found);
      return found;
    },
    expect(question) {
      const before = acts;
      return (answer) => {
        if (acts !== before) return;
        for (const [key, other] of kept)
          if (kept.size >= mostKept || (isLarge(answer) && isLarge(other))) kept.delete(key);
        kept.set(JSON.stringify(question), answer);
      };
    },
    forget() {
      acts++;
      kept.clear();
    },
  };
}
