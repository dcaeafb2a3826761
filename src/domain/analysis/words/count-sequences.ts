import type { CountedPart } from './counted-parts';
import { createSequenceFinder, type TextSequences } from './find-sequences';
import { createSequenceTable } from './sequence-table';
import { takeHighest } from './take-highest';
import type { WordIndex } from './word-index';
import type { WordList } from './word-list';

/** Words that follow each other in one line, and how often they do. */
export type SequenceCounts = {
  /** All words of the parts. */
  readonly words: number;
  /** All sequences of that length in the parts. */
  readonly total: number;
  readonly sequences: readonly CountedSequence[];
};
export type CountedSequence = {
  readonly words: readonly number[];
  readonly frequency: number;
  readonly documents: number;
};

export type SequenceWish = {
  /** Words of a sequence. */
  readonly length: number;
  readonly matchCase: boolean;
  /** A sequence with a word that is not chosen is left out; words are never skipped. */
  readonly isChosen: (word: number) => boolean;
  /** Rarer sequences are left out. */
  readonly least: number;
  /** How many of the most frequent ones are wanted. */
  readonly limit: number;
};

/** Sequences up to this many are counted in one go. */
const smallStudy = 300_000;
/** Sequences that are told apart in memory at once: some 200 MB at five words each. */
const mostAtOnce = 4_000_000;
const buckets = 1 << 22;
/** A bucket counts no further: rows this small stay near the processor. */
const fullest = 0xff;

/**
 * Counts sequences of words and answers the most frequent ones, exactly. In a large study most sequences occur once: first
 * they are counted in buckets, several to each; only those in a full bucket can be frequent and are counted by themselves.
 */
export function countSequences(index: WordIndex, parts: readonly CountedPart[], wish: SequenceWish): SequenceCounts {
  const inBuckets = new Uint8Array(buckets);
  const { words, total } = eachSequence(index, parts, wish, ({ count, lows }) => {
    for (let i = 0; i < count; i++) {
      const bucket = (lows[i] ?? 0) & (buckets - 1);
      const times = inBuckets[bucket] ?? 0;
      if (times < fullest) inBuckets[bucket] = times + 1;
    }
  });
  let threshold = total <= smallStudy ? wish.least : Math.max(wish.least, thresholdFor(inBuckets, wish.limit * 2));
  for (;;) {
    const sequences = countFrequent(index, parts, { ...wish, least: threshold }, inBuckets);
    if (threshold === wish.least || sequences.length >= wish.limit) return { words, total, sequences };
    threshold = Math.max(wish.least, Math.floor(threshold / 4));
  }
}

/** How full a bucket is when about so many are at least as full. */
function thresholdFor(inBuckets: Uint8Array, wanted: number): number {
  const bucketsByCount = countByFullness(inBuckets);
  let threshold = fullest;
  for (let found = 0; threshold > 1; threshold--) {
    found += bucketsByCount[threshold] ?? 0;
    if (found >= wanted) break;
  }
  return threshold;
}

function countByFullness(inBuckets: Uint8Array): Uint32Array {
  const bucketsByCount = new Uint32Array(fullest + 1);
  for (let i = 0; i < inBuckets.length; i++) {
    const count = inBuckets[i] ?? 0;
    bucketsByCount[count] = (bucketsByCount[count] ?? 0) + 1;
  }
  return bucketsByCount;
}

/** Counts those in full buckets; when they may be too many for memory, a share of them after the other. */
function countFrequent(
  index: WordIndex,
  parts: readonly CountedPart[],
  wish: SequenceWish,
  inBuckets: Uint8Array,
): readonly CountedSequence[] {
  const mayBe = countByFullness(inBuckets).reduce(
    (sum, count, full) => sum + (full >= Math.min(wish.least, fullest) ? count * full : 0),
    0,
  );
  let shares = 1;
  while (mayBe / shares > mostAtOnce) shares *= 2;
  const isFull = markFull(inBuckets, wish.least);
  const frequent: CountedSequence[] = [];
  for (let share = 0; share < shares; share++) {
    const table = createSequenceTable(wish.length);
    eachSequence(index, parts, wish, (text) => {
      for (let i = 0; i < text.count; i++) {
        if (((text.highs[i] ?? 0) & (shares - 1)) !== share) continue;
        const bucket = (text.lows[i] ?? 0) & (buckets - 1);
        if (((isFull[bucket >> 5] ?? 0) & (1 << (bucket & 31))) !== 0) table.count(text, i);
      }
    });
    frequent.push(...mostFrequent(index, table.list(wish.least), shares === 1 ? Infinity : wish.limit));
  }
  return frequent;
}

/** A bit for each bucket that is so full. */
function markFull(inBuckets: Uint8Array, least: number): Int32Array {
  const marks = new Int32Array(buckets >> 5);
  const wanted = Math.min(least, fullest);
  for (let bucket = 0; bucket < buckets; bucket++) {
    if ((inBuckets[bucket] ?? 0) >= wanted) marks[bucket >> 5] = (marks[bucket >> 5] ?? 0) | (1 << (bucket & 31));
  }
  return marks;
}

/** The most frequent ones, equal ones by their words: what is left out here is left out of the whole. */
function mostFrequent(
  { list }: WordIndex,
  sequences: readonly CountedSequence[],
  limit: number,
): readonly CountedSequence[] {
  if (sequences.length <= limit) return sequences;
  return takeHighest(
    [...sequences.keys()],
    (i) => sequences[i]?.frequency ?? 0,
    (i) => namesOf(list, sequences[i]?.words ?? []),
    limit,
  ).flatMap((i) => sequences[i] ?? []);
}

/** The words of a sequence as they are shown. */
export function namesOf({ wordOf }: WordList, words: readonly number[]): string {
  return words.map(wordOf).join(' ');
}

/** Visits the sequences of chosen words, text by text, and counts all words and sequences. */
function eachSequence(
  index: WordIndex,
  parts: readonly CountedPart[],
  { length, matchCase, isChosen }: SequenceWish,
  visit: (sequences: TextSequences) => void,
): { words: number; total: number } {
  const forms = index.list.forms(matchCase).slice(0, index.list.size());
  for (let word = 0; word < forms.length; word++) {
    const form = forms[word] ?? 0;
    if (!isChosen(form)) forms[word] = ~form;
  }
  const finder = createSequenceFinder(length, forms);
  let words = 0;
  let total = 0;
  for (const { key, source, spans } of parts) {
    const text = spans ? index.read(key, spans) : index.readOrder(key);
    words += text.count;
    total += finder.find(text, source);
    visit(finder.found);
  }
  return { words, total };
}
