import { filterMemos, groupByDay, type MemoFilter, type MemoOrder, sortMemos } from '../../domain/memos/filter-memos';
import type { Id, Memo } from '../../domain/model';
import { localDay } from '../state/local-day';

/** A line of the list: a memo, or the day above those that were written on it. */
export type MemoRow =
  | { readonly kind: 'memo'; readonly memo: Memo }
  | { readonly kind: 'day'; readonly day: string; readonly count: number };

/** The lines of the list or of the journal. */
export function listRows(
  memos: ReadonlyMap<Id, Memo>,
  filter: MemoFilter,
  order: MemoOrder,
  layout: 'list' | 'journal',
): readonly MemoRow[] {
  const wanted = filterMemos(memos.values(), filter, localDay);
  const rowOf = (memo: Memo): MemoRow => ({ kind: 'memo', memo });
  if (layout === 'list') return sortMemos(wanted, order).map(rowOf);
  return groupByDay(wanted, localDay).flatMap(({ day, memos: written }): MemoRow[] => [
    { kind: 'day', day, count: written.length },
    ...written.map(rowOf),
  ]);
}

/** The kinds that memos have, known ones and own words. */
export function kindsOf(memos: ReadonlyMap<Id, Memo>): readonly string[] {
  const kinds = new Set<string>();
  for (const { kind } of memos.values()) if (kind !== '') kinds.add(kind);
  return [...kinds];
}
