import { assertNever } from '../../assert-never';
import type { Span } from '../../model';
import { type DividedText, unitsFrom } from '../../text/units';
import { trimSpan } from '../../text/trim-span';
import type { Distance } from './ast';

/**
 * Whether a passage that begins at an offset follows one that ended before near enough: `count` paragraphs or sentences on
 * at most, 0 being the same one, or with at most `count` words or characters between them.
 */
export function isNearEnough(divided: DividedText, earlier: Span, later: Span, { count, unit }: Distance): boolean {
  const { text } = divided;
  const from = trimSpan(text, earlier).end;
  const to = trimSpan(text, later).start;
  if (to <= from && unit !== 'paragraph' && unit !== 'sentence') return true;
  switch (unit) {
    case 'document':
      return true;
    case 'character':
      return hasAtMost(text, from, to, count);
    case 'word':
      return hasAtMostWords(divided, from, to, count);
    case 'paragraph':
      return countLineEnds(text, from, to, count) <= count;
    case 'sentence': {
      if (countLineEnds(text, from, to, count) > count) return false;
      let further = 0;
      for (const sentence of unitsFrom(divided, Math.max(0, from - 1), 'sentence')) {
        if (sentence.end > to) return true;
        if (++further > count) return false;
      }
      return true;
    }
    default:
      return assertNever(unit);
  }
}

/** How many paragraphs on one comes from an offset to another; counting stops where it is more than `most`. */
function countLineEnds(text: string, from: number, to: number, most: number): number {
  let passed = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to && passed <= most; at = text.indexOf('\n', at + 1)) {
    const nextLine = text.indexOf('\n', at + 1);
    // A blank line is no paragraph.
    if (/\S/.test(text.slice(at + 1, nextLine < 0 ? text.length : nextLine))) passed++;
  }
  return passed;
}

/** Counted in code points. */
function hasAtMost(text: string, from: number, to: number, count: number): boolean {
  if (to - from <= count) return true;
  return to - from <= count * 2 && Array.from(text.slice(from, to)).length <= count;
}

function hasAtMostWords(divided: DividedText, from: number, to: number, count: number): boolean {
  let words = 0;
  for (const word of unitsFrom(divided, from, 'word')) {
    if (word.end > to) return true;
    if (word.start >= from && ++words > count) return false;
  }
  return true;
}
