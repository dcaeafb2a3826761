/** Widths of letters in parts of their size, a little on the wide side: estimated, so that a figure is the same everywhere. */
const narrow = /[ijl.,:;'|!()[\]/ ]/;
const slim = /[frt"*-]/;
const wide = /[mwMW@%–—]/;
const capital = /[A-Z&×]/;
const fullWidth =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u;

/** Bold letters are wider. */
export const boldWidth = 1.07;

/** About how wide words are, in pixels. */
export function textWidth(words: string, size: number, bold = false): number {
  let parts = 0;
  for (const letter of words) parts += widths.get(letter) ?? keepWidth(letter);
  return parts * size * (bold ? boldWidth : 1);
}

/** A figure asks for the widths of a hundred thousand letters, of some hundred different ones. */
const widths = new Map<string, number>();

function keepWidth(letter: string): number {
  const width = widthOf(letter);
  widths.set(letter, width);
  return width;
}

function widthOf(letter: string): number {
  if (fullWidth.test(letter)) return 1.02;
  if (narrow.test(letter)) return 0.31;
  if (slim.test(letter)) return 0.42;
  if (wide.test(letter)) return 0.92;
  return capital.test(letter) ? 0.71 : 0.61;
}

/** A face with serifs is narrower. */
export const serifWidth = 0.94;

/** Words that fit into a width, their middle left out where they do not: numbers and volumes stand at the end. */
export function shortenInside(words: string, width: number, size: number): string {
  if (textWidth(words, size) <= width) return words;
  const letters = [...words];
  for (let kept = letters.length - 1; kept > 1; kept--) {
    const end = Math.floor(kept * 0.4);
    const shortened = `${letters
      .slice(0, kept - end)
      .join('')
      .trimEnd()}…${letters
      .slice(letters.length - end)
      .join('')
      .trimStart()}`;
    if (textWidth(shortened, size) <= width) return shortened;
  }
  return shorten(words, width, size);
}

/** Words that fit into a width, their end left out where they do not. */
export function shorten(words: string, width: number, size: number): string {
  if (textWidth(words, size) <= width) return words;
  let kept = '';
  for (const letter of words) {
    if (textWidth(`${kept}${letter}…`, size) > width) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
