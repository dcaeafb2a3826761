import { firstWhere } from '../../first-where';
import type { Span } from '../../model';
import { indexSpans } from '../../text/span-index';

/** A stretch of one document that answers a query, and the codings that it rests on: numbers in the study's columns. */
export type Passage = Span & { readonly codings: readonly number[] };

/** Passages in reading order, each stretch once; what several say of the same stretch is gathered in one. */
export function gatherPassages(passages: readonly Passage[]): Passage[] {
  const gathered: Passage[] = [];
  for (const passage of passages.toSorted(comparePassages)) {
    const last = gathered.at(-1);
    if (last?.start === passage.start && last.end === passage.end)
      gathered[gathered.length - 1] = { ...last, codings: uniteNumbers(last.codings, passage.codings) };
    else gathered.push(passage);
  }
  return gathered;
}

function comparePassages(a: Passage, b: Passage): number {
  return a.start - b.start || a.end - b.end;
}

/** Numbers of both lists in order, each once. */
export function uniteNumbers(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return [...new Set([...a, ...b])].sort((one, other) => one - other);
}

/** Answers whether passages overlap, hold or are held by a stretch: made ready once, asked in a few steps. */
export type PassageFinder = {
  readonly overlaps: (span: Span) => boolean;
  /** Whether one of the passages holds the whole stretch. */
  readonly holds: (span: Span) => boolean;
  /** Whether one of the passages lies inside the stretch. */
  readonly liesIn: (span: Span) => boolean;
  /** The first passage that begins at an offset or behind it. */
  readonly nextFrom: (offset: number) => Span | null;
  /** Of the passages that end at an offset or before it the one that ends last. */
  readonly lastBefore: (offset: number) => Span | null;
};

/** Makes passages, which are in reading order, ready to be asked about stretches of their document. */
export function passageFinder(passages: readonly Span[]): PassageFinder {
  const count = passages.length;
  const starts = new Float64Array(count);
  // How far the passages up to here reach, and the nearest end of those from here on.
  const reach = new Float64Array(count);
  const nearestEnd = new Float64Array(count + 1).fill(Infinity);
  passages.forEach(({ start, end }, i) => {
    starts[i] = start;
    reach[i] = Math.max(end, i > 0 ? (reach[i - 1] ?? 0) : 0);
  });
  for (let i = count - 1; i >= 0; i--)
    nearestEnd[i] = Math.min(passages[i]?.end ?? Infinity, nearestEnd[i + 1] ?? Infinity);
  let byEnd: { readonly spans: readonly Span[]; readonly ends: Float64Array } | null = null;
  const inOrderOfEnd = (): NonNullable<typeof byEnd> => {
    const spans = passages.toSorted((a, b) => a.end - b.end || a.start - b.start);
    return { spans, ends: Float64Array.from(spans, ({ end }) => end) };
  };
  const reachOf = (before: number): number => (before > 0 ? (reach[before - 1] ?? 0) : -1);
  return {
    overlaps: ({ start, end }) => reachOf(countBelow(starts, end)) > start,
    holds: ({ start, end }) => reachOf(countBelow(starts, start + 1)) >= end,
    liesIn: ({ start, end }) => (nearestEnd[countBelow(starts, start)] ?? Infinity) <= end,
    nextFrom: (offset) => passages[countBelow(starts, offset)] ?? null,
    lastBefore(offset) {
      byEnd ??= inOrderOfEnd();
      return byEnd.spans[countBelow(byEnd.ends, offset + 1) - 1] ?? null;
    },
  };
}

/** How many of the numbers, which are in order, lie below a limit. */
export function countBelow(numbers: Float64Array, limit: number): number {
  return firstWhere(numbers.length, (i) => (numbers[i] ?? Infinity) >= limit);
}

/** The extent of passages in reading order: those that share a character made one, those that only touch not. */
export function extentOf(passages: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of passages) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The stretches that lie in the extents of all lists; each rests on what shares a character with it. */
export function intersectPassages(lists: readonly (readonly Passage[])[]): Passage[] {
  const shared = lists.map(extentOf).reduce(intersectExtents);
  const indexes = lists.map((list) => indexSpans(list));
  return shared.map((span) => ({
    ...span,
    codings: indexes.reduce<readonly number[]>(
      (codings, index) => index.overlapping(span).reduce((all, one) => uniteNumbers(all, one.codings), codings),
      [],
    ),
  }));
}

function intersectExtents(a: readonly Span[], b: readonly Span[]): Span[] {
  const both: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const one = a[i];
    const other = b[j];
    if (!one || !other) break;
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    if (start < end) both.push({ start, end });
    if (one.end < other.end) i++;
    else j++;
  }
  return both;
}
