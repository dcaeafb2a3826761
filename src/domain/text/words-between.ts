import { countWords } from './words';

const [foreign, letter, digit, sign, apostrophe, dot, comma, colon, space, lineEnd] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** What each character up to the general punctuation is: the letters and signs of plain Latin text, as `isPlainLatin` knows them. */
const kinds = new Uint8Array(0x2030);
const mark = (characters: string, kind: number): void => {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
};
for (let code = 0xc0; code <= 0x24f; code++) kinds[code] = letter;
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', letter);
mark('×÷', foreign);
mark('0123456789', digit);
mark('!"#$%&()*+-/<=>?@[\\]^`{|}~“”–—…«»¡¿§°', sign);
mark("'‘’", apostrophe);
mark('.', dot);
mark(',;', comma);
mark(':', colon);
mark(' \t', space);
mark('\n', lineEnd);

/** The longest row of characters without a space; a longer one may be cut where it is counted piece by piece. */
const longestRow = 900;

/**
 * The words of a stretch of a text, as many as `countWords` finds in it by itself. Plain Latin is counted where it stands, letter
 * by letter and without taking it out of the text: hundreds of thousands of passages are counted in a blink.
 */
export function countWordsBetween(text: string, start: number, end: number, language: string | null): number {
  let words = 0;
  let isInWord = false;
  let row = 0;
  let before = space;
  for (let at = start; at < end; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? foreign;
    if (kind === foreign) return countWords(text.slice(start, end), language, []);
    row = kind === space || kind === lineEnd ? 0 : row + 1;
    if (row > longestRow) return countWords(text.slice(start, end), language, []);
    if (kind === letter || kind === digit) {
      if (!isInWord) words++;
      isInWord = true;
    } else if (isInWord || kind === colon) {
      const behind = at + 1 < end ? (kinds[text.charCodeAt(at + 1)] ?? foreign) : space;
      if (kind === colon && before === letter && behind === letter)
        return countWords(text.slice(start, end), language, []);
      isInWord = joins(kind, before, behind);
    }
    before = kind;
  }
  return words;
}

function joins(kind: number, before: number, behind: number): boolean {
  if (before === letter && behind === letter) return kind === apostrophe || kind === dot;
  return before === digit && behind === digit && (kind === apostrophe || kind === dot || kind === comma);
}
