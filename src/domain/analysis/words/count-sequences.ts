import { markCounted, type CountedPart } from './counted-parts';
import { createSequenceTable } from './sequence-table';
import type { WordIndex } from './word-index';
import type { TextWords } from './word-reader';

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

/** Sequences are told apart by 64 bits of their hash; of 33 million, two are taken for one once in 30,000 studies. */
type Visit = (low: number, high: number, source: number, forms: Int32Array, at: number) => void;

/** Sequences up to this many are counted in one go. */
const smallStudy = 300_000;
const buckets = 1 << 23;

/**
 * Counts sequences of words and answers the most frequent ones, exactly. In a large study most sequences occur once: first
 * they are counted in buckets, several to each; only those in a full bucket can be frequent and are counted by themselves.
 */
export function countSequences(index: WordIndex, parts: readonly CountedPart[], wish: SequenceWish): SequenceCounts {
  const inBuckets = new Uint32Array(buckets);
  const { words, total } = eachSequence(index, parts, wish, (low) => {
    const bucket = low & (buckets - 1);
    inBuckets[bucket] = (inBuckets[bucket] ?? 0) + 1;
  });
  let threshold = total <= smallStudy ? wish.least : Math.max(wish.least, thresholdFor(inBuckets, wish.limit * 2));
  for (;;) {
    const sequences = countFrequent(index, parts, { ...wish, least: threshold }, inBuckets);
    if (threshold === wish.least || sequences.length >= wish.limit) return { words, total, sequences };
    threshold = Math.max(wish.least, Math.floor(threshold / 4));
  }
}

/** How full a bucket is when about so many are at least as full. */
function thresholdFor(inBuckets: Uint32Array, wanted: number): number {
  const fullest = 0xffff;
  const bucketsByCount = new Uint32Array(fullest + 1);
  for (let i = 0; i < inBuckets.length; i++) {
    const count = Math.min(inBuckets[i] ?? 0, fullest);
    bucketsByCount[count] = (bucketsByCount[count] ?? 0) + 1;
  }
  let threshold = fullest;
  for (let found = 0; threshold > 1; threshold--) {
    found += bucketsByCount[threshold] ?? 0;
    if (found >= wanted) break;
  }
  return threshold;
}

function countFrequent(
  index: WordIndex,
  parts: readonly CountedPart[],
  wish: SequenceWish,
  inBuckets: Uint32Array,
): CountedSequence[] {
  const table = createSequenceTable(wish.length);
  eachSequence(index, parts, wish, (low, high, source, forms, at) => {
    if ((inBuckets[low & (buckets - 1)] ?? 0) >= wish.least) table.count(low, high, source, forms, at);
  });
  return table.list(wish.least);
}

/** Visits every sequence of chosen words, and counts all words and sequences. */
function eachSequence(
  { list, read }: WordIndex,
  parts: readonly CountedPart[],
  { length, matchCase, isChosen }: SequenceWish,
  visit: Visit,
): { words: number; total: number } {
  const formOf = list.forms(matchCase);
  let marks: Uint8Array = new Uint8Array(0);
  let forms = new Int32Array(0);
  let words = 0;
  let total = 0;
  for (const { key, source, spans } of parts) {
    const text = read(key);
    marks = markCounted(text, spans, marks);
    if (forms.length < text.count) forms = new Int32Array(text.count * 2);
    for (let i = 0; i < text.count; i++) forms[i] = formOf[text.words[i] ?? 0] ?? 0;
    let run = 0;
    let chosen = 0;
    for (let i = 0; i < text.count; i++) {
      const isIn = marks[i] === 1;
      if (isIn) words++;
      const goesOn = isIn && run > 0 && isNext(text, i);
      run = isIn ? (goesOn ? run + 1 : 1) : 0;
      chosen = isIn && isChosen(forms[i] ?? 0) ? (goesOn ? chosen + 1 : 1) : 0;
      if (run >= length) total++;
      if (chosen < length) continue;
      let low = 0x811c9dc5;
      let high = 0x9e3779b9;
      for (let at = i - length + 1; at <= i; at++) {
        const form = forms[at] ?? 0;
        low = Math.imul(low ^ form, 0x01000193);
        low ^= low >>> 13;
        high = Math.imul((high ^ form) + 0x7f4a7c15, 0x85ebca6b);
        high ^= high >>> 16;
      }
      low = Math.imul(low, 0xc2b2ae35);
      visit(low ^ (low >>> 16), high, source, forms, i - length + 1);
    }
  }
  return { words, total };
}

function isNext({ lines }: TextWords, at: number): boolean {
  return lines[at] === lines[at - 1];
}
