import type { Span } from '../model';
import { firstEndingAfter } from '../text/spans';
import type { InSteps } from './in-steps';
import type { ScopedStudy } from './resolve-scope';

/** A stretch of one document that the codings of one group cover without a gap, in UTF-16 units and in code points. */
export type Stretch = Span & {
  readonly group: number;
  readonly source: number;
  readonly pointStart: number;
  readonly pointEnd: number;
};

/** Into what codings are sorted: groups are numbers below `groups`, and a coding may belong to several. */
export type CodingGrouping = {
  readonly groups: number;
  readonly groupsOf: (coding: number) => readonly number[];
};

/**
 * Tells every stretch that a group's codings cover, each character once, however many codings lie on it; document by document,
 * so that a text is needed once.
 */
export function* coverStretches(
  { study, codings }: ScopedStudy,
  { groups, groupsOf }: CodingGrouping,
  tell: (stretch: Stretch) => void,
): InSteps<void> {
  const columns = study.codings;
  /** Of the stretch that a group is in the middle of, its first coding, -1 for no stretch, and the one that reaches furthest. */
  const firsts = new Int32Array(groups).fill(-1);
  const furthest = new Int32Array(groups);
  let open: number[] = [];
  const close = (group: number): void => {
    const [first = -1, last = 0] = [firsts[group], furthest[group]];
    tell({
      group,
      source: columns.source[first] ?? 0,
      start: columns.start[first] ?? 0,
      end: columns.end[last] ?? 0,
      pointStart: columns.pointStart[first] ?? 0,
      pointEnd: columns.pointEnd[last] ?? 0,
    });
    firsts[group] = -1;
  };
  let source = -1;
  for (const coding of codings) {
    const its = columns.source[coding] ?? 0;
    if (its !== source) {
      open.forEach(close);
      open = [];
      source = its;
      yield;
    }
    for (const group of groupsOf(coding)) {
      const end = columns.end[furthest[group] ?? 0] ?? 0;
      if ((firsts[group] ?? -1) < 0) open.push(group);
      else if ((columns.start[coding] ?? 0) <= end) {
        if ((columns.end[coding] ?? 0) > end) furthest[group] = coding;
        continue;
      } else close(group);
      firsts[group] = furthest[group] = coding;
    }
  }
  open.forEach(close);
}

/** How much of a span lies in others, which are merged and in order. */
export function lengthInside({ start, end }: Span, others: readonly Span[]): number {
  let length = 0;
  for (let i = firstEndingAfter(others, start); i < others.length; i++) {
    const other = others[i];
    if (!other || other.start >= end) break;
    length += Math.min(end, other.end) - Math.max(start, other.start);
  }
  return length;
}
