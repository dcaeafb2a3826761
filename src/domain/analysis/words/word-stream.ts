import type { FoundWords } from '../../text/found-words';
import { longestPiece } from '../../text/segmenter';
import type { WordList } from './word-list';

/**
 * The words of a text, each four bytes: whether it begins a line (1 bit), the characters between it and the word before it
 * (7 bits; 127 means that they stand in the next four bytes), and the number of its spelling (24 bits).
 */
export type WordStream = {
  readonly packed: Int32Array;
  readonly count: number;
  /** Each spelling with how often it stands in the text, by turns. */
  readonly counts: Int32Array;
  /** For every 64th word where it is in `packed`, where the word before it ends, and in which line. */
  readonly samples: Int32Array;
};

/** Words between two samples. */
export const sampleEvery = 64;
export const longGap = 127;
export const wordBits = 0xffffff;

/** Writes down the words of one text after the other. */
export type WordPen = {
  /** Words of a text, given in UTF-16 units, all of one line. */
  readonly write: (found: FoundWords, units: Uint16Array, line: number) => void;
  /** What was written since the last time. */
  readonly take: () => WordStream;
};

/** A pen that numbers words by a list. */
export function createWordStream(list: WordList): WordPen {
  let room = new Int32Array(1 << 16);
  let samples = new Int32Array(1 << 12);
  /** How often each spelling stands in the text; 0 again behind it. */
  let times = new Int32Array(1 << 16);
  /** The spellings of the text in the order in which they appeared. */
  let seen = new Int32Array(1 << 12);
  const numbers = new Int32Array(longestPiece);
  let different = 0;
  let length = 0;
  let count = 0;
  let lastEnd = 0;
  let lastLine = 0;
  let lines = 0;

  function countOnce(word: number): void {
    if (word > wordBits) throw new RangeError('more than 16,777,216 spellings');
    while (word >= times.length) times = larger(times);
    const before = times[word] ?? 0;
    times[word] = before + 1;
    if (before > 0) return;
    if (different === seen.length) seen = larger(seen);
    seen[different++] = word;
  }

  function sample(): void {
    const at = (count / sampleEvery) * 3;
    samples[at] = length;
    samples[at + 1] = lastEnd;
    samples[at + 2] = lines;
  }

  return {
    write(found, units, line) {
      if (found.count === 0) return;
      list.numberAll(found, units, numbers);
      while (length + 2 * found.count > room.length) room = larger(room);
      while (3 * (count + found.count) > samples.length * sampleEvery) samples = larger(samples);
      let isFirst = line !== lastLine;
      lastLine = line;
      for (let i = 0; i < found.count; i++) {
        const word = numbers[i] ?? 0;
        countOnce(word);
        if (count % sampleEvery === 0) sample();
        const gap = (found.starts[i] ?? 0) - lastEnd;
        room[length++] = (isFirst ? 1 << 31 : 0) | ((gap < longGap ? gap : longGap) << 24) | word;
        if (gap >= longGap) room[length++] = gap;
        if (isFirst) lines++;
        isFirst = false;
        count++;
        lastEnd = found.ends[i] ?? 0;
      }
    },
    take() {
      const counts = new Int32Array(2 * different);
      for (let i = 0; i < different; i++) {
        const word = seen[i] ?? 0;
        counts[2 * i] = word;
        counts[2 * i + 1] = times[word] ?? 0;
        times[word] = 0;
      }
      const sampled = samples.slice(0, Math.ceil(count / sampleEvery) * 3);
      const stream = { packed: room.slice(0, length), count, counts, samples: sampled };
      different = length = count = lastEnd = lastLine = lines = 0;
      return stream;
    },
  };
}

function larger(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2);
  grown.set(array);
  return grown;
}
