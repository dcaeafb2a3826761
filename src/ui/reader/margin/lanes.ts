import type { Id, Span } from '../../../domain/model';

/** What stands in a lane of the margin. `end` may lie behind the passage's own end, to keep a distance. */
export type LaneItem = Span & { readonly id: Id };

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

/**
 * The lane of a newcomer among items that have theirs: the lowest one free along its whole length. Nobody else moves, so that
 * nothing jumps while one codes. Items must be sorted by start.
 */
export function findFreeLane<T extends LaneItem>(
  items: readonly T[],
  newcomer: LaneItem,
  laneOf: (item: T) => number | undefined,
): number {
  const taken = new Set<number>();
  for (const item of items) {
    if (item.start >= newcomer.end) break;
    const lane = item.end > newcomer.start && item.id !== newcomer.id ? laneOf(item) : undefined;
    if (lane !== undefined) taken.add(lane);
  }
  let lane = 0;
  while (taken.has(lane)) lane++;
  return lane;
}

/** Where a passage ends for its lane: a line's worth of text later, so that two on one line of the screen get two lanes. */
export function endWithDistance(text: string, end: number, distance: number): number {
  const lineEnd = text.slice(end, end + distance).indexOf('\n');
  return lineEnd < 0 ? end + distance : end + lineEnd + 1;
}
