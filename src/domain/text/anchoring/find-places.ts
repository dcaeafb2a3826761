import type { Quotation, Span } from '../../model';
import { diffTexts } from '../edits/diff-texts';
import { moveSpanThrough } from '../edits/move-span';

/** Where a passage stands in another text and how that was found; `score` is 1 for the very words at the expected place. */
export type FoundPlace = {
  readonly to: Span | null;
  readonly how: 'same-place' | 'exact' | 'approximate' | 'lost';
  readonly score: number;
};

type Quoted = Pick<Quotation, 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'lost'>;

/** Finds quotations of one text in another one; answers a place for each, in the same order. */
export function findPlaces(before: string, after: string, quotations: readonly Quoted[]): FoundPlace[] {
  const edits = diffTexts(before, after);
  return quotations.map((quotation) => {
    const moved = quotation.lost === 1 ? null : moveSpanThrough(quotation, edits);
    if (moved && after.slice(moved.start, moved.end) === quotation.exact) {
      return { to: moved, how: 'same-place', score: 1 };
    }
    const at = after.indexOf(quotation.exact);
    if (at >= 0) return { to: { start: at, end: at + quotation.exact.length }, how: 'exact', score: 0.8 };
    return { to: null, how: 'lost', score: 0 };
  });
}
