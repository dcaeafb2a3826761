import type { PassageGroup } from '../../domain/analysis/query/arrange';
import { firstWhere } from '../../domain/first-where';

/** A line of the list: the heading of a group, or a passage by its row. */
export type ListItem =
  | { readonly kind: 'heading'; readonly group: PassageGroup; readonly key: string; readonly firstRow: number }
  | { readonly kind: 'row'; readonly row: number };

/** The lines of the list from top to bottom: groups that are folded have their heading only. */
export type ListLayout = {
  readonly count: number;
  readonly at: (item: number) => ListItem;
  /** The line of a row; that of its group's heading while it is folded. */
  readonly lineOf: (row: number) => number;
  /** The line of the heading above a row; null where nothing is grouped. */
  readonly headingOf: (row: number) => number | null;
};

/** What a group is known by while the list is asked for again. */
export function groupKey({ id, name }: PassageGroup): string {
  return id ?? name ?? '';
}

/** Lays out rows below the headings of their groups, without a list as long as the answer. */
export function layOutList(groups: readonly PassageGroup[], rowCount: number, folded: ReadonlySet<string>): ListLayout {
  if (groups.length === 0)
    return { count: rowCount, at: (row) => ({ kind: 'row', row }), lineOf: (row) => row, headingOf: () => null };
  const firstRows: number[] = [];
  const firstLines: number[] = [];
  let [row, line] = [0, 0];
  for (const group of groups) {
    firstRows.push(row);
    firstLines.push(line);
    row += group.passages;
    line += 1 + (folded.has(groupKey(group)) ? 0 : group.passages);
  }
  const groupOfRow = (of: number): number => lastNotAbove(firstRows, of);
  return {
    count: line,
    at(item) {
      const number = lastNotAbove(firstLines, item);
      const group = groups[number];
      const firstRow = firstRows[number] ?? 0;
      const below = item - (firstLines[number] ?? 0);
      if (group && below === 0) return { kind: 'heading', group, key: groupKey(group), firstRow };
      return { kind: 'row', row: firstRow + below - 1 };
    },
    lineOf(of) {
      const number = groupOfRow(of);
      const group = groups[number];
      const heading = firstLines[number] ?? 0;
      return group && folded.has(groupKey(group)) ? heading : heading + 1 + of - (firstRows[number] ?? 0);
    },
    headingOf: (of) => firstLines[groupOfRow(of)] ?? null,
  };
}

/** The place of the last number that is not above another one, in numbers that rise. */
function lastNotAbove(numbers: readonly number[], limit: number): number {
  return Math.max(0, firstWhere(numbers.length, (place) => (numbers[place] ?? 0) > limit) - 1);
}
