import type { FoundField } from '../../contract/find-jobs';
import { firstWhere } from '../../domain/first-where';
import type { Id, Span } from '../../domain/model';
import type { HitGroup } from './find-anywhere';

/** A line of the list: a group's heading, or a hit in it. */
export type FoundRow =
  | { readonly kind: 'group'; readonly group: HitGroup; readonly isFolded: boolean }
  | { readonly kind: 'hit'; readonly group: HitGroup; readonly place: number };

/** The lines of the list, worked out one by one as they are shown: a hundred thousand are never made at once. */
export type FoundRows = {
  readonly length: number;
  readonly at: (row: number) => FoundRow | null;
  /** The heading of the group that a row stands in. */
  readonly headingOf: (row: number) => number;
};

/** Lays the groups out in lines. */
export function layOutRows(groups: readonly HitGroup[], folded: ReadonlySet<string>): FoundRows {
  const begins: number[] = [];
  let length = 0;
  for (const { key, hits } of groups) {
    begins.push(length);
    length += 1 + (folded.has(key) ? 0 : hits.starts.length);
  }

  function groupAt(row: number): number {
    return Math.max(0, firstWhere(begins.length, (group) => (begins[group] ?? 0) > row) - 1);
  }

  return {
    length,
    at(row) {
      const index = groupAt(row);
      const group = groups[index];
      if (!group || row < 0 || row >= length) return null;
      const place = row - (begins[index] ?? 0) - 1;
      return place < 0 ? { kind: 'group', group, isFolded: folded.has(group.key) } : { kind: 'hit', group, place };
    },
    headingOf: (row) => begins[groupAt(row)] ?? 0,
  };
}

/** Where a hit is: the record and field, and the place in it. */
export function placeOfHit({ group, place }: Extract<FoundRow, { kind: 'hit' }>): {
  readonly id: Id;
  readonly field: FoundField;
  readonly span: Span;
} {
  const start = group.hits.starts[place] ?? 0;
  return {
    id: (group.table === 'text' ? group.ids[0] : group.ids[place]) ?? '',
    field: group.fields[place] ?? 'text',
    span: { start, end: group.hits.ends[place] ?? start },
  };
}
