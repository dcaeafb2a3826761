import type { Span } from '../model';
import { splitsCharacter } from './code-points';
import { segmenterFor } from './segmenter';
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

/** How far a word is followed beyond a stretch that cuts it. */
export const furthestShared = 200;
const breaksChinese = /[\s、。，；：？！「」『』《》（）]/;

/**
 * The words of a text that a stretch of it touches, those that it cuts too. They are divided as the text has them: a stretch has
 * never more words than a longer one around it.
 */
export function countTouchedWords(text: string, { start, end }: Span, language: string | null): number {
  const row = rowAround(text, start, end);
  if ((row.start === start || isPlainAt(text, start)) && (row.end === end || isPlainAt(text, end))) {
    const words = countWordsBetween(text, start, end, language);
    // A dot or an apostrophe alone may stand in a word.
    if (words > 0 || end - start > 2) return words;
  }
  return countWhere(text, row, language, (word) => word.end > start && word.start < end);
}

/** Whether one word of a text is touched by a stretch that ends at an offset and by another that begins behind it. */
export function isWordShared(text: string, end: number, start: number, language: string | null): boolean {
  if (start - end > furthestShared) return false;
  for (let at = end - 1; at <= start; at++) if (breaksRow(text, at)) return false;
  return countWhere(text, rowAround(text, end, start), language, (word) => word.start < end && word.end > start) > 0;
}

/** A stretch with what stands before and behind it up to where a word surely ends. */
function rowAround(text: string, start: number, end: number): Span {
  let [first, last] = [start, end];
  while (first > 0 && start - first < furthestShared && !breaksRow(text, first - 1)) first--;
  while (last < text.length && last - end < furthestShared && !breaksRow(text, last)) last++;
  return {
    start: splitsCharacter(text, first) ? first - 1 : first,
    end: splitsCharacter(text, last) ? last + 1 : last,
  };
}

function breaksRow(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return (
    kind === space || kind === lineEnd || kind === sign || (kind === foreign && breaksChinese.test(text.charAt(at)))
  );
}

/** Whether no letters with rules of their own stand in the row through which an offset cuts. */
function isPlainAt(text: string, offset: number): boolean {
  const isForeign = (at: number): boolean => kindAt(text, at) === foreign;
  for (let at = offset - 1; at >= 0 && offset - at <= furthestShared && !breaksRow(text, at); at--)
    if (isForeign(at)) return false;
  for (let at = offset; at < text.length && at - offset < furthestShared && !breaksRow(text, at); at++)
    if (isForeign(at)) return false;
  return true;
}

function kindAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at)] ?? foreign;
}

function countWhere(text: string, row: Span, language: string | null, isWanted: (word: Span) => boolean): number {
  let words = 0;
  for (const { segment, index, isWordLike } of segmenterFor(language, 'word').segment(text.slice(row.start, row.end))) {
    const start = row.start + index;
    if (isWordLike === true && isWanted({ start, end: start + segment.length })) words++;
  }
  return words;
}

function joins(kind: number, before: number, behind: number): boolean {
  if (before === letter && behind === letter) return kind === apostrophe || kind === dot;
  return before === digit && behind === digit && (kind === apostrophe || kind === dot || kind === comma);
}
