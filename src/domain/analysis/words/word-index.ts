import type { Span } from '../../model';
import { divideWords, type TextToDivide } from '../../text/divide-words';
import { createWordList, type WordList } from './word-list';

/**
 * The words of texts in a form that is counted in milliseconds: each word four bytes, namely whether it begins a line (1
 * bit), the characters between it and the word before it (7 bits), and the number of its spelling (24 bits).
 */
export type WordIndex = {
  readonly list: WordList;
  readonly has: (key: string) => boolean;
  readonly add: (key: string, text: TextToDivide) => void;
  /** The words of a text; what is answered is good until the next call. */
  readonly read: (key: string) => TextWords;
  /** Each spelling of a text with how often it stands there, by turns: a fifth of reading the text. */
  readonly countsOf: (key: string) => Int32Array;
  /** Drops texts other than these while what is kept is larger than it should be. */
  readonly keep: (keys: ReadonlySet<string>) => void;
};

/** Words in their order: numbers of spellings, where each begins, and in which line it stands. */
export type TextWords = {
  readonly count: number;
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly lines: Int32Array;
};

/** What names the words of a text: they follow from its text, its language and what is left out of it. */
export function wordsKey(textHash: string, language: string | null, leaveOut: readonly Span[]): string {
  return [textHash, language ?? '', ...leaveOut.map(({ start, end }) => `${start}-${end}`)].join(' ');
}

type Stream = { readonly packed: Uint32Array; readonly count: number; readonly counts: Int32Array };

/** Numbers of four bytes that are kept at most: 160 MB, which is 200 MB of text. */
const mostKept = 40_000_000;
const longGap = 127;
const mostWords = 1 << 24;

/** An index without texts. */
export function createWordIndex(): WordIndex {
  const list = createWordList();
  const streams = new Map<string, Stream>();
  let kept = 0;
  let room = new Uint32Array(1 << 16);
  /** How often each spelling stands in the text that is added; 0 again behind it. */
  let times = new Int32Array(1 << 16);
  let words = new Int32Array(0);
  let starts = new Int32Array(0);
  let lines = new Int32Array(0);

  function add(key: string, text: TextToDivide): void {
    if (streams.has(key)) return;
    let length = 0;
    let count = 0;
    let lastEnd = 0;
    let lastLine = 0;
    divideWords(text, (start, end, line) => {
      if (length + 2 > room.length) {
        const grown = new Uint32Array(room.length * 2);
        grown.set(room);
        room = grown;
      }
      const word = list.numberOf(text.text, start, end);
      if (word >= times.length) times = enlarged(times, list.size());
      times[word] = (times[word] ?? 0) + 1;
      if (word >= mostWords) throw new RangeError('more than 16,777,216 spellings');
      const gap = start - lastEnd;
      const begins = line === lastLine ? 0 : 1 << 31;
      room[length++] = (begins | (Math.min(gap, longGap) << 24) | word) >>> 0;
      if (gap >= longGap) room[length++] = gap;
      count++;
      lastEnd = end;
      lastLine = line;
    });
    const counts = takeCounts(room.subarray(0, length), times);
    streams.set(key, { packed: room.slice(0, length), count, counts });
    kept += length + counts.length;
  }

  function read(key: string): TextWords {
    const stream = streams.get(key);
    if (!stream) throw new RangeError('a text that was not added');
    const { packed, count } = stream;
    if (count > words.length) {
      words = new Int32Array(count * 2);
      starts = new Int32Array(count * 2);
      lines = new Int32Array(count * 2);
    }
    let end = 0;
    let line = 0;
    let at = 0;
    for (let i = 0; i < count; i++) {
      const entry = packed[at++] ?? 0;
      const word = entry & 0xffffff;
      let gap = (entry >>> 24) & longGap;
      if (gap === longGap) gap = packed[at++] ?? 0;
      if (entry >= 0x80000000) line++;
      words[i] = word;
      starts[i] = end + gap;
      lines[i] = line;
      end += gap + list.lengthOf(word);
    }
    return { count, words, starts, lines };
  }

  return {
    list,
    has: (key) => streams.has(key),
    add,
    read,
    countsOf: (key) => streams.get(key)?.counts ?? new Int32Array(0),
    keep(keys) {
      for (const [key, { packed, counts }] of streams) {
        if (kept <= mostKept) return;
        if (keys.has(key)) continue;
        streams.delete(key);
        kept -= packed.length + counts.length;
      }
    },
  };
}

/** Takes the counts of the spellings of a text, and sets them to 0 again. */
function takeCounts(packed: Uint32Array, times: Int32Array): Int32Array {
  const counts: number[] = [];
  for (let at = 0; at < packed.length; at++) {
    const entry = packed[at] ?? 0;
    const word = entry & 0xffffff;
    const count = times[word] ?? 0;
    if (count > 0) counts.push(word, count);
    times[word] = 0;
    if (((entry >>> 24) & longGap) === longGap) at++;
  }
  return Int32Array.from(counts);
}

function enlarged(times: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(Math.max(times.length, least) * 2);
  grown.set(times);
  return grown;
}
