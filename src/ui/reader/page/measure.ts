import type { Span } from '../../../domain/model';
import { directionOf } from '../../../domain/text/direction';
import type { DomIndex, DomPoint } from './dom-index';

/** A place on the screen, in pixels of the window. */
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Measures single characters: the ends of a passage are enough, a whole book selected has thousands of rectangles. */
export type Measure = {
  /** The character that begins at an offset. */
  boxBefore(offset: number): Box | null;
  /** The character that ends at an offset. */
  boxBehind(offset: number): Box | null;
  /** Where on its line the character begins that begins at an offset: at its right in letters that run from right to left. */
  edgeBefore(offset: number): number | null;
  /** Where on its line the character ends that ends at an offset. */
  edgeBehind(offset: number): number | null;
  /** From the first character's top to the last one's bottom; left and right are the last character's. */
  boxOf(span: Span): Box | null;
};

export function createMeasure(index: Pick<DomIndex, 'pointAt'>): Measure {
  const range = document.createRange();

  function boxAt(offset: number, side: 'start' | 'end'): Box | null {
    const point = index.pointAt(offset, side);
    if (!point) return null;
    if (point.node.nodeType !== Node.TEXT_NODE) return (point.node as Element).getBoundingClientRect();
    const length = (point.node as Text).length;
    const from = side === 'start' ? Math.min(point.offset, length) : Math.max(0, point.offset - 1);
    range.setStart(point.node, from);
    range.setEnd(point.node, Math.min(length, from + 1));
    // A character that a line break swallows has two rectangles; the text's side is the one that counts.
    const boxes = range.getClientRects();
    const box = side === 'start' ? boxes[boxes.length - 1] : boxes[0];
    return box ?? range.getBoundingClientRect();
  }

  function edgeAt(offset: number, side: 'start' | 'end'): number | null {
    const box = boxAt(offset, side);
    const point = index.pointAt(offset, side);
    if (!box || !point) return null;
    const leftToRight = directionAt(point, side) === 'ltr';
    return leftToRight === (side === 'start') ? box.left : box.right;
  }

  return {
    edgeBefore: (offset) => edgeAt(offset, 'start'),
    edgeBehind: (offset) => edgeAt(offset, 'end'),
    boxBefore: (offset) => boxAt(offset, 'start'),
    boxBehind: (offset) => boxAt(offset, 'end'),
    boxOf({ start, end }) {
      const first = boxAt(start, 'start');
      const last = boxAt(end, 'end');
      if (!first || !last) return null;
      return { left: last.left, right: last.right, top: first.top, bottom: last.bottom };
    },
  };
}

/** Letters and numbers have a direction of their own; signs and spaces take that of their line. */
function directionAt({ node, offset }: DomPoint, side: 'start' | 'end'): 'ltr' | 'rtl' {
  const character = String.fromCodePoint(node.textContent?.codePointAt(side === 'start' ? offset : offset - 1) ?? 0x20);
  const own = /\p{Nd}/u.test(character) ? 'ltr' : directionOf(character);
  const line = node.parentElement?.closest('[dir]')?.getAttribute('dir') === 'rtl' ? 'rtl' : 'ltr';
  return own ?? line;
}
