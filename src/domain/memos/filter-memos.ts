import { compareText } from '../compare';
import type { Id, Memo, MemoSubject } from '../model';

/** Which memos are wanted; null or empty for all. */
export type MemoFilter = {
  /** Words that title or text must all hold, without regard to capitals. */
  readonly query: string;
  readonly kind: string | null;
  readonly coderId: Id | null;
  readonly about: MemoSubject | null;
  /** Days such as `2016-11-16`, both included. */
  readonly from: string;
  readonly to: string;
};

export const memoOrders = ['modified', 'created', 'title', 'kind'] as const;
export type MemoOrder = (typeof memoOrders)[number];

/** The memos that a filter wants, in the order given; `dayOf` says the day of a time where the person is. */
export function filterMemos(
  memos: Iterable<Memo>,
  { query, kind, coderId, about, from, to }: MemoFilter,
  dayOf: (time: string) => string,
): Memo[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted: Memo[] = [];
  for (const memo of memos) {
    if (kind !== null && memo.kind !== kind) continue;
    if (coderId !== null && memo.coderId !== coderId) continue;
    if (about !== null && memo.aboutTable !== about) continue;
    if (words.length > 0) {
      const text = lowerText(memo);
      if (!words.every((word) => text.includes(word))) continue;
    }
    if (from !== '' || to !== '') {
      const day = dayOf(memo.created);
      if ((from !== '' && day < from) || (to !== '' && day > to)) continue;
    }
    wanted.push(memo);
  }
  return wanted;
}

/** Memos in an order; times begin with the newest, words with A, and what is equal with the newest. */
export function sortMemos(memos: readonly Memo[], order: MemoOrder): Memo[] {
  const newestFirst = (a: Memo, b: Memo): number => compareCodes(b.created, a.created) || compareCodes(b.id, a.id);
  switch (order) {
    case 'modified':
      return memos.toSorted((a, b) => compareCodes(b.modified, a.modified) || newestFirst(a, b));
    case 'created':
      return memos.toSorted(newestFirst);
    case 'title':
      return memos.toSorted((a, b) => compareText(memoTitle(a), memoTitle(b)) || newestFirst(a, b));
    case 'kind':
      return memos.toSorted((a, b) => compareText(a.kind, b.kind) || newestFirst(a, b));
  }
}

/** What a memo is called: its title, or else how its text begins. */
export function memoTitle({ title, text }: Pick<Memo, 'title' | 'text'>): string {
  if (title !== '') return title;
  const line = /[^\s#>*-].*/.exec(text.slice(0, 400))?.[0] ?? '';
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

/** Memos day by day, the newest day first. */
export function groupByDay(memos: readonly Memo[], dayOf: (time: string) => string): { day: string; memos: Memo[] }[] {
  const days: { day: string; memos: Memo[] }[] = [];
  for (const memo of sortMemos(memos, 'created')) {
    const day = dayOf(memo.created);
    const last = days.at(-1);
    if (last?.day === day) last.memos.push(memo);
    else days.push({ day, memos: [memo] });
  }
  return days;
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Made once for each state of a memo: a search among 20,000 is asked again at each letter. */
const lowered = new WeakMap<Memo, string>();

function lowerText(memo: Memo): string {
  const before = lowered.get(memo);
  if (before !== undefined) return before;
  const text = `${memo.title}\n${memo.text}`.toLowerCase();
  lowered.set(memo, text);
  return text;
}
