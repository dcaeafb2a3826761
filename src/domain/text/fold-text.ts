/** What shall count as equal when words are looked for. */
export type Folding = { readonly ignoreCase: boolean; readonly ignoreDiacritics: boolean };

/**
 * A text in a form in which equal words are spelled alike, with the way back. Both are cut into units: a character with
 * the marks that belong to it (`e` and U+0301, 한 from its letters). `ß` becomes two characters, a soft hyphen none.
 */
export type FoldedText = {
  readonly text: string;
  /**
   * For each position of the folded text, its end included, the offset in the text at which that unit begins; inside a
   * unit `insideUnit`. Null when every character stands for itself.
   */
  readonly starts: Uint32Array | null;
};

/** Marks positions at which a folded text cannot be cut, because they lie within what was one character. */
export const insideUnit = 0xffffffff;

/** Folds a text: case, accents, ligatures, full-width forms, and with the accents also quotation marks and dashes. */
export function foldText(text: string, folding: Folding): FoldedText {
  const units = new Map<string, string>();
  // Most characters fold into one and have no mark behind them: these go by a table, a million in some milliseconds.
  const single = new Int32Array(0x10000).fill(unknown);
  let letters = new Uint16Array(text.length + 16);
  let starts = new Uint32Array(text.length + 16);
  let length = 0;
  let isPlain = true;

  function foldKnown(unit: string): string {
    const known = units.get(unit) ?? foldUnit(unit, folding);
    units.set(unit, known);
    return known;
  }

  function add(letter: number, start: number): void {
    if (length + 1 >= letters.length) {
      letters = grow(letters, Uint16Array);
      starts = grow(starts, Uint32Array);
    }
    letters[length] = letter;
    starts[length++] = start;
  }

  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    let fold = isSurrogate(code) || beginsAttached(text.charCodeAt(at + 1)) ? severalUnits : (single[code] ?? unknown);
    if (fold === unknown) {
      const folded = foldKnown(text.charAt(at));
      fold = folded.length === 1 ? folded.charCodeAt(0) : severalUnits;
      single[code] = fold;
    }
    if (fold >= 0) {
      add(fold, at++);
      continue;
    }
    isPlain = false;
    const end = endOfUnit(text, at);
    const folded = foldKnown(text.slice(at, end));
    for (let i = 0; i < folded.length; i++) add(folded.charCodeAt(i), i === 0 ? at : insideUnit);
    at = end;
  }
  starts[length] = text.length;
  return { text: lettersToText(letters.subarray(0, length)), starts: isPlain ? null : starts.subarray(0, length + 1) };
}

const unknown = -1;
const severalUnits = -2;

function grow<A extends Uint16Array | Uint32Array>(array: A, kind: new (length: number) => A): A {
  const grown = new kind(array.length * 2);
  grown.set(array);
  return grown;
}

function lettersToText(letters: Uint16Array): string {
  const pieces: string[] = [];
  // More arguments at once would not fit on the stack.
  for (let i = 0; i < letters.length; i += 8192) pieces.push(String.fromCharCode(...letters.subarray(i, i + 8192)));
  return pieces.join('');
}

function endOfUnit(text: string, at: number): number {
  let end = at + lengthOf(text.codePointAt(at) ?? 0);
  for (let code = text.codePointAt(end); code !== undefined && isAttached(code); code = text.codePointAt(end)) {
    end += lengthOf(code);
  }
  return end;
}

function lengthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

function foldUnit(unit: string, { ignoreCase, ignoreDiacritics }: Folding): string {
  const seen = unit.replaceAll(invisible, '');
  if (!ignoreDiacritics) return lower(seen.normalize('NFC'), ignoreCase);
  const bare = Array.from(seen.normalize('NFKD')).filter((letter) => !isDiacritic(letter.codePointAt(0) ?? 0));
  const alike = bare.map((letter) => likeness.get(letter) ?? letter);
  return lower(alike.join('').normalize('NFC'), ignoreCase);
}

function lower(text: string, ignoreCase: boolean): string {
  // Letter by letter Σ becomes σ, so the ς at the end of a word must as well.
  return ignoreCase ? text.toLowerCase().replaceAll('ς', 'σ') : text;
}

/** Soft hyphens and spaces without width: not seen, so never typed. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * First and last code point of each stretch of characters that belong to the one before them: accents of the European
 * scripts, Hebrew points, Arabic vowel signs; not the vowels of the Indian scripts.
 */
const attached = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x483, 0x487],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e4],
  [0x6e7, 0x6e8],
  [0x6ea, 0x6ed],
  // Vowels and finals of Korean letters that are written one by one.
  [0x1160, 0x11ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200b],
  [0x2060, 0x2060],
  [0x20d0, 0x20ff],
  // The voice marks of Japanese letters, full and half width.
  [0x3099, 0x309a],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xff9e, 0xff9f],
  [0xe0100, 0xe01ef],
] as const;

function isAttached(codePoint: number): boolean {
  if (codePoint < 0x300) return codePoint === 0xad;
  // Chinese, Japanese and Korean, and the letters of Cyrillic, would go through the whole list at every character.
  if ((codePoint > 0x309a && codePoint < 0xfe00) || (codePoint > 0x36f && codePoint < 0x483)) return false;
  return attached.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** The parts of a Korean syllable and the voice marks of Japanese make another letter, which no one takes for the first. */
function isDiacritic(codePoint: number): boolean {
  const makesLetter =
    (codePoint >= 0x1160 && codePoint <= 0x11ff) ||
    codePoint === 0x3099 ||
    codePoint === 0x309a ||
    codePoint === 0xff9e ||
    codePoint === 0xff9f;
  return !makesLetter && isAttached(codePoint);
}

/** Whether a mark begins with this unit; U+E0100 and its kin, ways to write a Chinese character, take two. */
function beginsAttached(code: number): boolean {
  return code === 0xdb40 || isAttached(code);
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Letters that Unicode does not take apart, and signs that are typed one way and printed another. */
const likeness: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ð', 'd'],
  ['Ð', 'D'],
  ['þ', 'th'],
  ['Þ', 'TH'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ħ', 'h'],
  ['Ħ', 'H'],
  ['ı', 'i'],
  ...Array.from('‘’‚‛ʼ′', (sign) => [sign, "'"] as const),
  ...Array.from('“”„‟«»″', (sign) => [sign, '"'] as const),
  ...Array.from('‐‑‒–—―−', (sign) => [sign, '-'] as const),
]);
