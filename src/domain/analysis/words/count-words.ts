import { markCounted, type CountedPart } from './counted-parts';
import type { WordIndex } from './word-index';

/** How often each word stands in some parts of a study, by the number of its form. */
export type WordCounts = {
  /** All words of the parts. */
  readonly total: number;
  readonly frequency: Uint32Array;
  /** In how many documents each word stands: its range. */
  readonly documents: Uint32Array;
};

/** Counts every word of the parts. */
export function countWords(
  { list, read, countsOf }: WordIndex,
  parts: readonly CountedPart[],
  matchCase: boolean,
): WordCounts {
  const forms = list.forms(matchCase);
  const frequency = new Uint32Array(list.size());
  const documents = new Uint32Array(list.size());
  const lastSource = new Int32Array(list.size()).fill(-1);
  let marks: Uint8Array = new Uint8Array(0);
  let total = 0;
  const add = (form: number, times: number, source: number): void => {
    total += times;
    frequency[form] = (frequency[form] ?? 0) + times;
    if (lastSource[form] === source) return;
    lastSource[form] = source;
    documents[form] = (documents[form] ?? 0) + 1;
  };
  for (const { key, source, spans } of parts) {
    if (spans === null) {
      const counts = countsOf(key);
      for (let i = 0; i < counts.length; i += 2) add(forms[counts[i] ?? 0] ?? 0, counts[i + 1] ?? 0, source);
      continue;
    }
    const text = read(key);
    marks = markCounted(text, spans, marks);
    for (let i = 0; i < text.count; i++) {
      if (marks[i] === 0) continue;
      add(forms[text.words[i] ?? 0] ?? 0, 1, source);
    }
  }
  return { total, frequency, documents };
}
