import { type FoundWords, noteWord, roomForWords } from '../../text/found-words';

/**
 * All spellings that occur in the texts of a study, by number. It is kept without a string for each of its words, because
 * 200 MB of text are 33 million words of a million spellings: a hash table beside one row of letters. Spellings are told
 * apart by 64 bits of their hash; of a million, two are taken for one once in 30 million studies.
 */
export type WordList = {
  /** Puts the numbers of words that were found in a text, given in UTF-16 units, into `numbers`; new ones are added. */
  readonly numberAll: (found: FoundWords, units: Uint16Array, numbers: Int32Array) => void;
  /** The number of a spelling; -1 when no text has it. */
  readonly find: (spelling: string) => number;
  readonly wordOf: (word: number) => string;
  /** UTF-16 units of a spelling. */
  readonly lengthOf: (word: number) => number;
  /** Where the letters of each spelling end in one row, which is as much as to say how long each is. */
  readonly ends: () => Int32Array;
  /** For each spelling the one that it counts as. */
  readonly forms: (matchCase: boolean) => Int32Array;
  readonly size: () => number;
};

/** An empty list. */
export function createWordList(): WordList {
  let letters = new Uint16Array(1 << 16);
  let ends = new Int32Array(1 << 12);
  let cased = new Int32Array(1 << 12);
  let folded = new Int32Array(1 << 12);
  /** For each slot of the table two halves of a hash and the number of the word plus one; 0 is a free slot. */
  let slots = new Int32Array(1 << 16);
  let size = 0;
  const one = roomForWords(1);

  function numberAll(found: FoundWords, units: Uint16Array, numbers: Int32Array): void {
    const { count, starts, ends: wordEnds, lows, highs } = found;
    for (let i = 0; i < count; i++) {
      const slot = slotOf(slots, lows, highs, i);
      const number = slots[slot + 2] ?? 0;
      numbers[i] = number > 0 ? number - 1 : add(units.subarray(starts[i], wordEnds[i]), found, i, slot);
    }
  }

  function add(spelling: Uint16Array, { lows, highs }: FoundWords, at: number, slot: number): number {
    const word = size++;
    const from = word === 0 ? 0 : (ends[word - 1] ?? 0);
    const until = from + spelling.length;
    if (word >= ends.length) {
      ends = doubled(ends);
      cased = doubled(cased);
      folded = doubled(folded);
    }
    while (until > letters.length) letters = doubledLetters(letters);
    letters.set(spelling, from);
    ends[word] = until;
    slots[slot] = lows[at] ?? 0;
    slots[slot + 1] = highs[at] ?? 0;
    slots[slot + 2] = word + 1;
    if (size * 8 > slots.length) slots = enlarged(slots);
    cased[word] = folded[word] = word;
    if (!isUniform(spelling)) setForms(word);
    return word;
  }

  function setForms(word: number): void {
    const spelling = wordOf(word);
    const form = uniform(spelling);
    const lower = form.toLowerCase();
    if (form !== spelling) cased[word] = numberOf(form);
    if (lower !== spelling) folded[word] = numberOf(lower);
  }

  function numberOf(spelling: string): number {
    const units = unitsOfWord(spelling);
    one.count = 0;
    noteWord(one, units, 0, units.length);
    const slot = slotOf(slots, one.lows, one.highs, 0);
    const number = slots[slot + 2] ?? 0;
    return number > 0 ? number - 1 : add(units, one, 0, slot);
  }

  function find(spelling: string): number {
    one.count = 0;
    noteWord(one, unitsOfWord(spelling), 0, spelling.length);
    return (slots[slotOf(slots, one.lows, one.highs, 0) + 2] ?? 0) - 1;
  }

  function wordOf(word: number): string {
    let spelling = '';
    for (let i = word === 0 ? 0 : (ends[word - 1] ?? 0); i < (ends[word] ?? 0); i++) {
      spelling += String.fromCharCode(letters[i] ?? 0);
    }
    return spelling;
  }

  return {
    numberAll,
    find,
    wordOf,
    lengthOf: (word) => (ends[word] ?? 0) - (word === 0 ? 0 : (ends[word - 1] ?? 0)),
    ends: () => ends,
    forms: (matchCase) => (matchCase ? cased : folded),
    size: () => size,
  };
}

/** The slot of a spelling, or the free one in which it belongs. Hashes stay in their rows: outside, each would be an object. */
function slotOf(slots: Int32Array, lows: Int32Array, highs: Int32Array, at: number): number {
  const low = lows[at] ?? 0;
  const high = highs[at] ?? 0;
  const mask = slots.length - 1;
  let slot = ((low ^ (low >>> 15)) << 2) & mask;
  while (slots[slot + 2] !== 0 && !(slots[slot] === low && slots[slot + 1] === high)) slot = (slot + 4) & mask;
  return slot;
}

function unitsOfWord(spelling: string): Uint16Array {
  const units = new Uint16Array(spelling.length);
  for (let i = 0; i < units.length; i++) units[i] = spelling.charCodeAt(i);
  return units;
}

/** Small ASCII letters, digits and straight apostrophes are what they count as: most words are made of nothing else. */
function isUniform(spelling: Uint16Array): boolean {
  for (let i = 0; i < spelling.length; i++) {
    const unit = spelling[i] ?? 0;
    if (!((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x27)) return false;
  }
  return true;
}

/** Soft hyphens and spaces without width are not seen; one apostrophe is as good as the other; é is one letter. */
function uniform(spelling: string): string {
  if (/^[A-Za-z0-9'.À-ÖØ-öø-ÿ]*$/.test(spelling)) return spelling;
  return spelling
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replaceAll(/[‘’]/g, "'")
    .normalize('NFC');
}

function enlarged(slots: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(slots.length * 2);
  const mask = grown.length - 1;
  for (let from = 0; from < slots.length; from += 4) {
    if (slots[from + 2] === 0) continue;
    const low = slots[from] ?? 0;
    let slot = ((low ^ (low >>> 15)) << 2) & mask;
    while (grown[slot + 2] !== 0) slot = (slot + 4) & mask;
    for (let i = 0; i < 3; i++) grown[slot + i] = slots[from + i] ?? 0;
  }
  return grown;
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2);
  grown.set(array);
  return grown;
}

function doubledLetters(array: Uint16Array): Uint16Array<ArrayBuffer> {
  const grown = new Uint16Array(array.length * 2);
  grown.set(array);
  return grown;
}
