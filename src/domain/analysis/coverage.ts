import type { Span } from '../model';
import { firstEndingAfter } from '../text/spans';
import type { ScopedStudy } from './resolve-scope';

/** A stretch of one document that the codings of one group cover without a gap, in UTF-16 units and in code points. */
export type Stretch = Span & {
  readonly group: number;
  readonly source: number;
  readonly pointStart: number;
  readonly pointEnd: number;
};

/**
 * Tells every stretch that a group's codings cover, each character once, however many codings lie on it. Groups are
 * numbers below `groups`; a coding may belong to several.
 */
export function coverStretches(
  { study, codings }: ScopedStudy,
  { groups, groupsOf }: { readonly groups: number; readonly groupsOf: (coding: number) => readonly number[] },
  tell: (stretch: Stretch) => void,
): void {
  const columns = study.codings;
  const open = {
    source: new Int32Array(groups).fill(-1),
    start: new Int32Array(groups),
    end: new Int32Array(groups),
    pointStart: new Int32Array(groups),
    pointEnd: new Int32Array(groups),
  };
  const close = (group: number): void => {
    const source = open.source[group] ?? -1;
    if (source < 0) return;
    const [start = 0, end = 0] = [open.start[group], open.end[group]];
    const [pointStart = 0, pointEnd = 0] = [open.pointStart[group], open.pointEnd[group]];
    tell({ group, source, start, end, pointStart, pointEnd });
  };
  for (const coding of codings) {
    const source = columns.source[coding] ?? 0;
    const [start = 0, end = 0] = [columns.start[coding], columns.end[coding]];
    for (const group of groupsOf(coding)) {
      if (open.source[group] === source && start <= (open.end[group] ?? 0)) {
        if (end > (open.end[group] ?? 0)) {
          open.end[group] = end;
          open.pointEnd[group] = columns.pointEnd[coding] ?? 0;
        }
        continue;
      }
      close(group);
      open.source[group] = source;
      open.start[group] = start;
      open.end[group] = end;
      open.pointStart[group] = columns.pointStart[coding] ?? 0;
      open.pointEnd[group] = columns.pointEnd[coding] ?? 0;
    }
  }
  for (let group = 0; group < groups; group++) close(group);
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
