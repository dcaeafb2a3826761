import { firstWhere } from '../first-where';
import type { Span } from '../model';

/** Spans in reading order that can be asked what lies at a place, however many there are and however long one of them is. */
export type SpanIndex<T extends Span> = {
  /** By start, the longer first. */
  readonly all: readonly T[];
  /** What shares at least one character with a span, in reading order. */
  overlapping(span: Span): T[];
  /** What covers the character that begins at an offset, in reading order. */
  at(offset: number): T[];
  /** The place in `all` of the first that begins at an offset or behind it; the length of `all` when none does. */
  firstFrom(offset: number): number;
};

/** What stands before what in reading order: by start, the longer first; no two different ones are equal. */
export type SpanOrder<T extends Span> = (a: T, b: T) => number;

/** How many neighbours share one note of where the last of them ends. */
const groupSize = 32;

/**
 * An interval index over spans that stand in reading order. The starts are found by halving; of each group of neighbours it is
 * known where the last one ends, so that what ended long before is passed over by the group.
 */
export function indexSpans<T extends Span>(all: readonly T[]): SpanIndex<T> {
  let groupEnds: Uint32Array | null = null;

  function firstFrom(offset: number): number {
    return firstWhere(all.length, (i) => (all[i]?.start ?? Infinity) >= offset);
  }

  function overlapping({ start, end }: Span): T[] {
    groupEnds ??= listGroupEnds(all);
    const behind = firstFrom(end);
    const found: T[] = [];
    for (let group = 0; group * groupSize < behind; group++) {
      if ((groupEnds[group] ?? 0) <= start) continue;
      const groupBehind = Math.min(behind, (group + 1) * groupSize);
      for (let i = group * groupSize; i < groupBehind; i++) {
        const span = all[i];
        if (span && span.end > start) found.push(span);
      }
    }
    return found;
  }

  return { all, overlapping, at: (offset) => overlapping({ start: offset, end: offset + 1 }), firstFrom };
}

/** A list in reading order without some and with others; everything else stays the same object at its place. */
export function replaceSpans<T extends Span>(
  all: readonly T[],
  removed: readonly T[],
  added: readonly T[],
  order: SpanOrder<T>,
): readonly T[] {
  if (removed.length + added.length > fewSpans) {
    const gone = new Set(removed);
    return [...all.filter((span) => !gone.has(span)), ...added].sort(order);
  }
  const next = all.slice();
  for (const span of removed) {
    const place = placeOf(next, span, order);
    if (next[place] === span) next.splice(place, 1);
  }
  for (const span of added) next.splice(placeOf(next, span, order), 0, span);
  return next;
}

/** Up to here moving the rest of the list once for each is quicker than sorting it. */
const fewSpans = 24;

function listGroupEnds(all: readonly Span[]): Uint32Array {
  const ends = new Uint32Array(Math.ceil(all.length / groupSize));
  all.forEach(({ end }, i) => {
    const group = Math.floor(i / groupSize);
    if (end > (ends[group] ?? 0)) ends[group] = end;
  });
  return ends;
}

function placeOf<T extends Span>(all: readonly T[], span: T, order: SpanOrder<T>): number {
  return firstWhere(all.length, (i) => {
    const other = all[i];
    return other === undefined || order(other, span) >= 0;
  });
}
