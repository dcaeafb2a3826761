/** The letters of the Symbol font, from A and from a. */
const greek: Readonly<Record<string, string>> = {
  upper: 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ',
  lower: 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ',
};

/** Signs of the fonts that consist of signs, by their place in the font; the ones that documents use. */
const signs: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0x22: '∀',
    0x24: '∃',
    0x27: '∋',
    0x2d: '−',
    0x40: '≅',
    0x5c: '∴',
    0x5e: '⊥',
    0xa3: '≤',
    0xa5: '∞',
    0xac: '←',
    0xad: '↑',
    0xae: '→',
    0xaf: '↓',
    0xab: '↔',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb6: '∂',
    0xb7: '•',
    0xb8: '÷',
    0xb9: '≠',
    0xba: '≡',
    0xbb: '≈',
    0xbc: '…',
    0xc6: '∅',
    0xc7: '∩',
    0xc8: '∪',
    0xc9: '⊃',
    0xcc: '⊂',
    0xce: '∈',
    0xcf: '∉',
    0xd1: '∇',
    0xd2: '®',
    0xd3: '©',
    0xd4: '™',
    0xd5: '∏',
    0xd6: '√',
    0xd7: '⋅',
    0xd8: '¬',
    0xd9: '∧',
    0xda: '∨',
    0xdb: '⇔',
    0xdc: '⇐',
    0xde: '⇒',
    0xe5: '∑',
    0xf2: '∫',
  },
  wingdings: {
    0x28: '☎',
    0x2a: '✉',
    0x4a: '☺',
    0x4c: '☹',
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x76: '❖',
    0xa7: '▪',
    0xa8: '◻',
    0xd8: '➢',
    0xdf: '←',
    0xe0: '→',
    0xe8: '➔',
    0xf0: '⇨',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0xa3: '☐' },
};

/** A sign of a sign font as Unicode has it; the replacement character where it is not known. */
export function readSymbol(font: string, char: string): string {
  const code = /^[0-9a-f]{1,5}$/i.test(char) ? Number.parseInt(char, 16) : 0xfffd;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const place = isPrivate ? code - 0xf000 : code;
  const name = font.trim().toLowerCase();
  if (name === 'symbol' && place >= 0x41 && place <= 0x5a) return greek['upper']?.[place - 0x41] ?? '\ufffd';
  if (name === 'symbol' && place >= 0x61 && place <= 0x7a) return greek['lower']?.[place - 0x61] ?? '\ufffd';
  const sign = signs[name]?.[place];
  if (sign !== undefined) return sign;
  if (!isPrivate) return String.fromCodePoint(code);
  return place >= 0x20 && place < 0x7f ? String.fromCodePoint(place) : '\ufffd';
}
