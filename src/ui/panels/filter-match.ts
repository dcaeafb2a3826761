import type { Span } from '../../domain/model';

/** Where the words of a filter stand in a name, in order and apart. */
export type FilterMatch = readonly Span[];

/** Finds every word of a filter in a name, whatever the case; null when one is missing. */
export function matchFilter(name: string, filter: string): FilterMatch | null {
  const lowered = name.toLocaleLowerCase();
  const spans: Span[] = [];
  for (const word of filter.toLocaleLowerCase().split(/\s+/u)) {
    if (word === '') continue;
    const start = lowered.indexOf(word);
    if (start < 0) return null;
    // A few capitals change their length in lower case (İ): then nothing can be said about places.
    if (lowered.length === name.length) spans.push({ start, end: start + word.length });
  }
  return mergeSpans(spans);
}

function mergeSpans(spans: readonly Span[]): FilterMatch {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}
