/**
 * All spellings that occur in the texts of a study, by number. It is kept without a string for each of its words, because
 * 200 MB of text are 33 million words of a million spellings: a hash table over one row of letters.
 */
export type WordList = {
  /** The number of the spelling that stands in a text from `start` to `end`; a new one is added. */
  readonly numberOf: (text: string, start: number, end: number) => number;
  readonly wordOf: (word: number) => string;
  /** UTF-16 units of a spelling. */
  readonly lengthOf: (word: number) => number;
  /** For each spelling the one that it counts as. */
  readonly forms: (matchCase: boolean) => Int32Array;
  readonly size: () => number;
};

/** An empty list. */
export function createWordList(): WordList {
  let letters = new Uint16Array(1 << 16);
  /** Where the letters of each word end; those of the first begin at 0. */
  let ends = new Uint32Array(1 << 12);
  let hashes = new Uint32Array(1 << 12);
  let cased = new Int32Array(1 << 12);
  let folded = new Int32Array(1 << 12);
  /** Numbers of words plus one by their hash; 0 is a free slot. */
  let slots = new Int32Array(1 << 14);
  let size = 0;

  function numberOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let found = slots[slot] ?? 0; found > 0; found = slots[slot] ?? 0) {
      if (hashes[found - 1] === hash && isSpelt(found - 1, text, start, end)) return found - 1;
      slot = (slot + 1) & mask;
    }
    return add(text, start, end, hash, slot);
  }

  function isSpelt(word: number, text: string, start: number, end: number): boolean {
    const from = beginOf(word);
    if ((ends[word] ?? 0) - from !== end - start) return false;
    for (let i = start; i < end; i++) if (letters[from + i - start] !== text.charCodeAt(i)) return false;
    return true;
  }

  function add(text: string, start: number, end: number, hash: number, slot: number): number {
    const word = size++;
    const from = beginOf(word);
    if (word >= ends.length) {
      ends = doubled(ends, Uint32Array);
      hashes = doubled(hashes, Uint32Array);
      cased = doubled(cased, Int32Array);
      folded = doubled(folded, Int32Array);
    }
    while (from + end - start > letters.length) letters = doubled(letters, Uint16Array);
    for (let i = start; i < end; i++) letters[from + i - start] = text.charCodeAt(i);
    ends[word] = from + end - start;
    hashes[word] = hash;
    slots[slot] = word + 1;
    if (size * 2 > slots.length) growSlots();
    const spelling = text.slice(start, end);
    const form = uniform(spelling);
    const lower = form.toLowerCase();
    cased[word] = form === spelling ? word : numberOf(form, 0, form.length);
    folded[word] = lower === spelling ? word : numberOf(lower, 0, lower.length);
    return word;
  }

  function growSlots(): void {
    slots = new Int32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let word = 0; word < size; word++) {
      let slot = (hashes[word] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = word + 1;
    }
  }

  function beginOf(word: number): number {
    return word === 0 ? 0 : (ends[word - 1] ?? 0);
  }

  return {
    numberOf,
    wordOf: (word) => String.fromCharCode(...letters.subarray(beginOf(word), ends[word])),
    lengthOf: (word) => (ends[word] ?? 0) - beginOf(word),
    forms: (matchCase) => (matchCase ? cased : folded),
    size: () => size,
  };
}

/** Soft hyphens and spaces without width are not seen; one apostrophe is as good as the other; é is one letter. */
function uniform(spelling: string): string {
  return spelling
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replaceAll(/[‘’]/g, "'")
    .normalize('NFC');
}

function doubled<A extends Uint16Array | Uint32Array | Int32Array>(array: A, kind: new (length: number) => A): A {
  const grown = new kind(array.length * 2);
  grown.set(array);
  return grown;
}
