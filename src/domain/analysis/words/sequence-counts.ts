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

/** The words of a sequence as they are shown. */
export function namesOf({ wordOf }: WordList, words: readonly number[]): string {
  return words.map(wordOf).join(' ');
}
