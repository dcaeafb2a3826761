import type { Span } from '../model';
import { segmenterFor } from './segmenter';

/** Far enough to hold a whole word or character cluster, near enough to be instant in a book. */
const reach = 400;

/**
 * Moves one end of a passage by a word or by a character as a person sees it (an emoji with its skin tone is one). The
 * passage keeps at least one character. A start comes to stand before a word, an end behind one.
 */
export function moveBoundary(
  text: string,
  span: Span,
  boundary: 'start' | 'end',
  direction: 1 | -1,
  unit: 'word' | 'character',
  language: string | null,
): Span {
  const offset = span[boundary];
  const from = direction === 1 ? offset : Math.max(0, offset - reach);
  const stretch = text.slice(from, direction === 1 ? offset + reach : offset);
  const stops = listStops(stretch, boundary, unit, language).map((stop) => from + stop);
  const next = direction === 1 ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
  if (next === undefined) return span;
  const moved = boundary === 'start' ? { start: next, end: span.end } : { start: span.start, end: next };
  return moved.start < moved.end ? moved : span;
}

function listStops(
  stretch: string,
  boundary: 'start' | 'end',
  unit: 'word' | 'character',
  language: string | null,
): number[] {
  if (unit === 'character') {
    const clusters = [...graphemes.segment(stretch)];
    return [...clusters.map((cluster) => cluster.index), stretch.length];
  }
  const words = [...segmenterFor(language, 'word').segment(stretch)].filter((segment) => segment.isWordLike);
  return words.map((word) => (boundary === 'start' ? word.index : word.index + word.segment.length));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
