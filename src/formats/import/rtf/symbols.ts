/** Control words and symbols that stand for a character. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['zwbo', '\u200b'],
]);

/** Groups whose words are no part of the document. */
export const skippedDestinations: ReadonlySet<string> = new Set([
  ...['colortbl', 'filetbl', 'revtbl', 'listtext', 'pntext', 'nonshppict', 'nonesttables', 'shprslt'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
  ...['ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'xe', 'tc', 'tcn', 'rxe', 'txe', 'objdata'],
]);

/** The language of a Windows language number, for those that a text is not told by itself. */
export function languageOf(number: number): string | null {
  return languages[number] ?? null;
}

const languages: Readonly<Record<number, string>> = {
  1025: 'ar',
  1029: 'cs',
  1030: 'da',
  1031: 'de',
  1032: 'el',
  1034: 'es',
  1035: 'fi',
  1036: 'fr',
  1037: 'he',
  1040: 'it',
  1043: 'nl',
  1045: 'pl',
  1046: 'pt-BR',
  1049: 'ru',
  1053: 'sv',
  1055: 'tr',
  1058: 'uk',
  1066: 'vi',
  2055: 'de-CH',
  2070: 'pt',
  3079: 'de-AT',
  3082: 'es',
};
