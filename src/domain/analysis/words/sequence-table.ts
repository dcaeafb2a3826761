import type { TextSequences } from './find-sequences';

/**
 * Counts of sequences by 64 bits of their hash: rows of numbers, because millions of objects would take a second to make.
 * Of 33 million sequences, two are taken for one once in 30,000 studies.
 */
export type SequenceTable = {
  /** Counts a sequence of a text by its number there. */
  readonly count: (text: TextSequences, sequence: number) => void;
  /** Those that occur at least so often. */
  readonly list: (
    least: number,
  ) => { readonly words: readonly number[]; readonly frequency: number; readonly documents: number }[];
};

/** An empty table of sequences of so many words. */
export function createSequenceTable(length: number): SequenceTable {
  let room = 1 << 12;
  let size = 0;
  let lows = new Int32Array(room);
  let highs = new Int32Array(room);
  let frequency = new Uint32Array(room);
  let documents = new Uint32Array(room);
  let lastSource = new Int32Array(room);
  let words = new Int32Array(room * length);
  /** Numbers of entries plus one by their hash; 0 is a free slot. */
  let slots = new Int32Array(room * 4);

  function slotOf(low: number, high: number): number {
    const mask = slots.length - 1;
    let slot = (high ^ (low >>> 7)) & mask;
    for (let entry = slots[slot] ?? 0; entry > 0; entry = slots[slot] ?? 0) {
      if (lows[entry - 1] === low && highs[entry - 1] === high) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function grow(): void {
    room *= 2;
    lows = larger(lows, Int32Array, room);
    highs = larger(highs, Int32Array, room);
    frequency = larger(frequency, Uint32Array, room);
    documents = larger(documents, Uint32Array, room);
    lastSource = larger(lastSource, Int32Array, room);
    words = larger(words, Int32Array, room * length);
    slots = new Int32Array(room * 4);
    for (let entry = 0; entry < size; entry++) slots[slotOf(lows[entry] ?? 0, highs[entry] ?? 0)] = entry + 1;
  }

  return {
    count({ source, forms, firsts, lows: textLows, highs: textHighs }, sequence) {
      const low = textLows[sequence] ?? 0;
      const high = textHighs[sequence] ?? 0;
      let slot = slotOf(low, high);
      let entry = (slots[slot] ?? 0) - 1;
      if (entry < 0) {
        if (size === room) {
          grow();
          slot = slotOf(low, high);
        }
        entry = size++;
        slots[slot] = entry + 1;
        lows[entry] = low;
        highs[entry] = high;
        lastSource[entry] = -1;
        const first = firsts[sequence] ?? 0;
        for (let i = 0; i < length; i++) words[entry * length + i] = forms[first + i] ?? 0;
      }
      frequency[entry] = (frequency[entry] ?? 0) + 1;
      if (lastSource[entry] === source) return;
      lastSource[entry] = source;
      documents[entry] = (documents[entry] ?? 0) + 1;
    },
    list(least) {
      const listed: ReturnType<SequenceTable['list']> = [];
      for (let entry = 0; entry < size; entry++) {
        const times = frequency[entry] ?? 0;
        if (times < least) continue;
        const own = Array.from(words.subarray(entry * length, (entry + 1) * length));
        listed.push({ words: own, frequency: times, documents: documents[entry] ?? 0 });
      }
      return listed;
    },
  };
}

function larger<A extends Int32Array | Uint32Array>(array: A, kind: new (length: number) => A, length: number): A {
  const grown = new kind(length);
  grown.set(array);
  return grown;
}
