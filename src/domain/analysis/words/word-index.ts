import type { Span } from '../../model';
import { divideWords, type TextToDivide } from '../../text/divide-words';
import { unitsOf } from '../../text/find-words';
import { createWordList, type WordList } from './word-list';
import { createWordReader, type PlacedWords, type TextWords, type WordOrder } from './word-reader';
import { createWordStream, type WordStream } from './word-stream';

/** The words of texts in a form that is counted in milliseconds. */
export type WordIndex = {
  readonly list: WordList;
  readonly has: (key: string) => boolean;
  readonly add: (key: string, text: TextToDivide) => void;
  /** The words of a text, or those that begin inside some spans of it; what is answered is good until the next call. */
  readonly read: (key: string, spans?: readonly Span[] | null) => TextWords;
  /** All words of a text without where they begin. */
  readonly readOrder: (key: string) => WordOrder;
  /** The words of a text whose spelling is marked by 1, in half the time that reading all takes. */
  readonly find: (key: string, fits: Uint8Array) => PlacedWords;
  /** A text as it is kept, four bytes a word. */
  readonly streamOf: (key: string) => WordStream;
  /** Each spelling of a text with how often it stands there, by turns: a fifth of reading the text. */
  readonly countsOf: (key: string) => Int32Array;
  /** Drops texts other than these while what is kept is larger than it should be. */
  readonly keep: (keys: ReadonlySet<string>) => void;
};

/** What names the words of a text: they follow from its text, its language and what is left out of it. */
export function wordsKey(textHash: string, language: string | null, leaveOut: readonly Span[]): string {
  return [textHash, language ?? '', ...leaveOut.map(({ start, end }) => `${start}-${end}`)].join(' ');
}

/** Numbers of four bytes that are kept at most: 240 MB, which is 300 MB of text. */
const mostKept = 60_000_000;

/** An index without texts. */
export function createWordIndex(): WordIndex {
  const list = createWordList();
  const streams = new Map<string, WordStream>();
  const pen = createWordStream(list);
  const reader = createWordReader(list);
  let kept = 0;

  function streamOf(key: string): WordStream {
    const stream = streams.get(key);
    if (!stream) throw new RangeError('a text that was not added');
    return stream;
  }

  return {
    list,
    has: (key) => streams.has(key),
    add(key, text) {
      if (streams.has(key)) return;
      const inUnits = unitsOf(text.text);
      divideWords(text, (found, line) => pen.write(found, inUnits.units, line), inUnits);
      const stream = pen.take();
      streams.set(key, stream);
      kept += sizeOf(stream);
    },
    read: (key, spans = null) => reader.read(streamOf(key), spans),
    readOrder: (key) => reader.readOrder(streamOf(key)),
    find: (key, fits) => reader.find(streamOf(key), fits),
    streamOf,
    countsOf: (key) => streams.get(key)?.counts ?? new Int32Array(0),
    keep(keys) {
      for (const [key, stream] of streams) {
        if (kept <= mostKept) return;
        if (keys.has(key)) continue;
        streams.delete(key);
        kept -= sizeOf(stream);
      }
    },
  };
}

function sizeOf({ packed, counts, samples }: WordStream): number {
  return packed.length + counts.length + samples.length;
}
