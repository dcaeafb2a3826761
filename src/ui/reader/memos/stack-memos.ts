import { firstWhere } from '../../../domain/first-where';
import type { PlacedMemo } from '../../../domain/memos/memos-in-line';
import type { Span } from '../../../domain/model';
import type { ReservedRows } from '../page/reserved-rows';

/** The memos that stand under one paragraph. */
export type MemoStack = {
  readonly row: number;
  /** Where the paragraph ends, as an offset. */
  readonly end: number;
  readonly memos: readonly PlacedMemo[];
};

/** Gathers memos by the paragraph under which they stand, in the order of the text. */
export function stackMemos(
  placed: readonly PlacedMemo[],
  rows: Pick<ReservedRows, 'rowOf' | 'endOf'>,
): readonly MemoStack[] {
  const byRow = new Map<number, PlacedMemo[]>();
  for (const one of placed) {
    const row = rows.rowOf(one.span.end);
    const stack = byRow.get(row);
    if (stack) stack.push(one);
    else byRow.set(row, [one]);
  }
  return [...byRow]
    .map(([row, memos]) => ({ row, end: rows.endOf(row), memos }))
    .sort((a, b) => a.end - b.end || a.row - b.row);
}

/** From which to which of some stacks a stretch of the text reaches, the end exclusive. */
export function stacksWithin(stacks: readonly MemoStack[], { start, end }: Span): readonly [number, number] {
  return [firstFrom(stacks, start), firstFrom(stacks, end + 1)];
}

function firstFrom(stacks: readonly MemoStack[], offset: number): number {
  return firstWhere(stacks.length, (stack) => (stacks[stack]?.end ?? Infinity) >= offset);
}
