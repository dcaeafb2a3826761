import type { Id, Span } from '../../domain/model';

/** What stands in a lane of the margin. `end` may lie behind the passage's own end, to keep a distance. */
export type LaneItem = Span & { readonly id: Id };

/** Codings may change by one or two at a time; with more at once the margin is packed anew. */
const insertsBeforePacking = 50;

/**
 * Gives every item the lowest lane that is free where it begins: as many lanes as the greatest depth of overlaps, which is
 * the fewest possible. Items must be sorted by start.
 */
export function packLanes(items: readonly LaneItem[]): Map<Id, number> {
  const lanes = new Map<Id, number>();
  const busyUntil: number[] = [];
  for (const item of items) {
    const free = busyUntil.findIndex((end) => end <= item.start);
    const lane = free < 0 ? busyUntil.length : free;
    busyUntil[lane] = item.end;
    lanes.set(item.id, lane);
  }
  return lanes;
}

/** Lanes after a small change: who had a lane keeps it, so that nothing jumps while one codes. */
export function updateLanes(items: readonly LaneItem[], before: ReadonlyMap<Id, number>): Map<Id, number> {
  const added = items.filter((item) => !before.has(item.id));
  if (added.length > insertsBeforePacking || before.size === 0) return packLanes(items);
  const lanes = new Map<Id, number>();
  for (const item of items) {
    const lane = before.get(item.id);
    if (lane !== undefined) lanes.set(item.id, lane);
  }
  for (const item of added) {
    const taken = new Set<number>();
    for (const other of items) {
      if (other.start >= item.end) break;
      const lane = lanes.get(other.id);
      if (other.end > item.start && lane !== undefined) taken.add(lane);
    }
    let lane = 0;
    while (taken.has(lane)) lane++;
    lanes.set(item.id, lane);
  }
  return lanes;
}

/** The items with their ends moved on by a line's worth of text, so that two on one line of the screen get two lanes. */
export function keepDistance<T extends LaneItem>(items: readonly T[], text: string, distance: number): LaneItem[] {
  return items.map(({ id, start, end }) => {
    const lineEnd = text.indexOf('\n', end);
    return { id, start, end: Math.min(end + distance, lineEnd < 0 ? text.length + 1 : lineEnd + 1) };
  });
}
