import type { Span } from '../model';
import { type FoundWords, highPrime, highSeed, lowPrime, lowSeed, noteWord } from './found-words';
import { blank, colon, digit, joinsAll, joinsDigits, kinds, letter, odd } from './letter-kinds';

/** A text and the same in numbers: UTF-16 units, which are read several times as fast as a string. */
export type TextInUnits = { readonly text: string; readonly units: Uint16Array };

/** Units of longer texts are not kept. */
const longestKept = 1 << 20;
let room = new Uint16Array(1 << 12);

/** The units of a text; what is answered is good until the next call. */
export function unitsOf(text: string): TextInUnits {
  const units = text.length <= room.length ? room : new Uint16Array(text.length * 2);
  if (units.length <= longestKept) room = units;
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return { text, units };
}

/**
 * Finds the words of a piece in order: the very words that the segmenter finds there. What stands between two blanks and
 * is made of letters without rules of their own is divided here, thirty times as fast; the segmenter gets the rest.
 */
export function findWords(
  inUnits: TextInUnits,
  { start, end }: Span,
  segmenter: Intl.Segmenter,
  found: FoundWords,
): void {
  const { units } = inUnits;
  const kindOf = kinds;
  /** Where stretches begin that are left to the segmenter, several in a row at once. */
  let left = -1;
  let at = start;
  found.count = 0;
  while (at < end) {
    const from = at;
    let inside = 0;
    let low = lowSeed;
    let high = highSeed;
    for (; at < end; at++) {
      const unit = units[at] ?? 0;
      const kind = kindOf[unit] ?? odd;
      if (kind === blank) break;
      inside |= kind;
      low = Math.imul(low ^ unit, lowPrime);
      high = Math.imul(high ^ unit, highPrime);
    }
    const until = at++;
    if (inside === 0) continue;
    if ((inside & odd) !== 0 || ((inside & colon) !== 0 && hasColonInWord(units, from, until))) {
      if (left < 0) left = from;
      continue;
    }
    if (left >= 0) {
      segment(inUnits, left, from, segmenter, found);
      left = -1;
    }
    if (inside <= (letter | digit)) {
      const word = found.count++;
      found.starts[word] = from;
      found.ends[word] = until;
      found.lows[word] = low;
      found.highs[word] = high;
    } else findPlainWords(units, from, until, found);
  }
  if (left >= 0) segment(inUnits, left, end, segmenter, found);
}

function segment(
  { text, units }: TextInUnits,
  from: number,
  until: number,
  segmenter: Intl.Segmenter,
  found: FoundWords,
): void {
  for (const { segment: word, index, isWordLike } of segmenter.segment(text.slice(from, until)))
    if (isWordLike) noteWord(found, units, from + index, from + index + word.length);
}

function findPlainWords(units: Uint16Array, from: number, until: number, found: FoundWords): void {
  let start = -1;
  let before = 0;
  for (let at = from; at < until; at++) {
    const kind = kinds[units[at] ?? 0] ?? odd;
    if (kind <= digit) {
      if (start < 0) start = at;
      before = kind;
    } else if (start >= 0) {
      const behind = at + 1 < until ? (kinds[units[at + 1] ?? 0] ?? odd) : blank;
      if (joins(kind, before, behind)) continue;
      noteWord(found, units, start, at);
      start = -1;
    }
  }
  if (start >= 0) noteWord(found, units, start, until);
}

/** Whether a sign between two characters makes one word of them. */
function joins(kind: number, before: number, behind: number): boolean {
  return before === behind && (kind === joinsAll || (kind === joinsDigits && before === digit));
}

function hasColonInWord(units: Uint16Array, from: number, until: number): boolean {
  for (let at = from + 1; at < until - 1; at++) {
    if (kinds[units[at] ?? 0] !== colon) continue;
    if (kinds[units[at - 1] ?? 0] === letter && kinds[units[at + 1] ?? 0] === letter) return true;
  }
  return false;
}
