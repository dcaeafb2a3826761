/** The words of one piece of text: where they begin and end, and 64 bits of a hash of their letters each. */
export type FoundWords = {
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly lows: Int32Array;
  readonly highs: Int32Array;
};

/** Where hashes begin. */
export const lowSeed = 0x811c9dc5 | 0;
export const highSeed = 0x9e3779b9 | 0;
/** A hash goes on with each unit by `imul(hash ^ unit, prime)`. */
export const lowPrime = 0x01000193;
export const highPrime = 0x85ebca6b | 0;

/** Room for so many words. */
export function roomForWords(most: number): FoundWords {
  const row = (): Int32Array => new Int32Array(most);
  return { count: 0, starts: row(), ends: row(), lows: row(), highs: row() };
}

/** Writes down a word with its hash. */
export function noteWord(found: FoundWords, units: Uint16Array, start: number, end: number): void {
  let low = lowSeed;
  let high = highSeed;
  for (let i = start; i < end; i++) {
    const unit = units[i] ?? 0;
    low = Math.imul(low ^ unit, lowPrime);
    high = Math.imul(high ^ unit, highPrime);
  }
  const at = found.count++;
  found.starts[at] = start;
  found.ends[at] = end;
  found.lows[at] = low;
  found.highs[at] = high;
}
