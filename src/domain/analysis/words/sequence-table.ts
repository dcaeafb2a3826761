import type { TextSequences } from './find-sequences';
import { numberBits, type SequenceRow } from './sequence-rows';

/** Sequences told apart by their words, in rows of numbers: millions of objects would take a second to make. */
export type SequenceTable = {
  /** Counts a sequence of a text by its place there. */
  readonly count: (row: SequenceRow, sequences: TextSequences, at: number, source: number) => void;
  readonly size: () => number;
  /** Those that occur at least so often, by the numbers of their words. */
  readonly list: (
    least: number,
  ) => { readonly words: readonly number[]; readonly frequency: number; readonly documents: number }[];
};

/** An empty table of sequences of so many words. */
export function createSequenceTable(length: number): SequenceTable {
  let room = 1 << 12;
  let size = 0;
  let codes = new Int32Array(room);
  let frequency = new Int32Array(room);
  let documents = new Int32Array(room);
  let lastSource = new Int32Array(room);
  let words = new Int32Array(room * length);
  /** Numbers of entries plus one by their code; 0 is a free slot. */
  let slots = new Int32Array(room * 4);

  function slotOf(code: number): number {
    return (code ^ (code >>> 15)) & (slots.length - 1);
  }

  function hasWords(entry: number, numbers: Int32Array, first: number): boolean {
    for (let i = 0; i < length; i++)
      if (words[entry * length + i] !== ((numbers[first + i] ?? 0) & numberBits)) return false;
    return true;
  }

  function grow(): void {
    room *= 2;
    codes = larger(codes, room);
    frequency = larger(frequency, room);
    documents = larger(documents, room);
    lastSource = larger(lastSource, room);
    words = larger(words, room * length);
    slots = new Int32Array(room * 4);
    for (let entry = 0; entry < size; entry++) {
      let slot = slotOf(codes[entry] ?? 0);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = entry + 1;
    }
  }

  /** The number of an entry, a new one where there is none. */
  function entryOf(code: number, numbers: Int32Array, first: number): number {
    let slot = slotOf(code);
    for (let entry = slots[slot] ?? 0; entry > 0; entry = slots[slot] ?? 0) {
      if (codes[entry - 1] === code && hasWords(entry - 1, numbers, first)) return entry - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = size + 1;
    codes[size] = code;
    lastSource[size] = -1;
    for (let i = 0; i < length; i++) words[size * length + i] = (numbers[first + i] ?? 0) & numberBits;
    return size++;
  }

  return {
    count({ numbers }, { firsts, codes: found }, at, source) {
      if (size === room) grow();
      const entry = entryOf(found[at] ?? 0, numbers, firsts[at] ?? 0);
      frequency[entry] = (frequency[entry] ?? 0) + 1;
      if (lastSource[entry] === source) return;
      lastSource[entry] = source;
      documents[entry] = (documents[entry] ?? 0) + 1;
    },
    size: () => size,
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

function larger(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(length);
  grown.set(array);
  return grown;
}
