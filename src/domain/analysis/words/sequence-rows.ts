import type { CountedPart } from './counted-parts';
import type { WordIndex } from './word-index';
import type { TextWords } from './word-reader';
import { longGap, wordBits, type WordStream } from './word-stream';

/**
 * The words of one text as sequences are counted in it: the number of each word among those that are chosen, or `notChosen`;
 * negative (its highest bit set) where it does not follow the word before it. And what each says in the code of a sequence.
 */
export type SequenceRow = { readonly count: number; readonly numbers: Int32Array; readonly values: Int32Array };

/** For each spelling its number and its value, by turns: beside each other in memory. */
export type NumberedSpellings = Int32Array;

export const notChosen = 0x7fffffff;
/** What a word's number is without the bit that says what it follows. */
export const numberBits = 0x7fffffff;

/** Goes through the texts of some parts; what is visited is good until the next text. */
export function eachRow(
  index: WordIndex,
  parts: readonly CountedPart[],
  spellings: NumberedSpellings,
  visit: (row: SequenceRow, source: number) => void,
): void {
  let numbers = new Int32Array(0);
  let values = new Int32Array(0);
  for (const { key, source, spans } of parts) {
    const text = spans ? index.read(key, spans) : index.streamOf(key);
    if (text.count > numbers.length) {
      numbers = new Int32Array(2 * text.count);
      values = new Int32Array(2 * text.count);
    }
    const row = { count: text.count, numbers, values };
    if ('packed' in text) unpack(text, spellings, row);
    else joinRuns(text, spellings, row);
    visit(row, source);
  }
}

function unpack({ packed, count }: WordStream, spellings: NumberedSpellings, { numbers, values }: SequenceRow): void {
  for (let at = 0, place = 0; place < count; place++) {
    const entry = packed[at] ?? 0;
    at += ((entry >>> 24) & longGap) === longGap ? 2 : 1;
    const spelling = 2 * (entry & wordBits);
    numbers[place] = (spellings[spelling] ?? 0) | (entry & ~numberBits);
    values[place] = spellings[spelling + 1] ?? 0;
  }
}

function joinRuns(
  { count, words, lines, places }: TextWords,
  spellings: NumberedSpellings,
  { numbers, values }: SequenceRow,
): void {
  for (let i = 0; i < count; i++) {
    const follows = i > 0 && lines[i] === lines[i - 1] && places[i] === (places[i - 1] ?? 0) + 1;
    const spelling = 2 * (words[i] ?? 0);
    numbers[i] = (spellings[spelling] ?? 0) | (follows ? 0 : ~numberBits);
    values[i] = spellings[spelling + 1] ?? 0;
  }
}
