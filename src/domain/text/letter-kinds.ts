/** What a UTF-16 unit means for the ends of words, as bits, so that a stretch of text says at once what is in it. */
export const letter = 1;
export const digit = 2;
/** One between two letters or two digits makes one word of them: a dot or an apostrophe. */
export const joinsAll = 4;
/** One between two digits makes one number of them. */
export const joinsDigits = 8;
/** Ends a word, whatever stands beside it. */
export const sign = 16;
/** Between two letters it may make one word or two: the language decides. */
export const colon = 32;
/** White space within a line: what stands behind it has nothing to do with what stands before it. */
export const blank = 64;
/** Everything else: marks, joiners, scripts whose words a dictionary finds. */
export const odd = 128;

type Range = readonly [first: number, last: number];

/** Alphabets whose letters need no dictionary and have no rules of their own: Latin, Greek, Cyrillic, Arabic. */
const letters: readonly Range[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x386, 0x386],
  [0x388, 0x38a],
  [0x38c, 0x38c],
  [0x38e, 0x3a1],
  [0x3a3, 0x3f5],
  [0x400, 0x481],
  [0x48a, 0x52f],
  [0x620, 0x63f],
  [0x641, 0x64a],
  [0x671, 0x6d3],
  [0x1e00, 0x1eff],
];

/** ASCII and what a page is full of beside letters: quotation marks, dashes, bullets, currencies, arrows, mathematics. */
const signs: readonly Range[] = [
  [0x21, 0x26],
  [0x28, 0x2b],
  [0x2d, 0x2d],
  [0x2f, 0x2f],
  [0x3c, 0x40],
  [0x5b, 0x5e],
  [0x60, 0x60],
  [0x7b, 0x7e],
  [0xa1, 0xa9],
  [0xab, 0xac],
  [0xae, 0xb4],
  [0xb6, 0xb6],
  [0xb9, 0xb9],
  [0xbb, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2010, 0x2017],
  [0x201a, 0x2023],
  [0x2025, 0x2026],
  [0x2030, 0x203e],
  [0x20a0, 0x20c0],
  [0x2122, 0x2122],
  [0x2190, 0x22ff],
  [0x25a0, 0x25ff],
];

/** The kind of each UTF-16 unit. */
export const kinds: Uint8Array = listKinds();

function listKinds(): Uint8Array {
  const listed = new Uint8Array(0x10000).fill(odd);
  const set = (kind: number, ranges: readonly Range[]): void => {
    for (const [first, last] of ranges) listed.fill(kind, first, last + 1);
  };
  set(letter, letters);
  set(sign, signs);
  set(digit, [[0x30, 0x39]]);
  set(joinsAll, [
    [0x27, 0x27],
    [0x2e, 0x2e],
    [0x2018, 0x2019],
  ]);
  set(joinsDigits, [
    [0x2c, 0x2c],
    [0x3b, 0x3b],
  ]);
  set(colon, [[0x3a, 0x3a]]);
  set(blank, [
    [0x09, 0x09],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x3000, 0x3000],
  ]);
  return listed;
}
