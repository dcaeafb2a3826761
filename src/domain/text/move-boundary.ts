import type { Span } from '../model';
import { unitsBefore, unitsFrom, type DividedText, type TextUnit } from './units';

/** Far enough to hold a whole character cluster, near enough to be instant in a book. */
const reach = 400;

/**
 * Moves one end of a passage by a character as a person sees it (an emoji with its skin tone is one), a word, a sentence or
 * a paragraph. The passage keeps at least one character. A start comes to stand before a unit, an end behind one.
 */
export function moveBoundary(
  divided: DividedText,
  span: Span,
  boundary: 'start' | 'end',
  direction: 1 | -1,
  unit: TextUnit | 'character',
): Span {
  const offset = span[boundary];
  const next =
    unit === 'character'
      ? nextCharacter(divided.text, offset, direction)
      : nextEnd(divided, offset, boundary, direction, unit);
  if (next === undefined) return span;
  const moved = boundary === 'start' ? { start: next, end: span.end } : { start: span.start, end: next };
  return moved.start < moved.end ? moved : span;
}

/** The offset nearest to another one at which words begin, or end: where a dragged end comes to rest on whole words. */
export function snapToWord(divided: DividedText, offset: number, boundary: 'start' | 'end'): number {
  const stops = [nextEnd(divided, offset + 1, boundary, -1, 'word'), nextEnd(divided, offset - 1, boundary, 1, 'word')];
  const distance = (stop: number): number => Math.abs(stop - offset);
  return stops.flatMap((stop) => stop ?? []).sort((a, b) => distance(a) - distance(b))[0] ?? offset;
}

function nextEnd(
  divided: DividedText,
  offset: number,
  boundary: 'start' | 'end',
  direction: 1 | -1,
  unit: TextUnit,
): number | undefined {
  const units = direction === 1 ? unitsFrom(divided, offset, unit) : unitsBefore(divided, offset, unit);
  for (const one of units) {
    const stop = one[boundary];
    if (direction === 1 ? stop > offset : stop < offset) return stop;
  }
  return undefined;
}

function nextCharacter(text: string, offset: number, direction: 1 | -1): number | undefined {
  const from = direction === 1 ? offset : Math.max(0, offset - reach);
  const stretch = text.slice(from, direction === 1 ? offset + reach : offset);
  const clusters = [...graphemes.segment(stretch)];
  const stops = [...clusters.map((cluster) => from + cluster.index), from + stretch.length];
  return direction === 1 ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
