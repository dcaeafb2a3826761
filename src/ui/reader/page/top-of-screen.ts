import { firstWhere } from '../../../domain/first-where';
import type { Span } from '../../../domain/model';
import type { ReaderView } from './reader-view';

/** What stands at the top of the screen: a character, and how far below the edge of the screen its line begins, in pixels. */
export type TopPlace = { readonly offset: number; readonly distance: number };

/** A text on the page whose places can be measured. */
export type PlacedText = Pick<ReaderView, 'root' | 'scroller' | 'index' | 'measure'>;

type OpenText = Pick<ReaderView, 'root' | 'scroller' | 'offsetAtPoint'>;

/** Scrolling goes by whole pixels: a character nearer to its place than that has not moved. */
const tolerance = 1;

/**
 * The character whose line is the first on the screen. A place that is known stays as it is while its character stands there:
 * places that are read again and again would each lie a little beside the one before. `below` asks for a height so many pixels
 * below the upper edge, and the distance is then from there.
 */
export function readTop(page: PlacedText, known: TopPlace | null, below = 0): TopPlace | null {
  const top = page.scroller.getBoundingClientRect().top + below;
  if (known && standsAt(page, known, top)) return known;
  // Not by asking what lies under a point: a menu may lie over the text.
  const chunk = firstReaching(page.root.children, top);
  const blocks = chunk?.querySelectorAll('.reader-block') ?? [];
  const block = [...blocks].find((one) => one.getBoundingClientRect().bottom > top);
  if (!block) return null;
  const start = page.index.offsetAt({ node: block, offset: 0 });
  const end = page.index.offsetAt({ node: block, offset: block.childNodes.length });
  const offset = firstOnScreen(page, { start, end }, top);
  const line = page.measure.boxBefore(offset);
  return line && { offset, distance: line.top - top };
}

function standsAt({ index, measure }: PlacedText, { offset, distance }: TopPlace, top: number): boolean {
  // The chunk is asked first: what is far from the screen would be laid out only to find that it is not there.
  const node = index.pointAt(offset, 'start')?.node;
  const chunk = node?.parentElement?.closest('.reader-chunk')?.getBoundingClientRect();
  if (!chunk || chunk.top > top + distance + tolerance || chunk.bottom < top + distance - tolerance) return false;
  const line = measure.boxBefore(offset);
  return line !== null && Math.abs(line.top - top - distance) <= tolerance;
}

/** The first of some stacked elements that reaches below a height. */
function firstReaching(elements: ArrayLike<Element>, height: number): Element | undefined {
  return elements[
    firstWhere(elements.length, (i) => (elements[i]?.getBoundingClientRect().bottom ?? Infinity) > height)
  ];
}

/** The first character of a block whose line reaches below a height: the later a character, the lower it stands. */
function firstOnScreen({ measure }: PlacedText, { start, end }: Span, height: number): number {
  const last = Math.max(start, end - 1);
  return firstWhere(last, (offset) => (measure.boxBefore(offset)?.bottom ?? Infinity) > height, start);
}

/** The character that stands so many pixels below the upper edge of the screen; the first one where nothing was scrolled. */
export function offsetBelowTop({ root, scroller, offsetAtPoint }: OpenText, distance: number): number {
  if (scroller.scrollTop === 0) return 0;
  const { left, right } = root.getBoundingClientRect();
  return offsetAtPoint((left + right) / 2, scroller.getBoundingClientRect().top + distance) ?? 0;
}
