import { notChosen, numberBits, type SequenceRow } from './sequence-rows';

/**
 * The sequences of chosen words of one text: where each begins among its words, and a code that follows from its words:
 * Σ value baseⁿ⁻ᵏ in 32 bits. `total` are all sequences, chosen or not.
 */
export type TextSequences = { total: number; count: number; firsts: Int32Array; codes: Int32Array };

/** Goes through all sequences of some parts, text by text. */
export type EachSequence = (visit: (row: SequenceRow, found: TextSequences, source: number) => void) => void;

/** Of few words each is a digit, and the codes of sequences are their own. */
export function valueAsDigit(number: number): number {
  return number;
}

/** Of many words the codes look random, and some sequences share one. */
export function valueAsHash(number: number): number {
  let value = Math.imul(number + 1, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

export const hashBase = 0x2c1b3c6d;

/** Finds sequences of so many words; what is found is good until the next text. Each code is made from the one before it. */
export function createSequenceFinder(length: number, base: number): (row: SequenceRow) => TextSequences {
  const found: TextSequences = { total: 0, count: 0, firsts: new Int32Array(0), codes: new Int32Array(0) };
  let highest = 1;
  for (let i = 0; i < length; i++) highest = Math.imul(highest, base);
  return ({ count, numbers, values }) => {
    if (found.firsts.length < count) {
      found.firsts = new Int32Array(2 * count);
      found.codes = new Int32Array(2 * count);
    }
    const { firsts, codes } = found;
    let taken = 0;
    let total = 0;
    /** Words in a row, and chosen words in a row. */
    let run = 0;
    let chosen = 0;
    let code = 0;
    for (let i = 0; i < count; i++) {
      const number = numbers[i] ?? 0;
      if (number < 0) run = chosen = code = 0;
      if (++run >= length) total++;
      if ((number & numberBits) === notChosen) {
        chosen = code = 0;
        continue;
      }
      code = (Math.imul(code, base) + (values[i] ?? 0)) | 0;
      if (chosen >= length) code = (code - Math.imul(values[i - length] ?? 0, highest)) | 0;
      if (++chosen < length) continue;
      firsts[taken] = i - length + 1;
      codes[taken++] = code;
    }
    found.total = total;
    found.count = taken;
    return found;
  };
}
