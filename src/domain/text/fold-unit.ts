/** What shall count as equal when words are looked for. */
export type Folding = { readonly ignoreCase: boolean; readonly ignoreDiacritics: boolean };

/** Folds a character together with the marks that belong to it. */
export function foldUnit(unit: string, { ignoreCase, ignoreDiacritics }: Folding): string {
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

/** Whether a character belongs to the one before it. */
export function isAttached(codePoint: number): boolean {
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
