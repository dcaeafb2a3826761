import type { CountedPart } from './counted-parts';
import type { WordIndex } from './word-index';

/** How often each word stands in some parts of a study, by the number of its form. */
export type WordCounts = {
  /** All words of the parts. */
  readonly total: number;
  readonly frequency: Uint32Array;
  /** In how many documents each word stands: its range. */
  readonly documents: Uint32Array;
};

/** Counts every word of the parts; each part is another document. */
export function countWords(index: WordIndex, parts: readonly CountedPart[], matchCase: boolean): WordCounts {
  const size = index.list.size();
  const forms = index.list.forms(matchCase);
  /** For each form how often, in how many documents, and the last of these plus one: beside each other in memory. */
  const tallies = new Int32Array(size * 4);
  let total = 0;
  const count = (form: number, times: number, document: number): void => {
    const at = form << 2;
    total += times;
    tallies[at] = (tallies[at] ?? 0) + times;
    if (tallies[at + 2] === document) return;
    tallies[at + 1] = (tallies[at + 1] ?? 0) + 1;
    tallies[at + 2] = document;
  };
  /** How often each spelling stands in what a part leaves out; 0 again behind it. */
  const leftOut = new Int32Array(parts.some(({ restOf }) => restOf) ? size : 0);
  parts.forEach(({ key, spans, restOf }, part) => {
    if (spans !== null && restOf === undefined) {
      const { count: words, words: spellings } = index.read(key, spans);
      for (let i = 0; i < words; i++) count(forms[spellings[i] ?? 0] ?? 0, 1, part + 1);
      return;
    }
    const without = restOf ? index.read(key, restOf) : nothing;
    for (let i = 0; i < without.count; i++) {
      const spelling = without.words[i] ?? 0;
      leftOut[spelling] = (leftOut[spelling] ?? 0) + 1;
    }
    const counts = index.countsOf(key);
    for (let i = 0; i < counts.length; i += 2) {
      const spelling = counts[i] ?? 0;
      const times = (counts[i + 1] ?? 0) - (leftOut[spelling] ?? 0);
      if (times > 0) count(forms[spelling] ?? 0, times, part + 1);
    }
    for (let i = 0; i < without.count; i++) leftOut[without.words[i] ?? 0] = 0;
  });
  const column = (at: number): Uint32Array => Uint32Array.from({ length: size }, (_, i) => tallies[4 * i + at] ?? 0);
  return { total, frequency: column(0), documents: column(1) };
}

const nothing = { count: 0, words: new Int32Array(0) };
