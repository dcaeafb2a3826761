import type { CountedPart } from './counted-parts';
import { createSequenceFinder, type EachSequence, hashBase, valueAsDigit, valueAsHash } from './find-sequences';
import { numberWords, withValues } from './number-words';
import type { SequenceCounts, SequenceWish } from './sequence-counts';
import { eachRow } from './sequence-rows';
import { sieveSequences } from './sieve-sequences';
import { mostTabulatedDocuments, tabulateSequences } from './tabulate-sequences';
import type { WordIndex } from './word-index';

/** Sequences of so few words that each possible one has a place in a table: 32 MB. */
const mostPossible = 1 << 22;

/** Counts sequences of words and answers the most frequent ones, exactly. */
export function countSequences(index: WordIndex, parts: readonly CountedPart[], wish: SequenceWish): SequenceCounts {
  const numbered = numberWords(index, parts, wish.matchCase, wish.isChosen);
  const different = numbered.forms.length;
  const eachWith = (base: number, valueOf: (number: number) => number): EachSequence => {
    const spellings = withValues(numbered.numberOf, valueOf);
    const find = createSequenceFinder(wish.length, base);
    return (visit) => eachRow(index, parts, spellings, (row, source) => visit(row, find(row), source));
  };
  const isSmall = different ** wish.length <= mostPossible && parts.length <= mostTabulatedDocuments;
  const { sequences, ...size } = isSmall
    ? tabulateSequences(eachWith(different, valueAsDigit), different, wish)
    : sieveSequences(eachWith(hashBase, valueAsHash), numbered, index.list, wish);
  const formOf = (number: number): number => numbered.forms[number] ?? 0;
  return { ...size, sequences: sequences.map((sequence) => ({ ...sequence, words: sequence.words.map(formOf) })) };
}
