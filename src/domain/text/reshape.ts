import type { Span } from '../model';
import { subtractSpans } from './spans';
import { trimSpan } from './trim-span';

/** The parts of a passage when it is cut at some offsets, each without white space at its ends; empty parts are left out. */
export function splitSpan(text: string, span: Span, cuts: readonly number[]): Span[] {
  const ends = [...new Set(cuts)].filter((cut) => cut > span.start && cut < span.end).sort((a, b) => a - b);
  const starts = [span.start, ...ends];
  return trimAll(
    text,
    starts.map((start, i) => ({ start, end: ends[i] ?? span.end })),
  );
}

/** What is left of a passage when another one is taken out of it: nothing, one part or two. */
export function cutOut(text: string, span: Span, hole: Span): Span[] {
  return trimAll(text, subtractSpans(span, [hole]));
}

/** The one passage from the beginning of the first to the end of the last. */
export function coveringSpan(spans: readonly Span[]): Span {
  return {
    start: spans.reduce((least, { start }) => Math.min(least, start), Infinity),
    end: spans.reduce((most, { end }) => Math.max(most, end), 0),
  };
}

/** Whether two passages overlap, touch, or stand in the same or in neighbouring paragraphs. */
export function areNeighbours(text: string, a: Span, b: Span): boolean {
  const [start, end] = [Math.min(a.end, b.end), Math.max(a.start, b.start)];
  if (end <= start) return true;
  const lines = text.slice(start, end).split('\n');
  return lines.slice(1, -1).every((line) => line.trim() === '');
}

function trimAll(text: string, spans: readonly Span[]): Span[] {
  return spans.map((span) => trimSpan(text, span)).filter(({ start, end }) => start < end);
}
