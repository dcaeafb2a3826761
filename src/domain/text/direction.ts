/** Which way a line of letters runs. */
export type Direction = 'ltr' | 'rtl';

const rightToLeft = '\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}';
const anyRightToLeft = new RegExp(`[${rightToLeft}]`, 'u');
const firstLetter = /[\p{L}\u200e\u200f]/u;

/** Whether any letter of a text runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return anyRightToLeft.test(text);
}

/** The direction of a paragraph: that of its first letter (Unicode bidirectional algorithm, P2 and P3); null without letters. */
export function directionOf(paragraph: string): Direction | null {
  const letter = firstLetter.exec(paragraph)?.[0];
  if (letter === undefined) return null;
  return anyRightToLeft.test(letter) ? 'rtl' : 'ltr';
}
