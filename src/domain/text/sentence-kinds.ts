/** What a UTF-16 unit means for the ends of sentences (UAX 29, Sentence_Break). */
export const other = 0;
export const lower = 1;
export const upper = 2;
/** A letter without case. */
export const plainLetter = 3;
export const numeral = 4;
/** Brackets and quotation marks: behind the end of a sentence they belong to it. */
export const closing = 5;
export const space = 6;
/** Behind a full stop the sentence goes on with it: a comma, a dash. */
export const goesOn = 7;
/** Ends no sentence by itself; what it does beside an end is left to the segmenter. */
export const unsure = 8;
/** A full stop, which also stands in numbers and short forms. */
export const stop = 9;
/** Every other sign that ends a sentence. */
export const end = 10;
/** Everything else, ends of lines and halves of characters among it. */
export const odd = 11;

type Range = readonly [first: number, last: number];

/** Latin, Greek, Cyrillic, Arabic, Hebrew, kana, Chinese and Korean: their letters say themselves what they are. */
const alphabets: readonly Range[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0x2ff],
  [0x386, 0x481],
  [0x48a, 0x556],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x671, 0x6d3],
  [0x1e00, 0x1eff],
  [0x3041, 0x30ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];

const signs: Readonly<Record<number, string>> = {
  [other]: '#$%&*+/<=>@\\^_`|~£€©®°±²³·¹×÷†‡•→−',
  [numeral]: '0123456789',
  [closing]: '"\'()[]{}«»‘’‚“”„‹›〈〉《》「」『』【】〔〕（）［］',
  [space]: '\t \u00a0\u2002\u2003\u2009\u202f\u3000',
  [goesOn]: ',-:–—、，：',
  [unsure]: ';‐‑…；\u00ad\u200b\u200c\u200d\u2060\ufeff',
  [stop]: '.．',
  [end]: '!?。！？',
};

/** The kind of each UTF-16 unit. */
export const sentenceKinds: Uint8Array = listKinds();

function listKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(odd);
  kinds.fill(unsure, 0x300, 0x370);
  kinds.fill(plainLetter, 0x3400, 0x4dc0).fill(plainLetter, 0x4e00, 0xa000).fill(plainLetter, 0xac00, 0xd7a4);
  for (const [first, last] of alphabets) {
    for (let unit = first; unit <= last && kinds[unit] === odd; unit++) {
      const character = String.fromCharCode(unit);
      if (/\p{Lowercase}/u.test(character)) kinds[unit] = lower;
      else if (/[\p{Uppercase}\p{Lt}]/u.test(character)) kinds[unit] = upper;
      else if (/\p{L}/u.test(character)) kinds[unit] = plainLetter;
    }
  }
  for (const [kind, characters] of Object.entries(signs)) {
    for (const character of characters) kinds[character.charCodeAt(0)] = Number(kind);
  }
  return kinds;
}
