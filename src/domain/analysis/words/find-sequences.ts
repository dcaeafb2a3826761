import type { WordOrder } from './word-reader';

/** The sequences of one text: where each begins among its words, and 64 bits of its hash. */
export type TextSequences = {
  source: number;
  count: number;
  /** The form of each word of the text. */
  forms: Int32Array;
  firsts: Int32Array;
  lows: Int32Array;
  highs: Int32Array;
};

/** Finds sequences of chosen words; what is found is good until the next text. `formOf` is negative for words not chosen. */
export function createSequenceFinder(length: number, formOf: Int32Array) {
  const row = (): Int32Array => new Int32Array(0);
  const found: TextSequences = { source: -1, count: 0, forms: row(), firsts: row(), lows: row(), highs: row() };
  return {
    found,
    /** Answers how many sequences the text has, chosen or not. */
    find(text: WordOrder, source: number): number {
      found.source = source;
      makeRoom(found, text.count);
      const { forms, firsts, lows, highs } = found;
      const { count, words, lines, places } = text;
      let total = 0;
      let taken = 0;
      let run = 0;
      let chosen = 0;
      for (let i = 0; i < count; i++) {
        const form = formOf[words[i] ?? 0] ?? 0;
        forms[i] = form;
        const goesOn = i > 0 && lines[i] === lines[i - 1] && places[i] === (places[i - 1] ?? 0) + 1;
        run = goesOn ? run + 1 : 1;
        if (run >= length) total++;
        chosen = form >= 0 ? (goesOn ? chosen + 1 : 1) : 0;
        if (chosen < length) continue;
        let low = 0x811c9dc5 | 0;
        let high = 0x9e3779b9 | 0;
        for (let at = i - length + 1; at <= i; at++) {
          const one = forms[at] ?? 0;
          low = Math.imul(low ^ one, 0x01000193);
          low ^= low >>> 13;
          high = Math.imul((high ^ one) + 0x7f4a7c15, 0x85ebca6b);
          high ^= high >>> 16;
        }
        low = Math.imul(low, 0xc2b2ae35);
        firsts[taken] = i - length + 1;
        lows[taken] = low ^ (low >>> 16);
        highs[taken++] = high;
      }
      found.count = taken;
      return total;
    },
  };
}

function makeRoom(found: TextSequences, words: number): void {
  if (found.forms.length >= words) return;
  found.forms = new Int32Array(2 * words);
  found.firsts = new Int32Array(2 * words);
  found.lows = new Int32Array(2 * words);
  found.highs = new Int32Array(2 * words);
}
