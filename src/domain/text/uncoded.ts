import type { Span } from '../model';
import { mergeSpans, overlapsAny } from './spans';
import { unitsBefore, unitsFrom, type DividedText, type TextUnit } from './units';

/** The next or previous unit on which nothing lies, seen from an offset; null when there is none that way. */
export function neighbourUncoded(
  divided: DividedText,
  taken: readonly Span[],
  offset: number,
  direction: 1 | -1,
  unit: TextUnit,
): Span | null {
  const busy = mergeSpans(taken);
  const units = direction === 1 ? unitsFrom(divided, offset, unit) : unitsBefore(divided, offset, unit);
  for (const one of units) {
    const isBeyond = direction === 1 ? one.start >= offset : one.end <= offset;
    if (isBeyond && !overlapsAny(one, busy)) return one;
  }
  return null;
}
