import type { EachSequence } from './find-sequences';
import type { CountedSequence, SequenceCounts, SequenceWish } from './sequence-counts';

/** Counts above it are not told apart where the most frequent ones are looked for. */
const highest = 1 << 16;
/** Documents and their numbers take two bytes each. */
export const mostTabulatedDocuments = 0xffff;

/**
 * Counts sequences of few different words: each possible one has its place in a table, by its digits. There stand beside each
 * other how often it occurs, in how many documents (the lower half) and which was the last of them, from 1 (the upper half).
 */
export function tabulateSequences(each: EachSequence, different: number, wish: SequenceWish): SequenceCounts {
  const { length } = wish;
  const table = new Int32Array(2 * different ** length);
  let words = 0;
  let total = 0;
  let document = 0;
  each((row, found) => {
    const { count, codes } = found;
    words += row.count;
    total += found.total;
    document++;
    for (let i = 0; i < count; i++) {
      const place = 2 * (codes[i] ?? 0);
      table[place] = (table[place] ?? 0) + 1;
      const documents = table[place + 1] ?? 0;
      if (documents >>> 16 !== document) table[place + 1] = (document << 16) | ((documents & 0xffff) + 1);
    }
  });
  const sequences = Array.from(listFrequent(table, wish), (place): CountedSequence => {
    const digits = Array.from(
      { length },
      (_, at) => Math.floor(place / 2 / different ** (length - 1 - at)) % different,
    );
    return { words: digits, frequency: table[place] ?? 0, documents: (table[place + 1] ?? 0) & 0xffff };
  });
  return { words, total, sequences };
}

/** The places of the most frequent ones, and of all that are as frequent as the last of them. */
function* listFrequent(table: Int32Array, { least, limit }: SequenceWish): Generator<number, undefined> {
  const withCount = new Int32Array(highest + 1);
  for (let place = 0; place < table.length; place += 2) {
    const count = Math.min(table[place] ?? 0, highest);
    withCount[count] = (withCount[count] ?? 0) + 1;
  }
  let threshold = highest;
  for (let found = withCount[highest] ?? 0; threshold > 1 && found < limit;) found += withCount[--threshold] ?? 0;
  const wanted = Math.max(least, threshold);
  for (let place = 0; place < table.length; place += 2) if ((table[place] ?? 0) >= wanted) yield place;
}
