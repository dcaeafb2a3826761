import type { Span } from '../../../domain/model';
import type { Box, Measure } from './measure';
import type { DomIndex } from './dom-index';

/** A text on the page, read or under edit, in which places can be measured. */
export type Measured = { readonly index: Pick<DomIndex, 'pointAt'>; readonly measure: Measure };

/** As much of a skipped chunk is taken for a line of it. */
const line = 20;

/**
 * Where a character stands, but never below its chunk: while the browser skips a chunk, its lines hang out of the height
 * that was guessed for it, and what is seen there is the next one. Who scrolls there looks again once the chunk has its height.
 */
export function placeOf(view: Measured, offset: number, side: 'start' | 'end' = 'start'): Box | null {
  const box = side === 'start' ? view.measure.boxBefore(offset) : view.measure.boxBehind(offset);
  const node = view.index.pointAt(offset, side)?.node;
  const chunk = node?.parentElement?.closest('.reader-chunk')?.getBoundingClientRect();
  if (!box || !chunk) return box;
  const below = Math.max(0, box.top - (chunk.bottom - line));
  return { ...sidesOf(box), top: box.top - below, bottom: box.bottom - below };
}

/** The same for a passage: from its first line to its last. */
export function placeOfSpan(view: Measured, { start, end }: Span): Box | null {
  const first = placeOf(view, start);
  const last = end > start ? placeOf(view, end, 'end') : first;
  return first && last && { ...sidesOf(last), top: first.top, bottom: last.bottom };
}

function sidesOf({ left, right }: Box): Pick<Box, 'left' | 'right'> {
  return { left, right };
}
