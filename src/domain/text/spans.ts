import { firstWhere } from '../first-where';
import type { Span } from '../model';

/** What is left of a span without others; `leaveOut` is in order and does not overlap itself. */
export function subtractSpans(span: Span, leaveOut: readonly Span[]): Span[] {
  const kept: Span[] = [];
  let start = span.start;
  for (let i = firstEndingAfter(leaveOut, span.start); i < leaveOut.length; i++) {
    const hole = leaveOut[i];
    if (!hole || hole.start >= span.end) break;
    if (hole.start > start) kept.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  if (start < span.end) kept.push({ start, end: span.end });
  return kept;
}

/** Whether a span shares a character with one of `others`, which are in order and do not overlap each other. */
export function overlapsAny(span: Span, others: readonly Span[]): boolean {
  const other = others[firstEndingAfter(others, span.start)];
  return other !== undefined && other.start < span.end;
}

/** The position of the first span that ends after an offset, in a list that is in order. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstWhere(spans.length, (i) => (spans[i]?.end ?? 0) > offset);
}

/** Spans in order, those that overlap or touch made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
