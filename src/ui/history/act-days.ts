import type { DatedAct } from './use-acts';

/** The acts of one day, under its head: `row` is that of the head in the whole list, `first` the place of its first act. */
export type ActDay = {
  readonly day: string;
  readonly row: number;
  readonly first: number;
  readonly count: number;
};

/** Groups acts, which come newest first, by day. */
export function groupByDay(acts: readonly DatedAct[]): readonly ActDay[] {
  const days: ActDay[] = [];
  let first = 0;
  for (let i = 1; i <= acts.length; i++) {
    const day = acts[first]?.day;
    if (day === undefined || acts[i]?.day === day) continue;
    days.push({ day, row: first + days.length, first, count: i - first });
    first = i;
  }
  return days;
}

/** The row of an act in the list in which each day has a head. */
export function rowOfAct(days: readonly ActDay[], at: number): number {
  const before = days.filter(({ first }) => first <= at).length;
  return at + before;
}
