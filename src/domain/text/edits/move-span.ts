import { firstWhere } from '../../first-where';
import type { Span } from '../../model';
import { growthOf, type TextEdit } from './text-edit';

/**
 * Where a passage stands after one edit; null when nothing of it is left.
 *
 * An edit before or behind the passage shifts or leaves it. What is inserted at one of its ends stays outside, strictly
 * inside it belongs to it. A replacement within the passage, also of the whole passage, belongs to it. An edit that reaches
 * over one end moves that end to the edge of what was replaced, and what it inserts stays outside. An edit that covers
 * more than the passage, or leaves no character of it, ends it.
 */
export function moveSpan({ start, end }: Span, edit: TextEdit): Span | null {
  const growth = growthOf(edit);
  if (edit.end <= start) return { start: start + growth, end: end + growth };
  if (edit.start >= end) return { start, end };
  if (start <= edit.start && edit.end <= end) return end + growth > start ? { start, end: end + growth } : null;
  if (edit.start <= start && end <= edit.end) return null;
  return edit.start < start
    ? { start: edit.start + edit.insert.length, end: end + growth }
    : { start, end: edit.start };
}

/** The same through a sequence of edits. */
export function moveSpanThrough(span: Span, edits: readonly TextEdit[]): Span | null {
  let moved: Span | null = span;
  for (const edit of edits) {
    if (!moved) return null;
    moved = moveSpan(moved, edit);
  }
  return moved;
}

/**
 * The same for many spans: edits that go from the back of the text to its front, as a comparison gives them, are in the
 * coordinates of the text before, so that for each span only those at it need to be looked at.
 */
export function createSpanMover(fromBack: readonly TextEdit[]): (span: Span) => Span | null {
  const edits = fromBack.toReversed();
  const growths = [0];
  for (const edit of edits) growths.push((growths.at(-1) ?? 0) + growthOf(edit));
  return (span) => {
    const first = firstBehind(edits, span.start);
    let next = first;
    while ((edits[next]?.start ?? Infinity) < span.end) next++;
    const moved = moveSpanThrough(span, edits.slice(first, next).toReversed());
    const growth = growths[first] ?? 0;
    return moved && { start: moved.start + growth, end: moved.end + growth };
  };
}

/** The first edit that does not lie before an offset. */
function firstBehind(edits: readonly TextEdit[], offset: number): number {
  return firstWhere(edits.length, (edit) => (edits[edit]?.end ?? Infinity) > offset);
}
