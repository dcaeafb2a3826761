import { firstWhere } from '../../first-where';
import type { Span } from '../../model';
import type { WordList } from './word-list';
import { longGap, sampleEvery, wordBits, type WordStream } from './word-stream';

/** Words in their order: numbers of spellings, in which line each stands, and the how manieth of the text it is. */
export type WordOrder = {
  readonly count: number;
  readonly words: Int32Array;
  readonly lines: Int32Array;
  readonly places: Int32Array;
};

/** The same with where each begins, which takes as long again. */
export type TextWords = WordOrder & { readonly starts: Int32Array };

/** Some words of a text and where each begins. */
export type PlacedWords = Pick<TextWords, 'count' | 'words' | 'starts'>;

/** Reads streams into rows of numbers, which the next reading writes over. */
export function createWordReader(list: WordList): {
  readonly read: (stream: WordStream, spans: readonly Span[] | null) => TextWords;
  readonly readOrder: (stream: WordStream) => WordOrder;
  readonly find: (stream: WordStream, fits: Uint8Array) => PlacedWords;
} {
  let words = new Int32Array(0);
  let starts = new Int32Array(0);
  let lines = new Int32Array(0);
  let places = new Int32Array(0);

  /** Reads on from a sample, or from where the last span ended, whichever is nearer, up to the first word behind a span. */
  function readSpan({ packed, count, samples }: WordStream, { start, end }: Span, from: Reading): void {
    const sample = lastSampleBefore(samples, start);
    if (sample * sampleEvery > from.place) {
      from.place = sample * sampleEvery;
      from.at = samples[3 * sample] ?? 0;
      from.end = samples[3 * sample + 1] ?? 0;
      from.line = samples[3 * sample + 2] ?? 0;
    }
    const ends = list.ends();
    let { at, end: lastEnd, line, place, taken } = from;
    while (place < count) {
      const entry = packed[at] ?? 0;
      let gap = (entry >>> 24) & longGap;
      const isLong = gap === longGap;
      if (isLong) gap = packed[at + 1] ?? 0;
      const wordStart = lastEnd + gap;
      if (wordStart >= end) break;
      at += isLong ? 2 : 1;
      if (entry < 0) line++;
      const word = entry & wordBits;
      if (wordStart >= start) {
        words[taken] = word;
        starts[taken] = wordStart;
        lines[taken] = line;
        places[taken++] = place;
      }
      lastEnd = wordStart + (ends[word] ?? 0) - (word === 0 ? 0 : (ends[word - 1] ?? 0));
      place++;
    }
    from.at = at;
    from.end = lastEnd;
    from.line = line;
    from.place = place;
    from.taken = taken;
  }

  function makeRoom(count: number): void {
    if (count <= words.length) return;
    words = new Int32Array(count * 2);
    starts = new Int32Array(count * 2);
    lines = new Int32Array(count * 2);
    places = new Int32Array(count * 2);
  }

  return {
    read(stream, spans) {
      makeRoom(stream.count);
      const from = { at: 0, end: 0, line: 0, place: 0, taken: 0 };
      for (const span of spans ?? [wholeText]) readSpan(stream, span, from);
      return { count: from.taken, words, starts, lines, places };
    },
    readOrder({ packed, count }) {
      makeRoom(count);
      let line = 0;
      for (let at = 0, place = 0; place < count; place++) {
        const entry = packed[at] ?? 0;
        at += ((entry >>> 24) & longGap) === longGap ? 2 : 1;
        if (entry < 0) line++;
        words[place] = entry & wordBits;
        lines[place] = line;
        places[place] = place;
      }
      return { count, words, lines, places };
    },
    find({ packed, count }, fits) {
      makeRoom(count);
      const ends = list.ends();
      let taken = 0;
      for (let at = 0, place = 0, lastEnd = 0; place < count; place++) {
        const entry = packed[at++] ?? 0;
        let gap = (entry >>> 24) & longGap;
        if (gap === longGap) gap = packed[at++] ?? 0;
        const word = entry & wordBits;
        const start = lastEnd + gap;
        lastEnd = start + (ends[word] ?? 0) - (word === 0 ? 0 : (ends[word - 1] ?? 0));
        if (fits[word] !== 1) continue;
        words[taken] = word;
        starts[taken++] = start;
      }
      return { count: taken, words, starts };
    },
  };
}

type Reading = { at: number; end: number; line: number; place: number; taken: number };

const wholeText: Span = { start: 0, end: Number.MAX_SAFE_INTEGER };

/** The last sample whose words before it all end at or before an offset. */
function lastSampleBefore(samples: Int32Array, offset: number): number {
  return Math.max(0, firstWhere(samples.length / 3, (sample) => (samples[3 * sample + 1] ?? 0) > offset) - 1);
}
