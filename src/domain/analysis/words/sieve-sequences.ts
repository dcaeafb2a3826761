import { compareText } from '../../compare';
import { createCodeCounts } from './code-counts';
import type { EachSequence } from './find-sequences';
import type { NumberedWords } from './number-words';
import { namesOf, type CountedSequence, type SequenceCounts, type SequenceWish } from './sequence-counts';
import { numberBits } from './sequence-rows';
import { createSequenceTable } from './sequence-table';
import { takeHighest } from './take-highest';
import type { WordList } from './word-list';

/** Sequences that are told apart in memory at once: some 200 MB at five words each. */
const mostAtOnce = 4_000_000;
/** So many may well be ordered by their names. */
const mostNamed = 100_000;

/**
 * Counts sequences of many different words, most of which occur once. First their codes are counted, four bytes each: a code
 * never occurs less often than a sequence that has it. Then those whose code is frequent are told apart by their words.
 */
export function sieveSequences(
  each: EachSequence,
  { forms, frequency }: NumberedWords,
  list: WordList,
  wish: SequenceWish,
): SequenceCounts {
  const counts = createCodeCounts(frequency.reduce((sum, times) => sum + times, 0));
  let words = 0;
  let total = 0;
  let chosen = 0;
  each((row, found) => {
    words += row.count;
    total += found.total;
    chosen += found.count;
    counts.add(found);
  });
  const nameOf = (numbers: readonly number[]): string =>
    namesOf(
      list,
      numbers.map((number) => forms[number] ?? 0),
    );
  const count = (sieve: Sieve, least: number) => countSieved(each, sieve, { ...wish, least }, nameOf);
  // A few more than are wanted, because some share their code with others.
  for (let wanted = wish.limit + 100; ; wanted *= 4) {
    const { threshold, codes } = counts.takeFrequent(wanted, wish.least);
    if (threshold > 1) {
      const sequences = count({ codes, rankOf: nowhere, before: 0 }, Math.max(threshold, wish.least));
      if (threshold <= wish.least || sequences.length >= wish.limit) return { words, total, sequences };
    } else if (chosen <= Math.min(mostAtOnce, Math.max(mostNamed, 8 * wish.limit))) {
      const sequences = count({ codes, rankOf: new Int32Array(forms.length), before: 1 }, 1);
      return { words, total, sequences };
    } else {
      const rankOf = rankByName(forms, list);
      for (let room = 8 * wish.limit; ; room *= 8) {
        const before = rankWith(rankOf, frequency, room);
        const sequences = count({ codes, rankOf, before }, 1).filter(
          ({ words: [first = 0], frequency: times }) => times > 1 || (rankOf[first] ?? 0) < before,
        );
        if (before >= forms.length || sequences.length >= wish.limit) return { words, total, sequences };
      }
    }
  }
}

/**
 * What is counted: sequences with one of these codes, and those whose first word comes so early by its name. Where the most
 * frequent sequences run out, those that occur once are shown by their names, and only the first of them are looked at.
 */
type Sieve = { readonly codes: Int32Array; readonly rankOf: Int32Array; readonly before: number };

const nowhere = new Int32Array(0);

function countSieved(
  each: EachSequence,
  { codes, rankOf, before }: Sieve,
  { length, least, limit }: SequenceWish,
  nameOf: (words: readonly number[]) => string,
): readonly CountedSequence[] {
  const marks = markCodes(codes);
  const mask = marks.length * 32 - 1;
  let shares = 1;
  while (codes.length / shares > mostAtOnce) shares *= 2;
  const frequent: CountedSequence[] = [];
  for (let share = 0; share < shares; share++) {
    const table = createSequenceTable(length);
    each((row, found, source) => {
      const { count, codes: own, firsts } = found;
      for (let i = 0; i < count; i++) {
        const code = own[i] ?? 0;
        const bit = code & mask;
        if (((marks[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) {
          if (before === 0) continue;
          const first = (row.numbers[firsts[i] ?? 0] ?? 0) & numberBits;
          if ((rankOf[first] ?? 0) >= before) continue;
        }
        if (((code >>> 16) & (shares - 1)) === share) table.count(row, found, i, source);
      }
    });
    for (const sequence of mostFrequent(table.list(least), nameOf, shares === 1 ? Infinity : limit))
      frequent.push(sequence);
  }
  return frequent;
}

/** A bit for each code by its last digits; few others share it. */
function markCodes(codes: Int32Array): Int32Array {
  let bits = 1 << 22;
  while (bits < 64 * codes.length && bits < 1 << 27) bits *= 2;
  const marks = new Int32Array(bits >>> 5);
  for (const code of codes) {
    const bit = code & (bits - 1);
    marks[bit >>> 5] = (marks[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return marks;
}

/** The most frequent ones, equal ones by their words: what is left out here is left out of the whole. */
function mostFrequent(
  sequences: readonly CountedSequence[],
  nameOf: (words: readonly number[]) => string,
  limit: number,
): readonly CountedSequence[] {
  if (sequences.length <= limit) return sequences;
  return takeHighest(
    [...sequences.keys()],
    (i) => sequences[i]?.frequency ?? 0,
    (i) => nameOf(sequences[i]?.words ?? []),
    limit,
  ).flatMap((i) => sequences[i] ?? []);
}

/** For each number the place of its word among all by their names. */
function rankByName(forms: Int32Array, list: WordList): Int32Array {
  const names = Array.from(forms, list.wordOf);
  const order = [...names.keys()].sort((a, b) => compareText(names[a] ?? '', names[b] ?? ''));
  const rankOf = new Int32Array(forms.length);
  order.forEach((number, rank) => (rankOf[number] = rank));
  return rankOf;
}

/** How many words, the first by their names, stand so often in the texts all together. */
function rankWith(rankOf: Int32Array, frequency: Int32Array, wanted: number): number {
  const byRank = new Int32Array(rankOf.length);
  rankOf.forEach((rank, number) => (byRank[rank] = frequency[number] ?? 0));
  let rank = 0;
  for (let found = 0; rank < byRank.length && found < wanted; rank++) found += byRank[rank] ?? 0;
  return rank;
}
