import type { PageLayout } from '../../../contract/reports';
import { firstWhere } from '../../../domain/first-where';
import type { Span } from '../../../domain/model';
import { directionOf } from '../../../domain/text/direction';

/** A rectangle on a page, in points from its top left. */
export type PageBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The boxes of a passage on one page, the words of a line joined to one. */
export function boxesOf(layout: PageLayout, text: string, { start, end }: Span): PageBox[] {
  const boxes: PageBox[] = [];
  let reached = start;
  for (let i = firstPieceBehind(layout, start); i < layout.spans.length / 2; i++) {
    const piece = spanOfPiece(layout, i);
    if (piece.start >= end) break;
    const part = { start: Math.max(start, piece.start), end: Math.min(end, piece.end) };
    if (part.start >= part.end) continue;
    const isNear = !/[\n\t]/.test(text.slice(reached, part.start));
    joinLine(boxes, partOf(boxOfPiece(layout, i), piece, part, text), isNear);
    reached = part.end;
  }
  return boxes;
}

/** Stretches of the text that stand on a page one behind the other: a page with notes has the notes' far behind its own. */
export function stretchesOf({ spans }: PageLayout): Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    const [start = 0, end = 0] = [spans[i], spans[i + 1]];
    const last = stretches.at(-1);
    if (last && start - last.end <= widestGap) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

/** Characters between two pieces that may still be one stretch; more only costs the search for passages that are not there. */
const widestGap = 200;

/** The offset nearest to a point of the page; null on a page without words. */
export function offsetNear(layout: PageLayout, text: string, x: number, y: number): number | null {
  let nearest = -1;
  let least = Infinity;
  for (let i = 0; i < layout.spans.length / 2; i++) {
    const box = boxOfPiece(layout, i);
    const across = Math.max(box.x - x, 0, x - box.x - box.width);
    const down = Math.max(box.y - y, 0, y - box.y - box.height);
    // The line beside the pointer is meant rather than a word above or below it.
    const distance = across + 4 * down;
    if (distance < least) [nearest, least] = [i, distance];
  }
  return nearest < 0 ? null : offsetInPiece(layout, text, nearest, x, y);
}

/** The offset of the character under a point of the page, or right beside it; null where no line is. */
export function offsetUnder(layout: PageLayout, text: string, x: number, y: number): number | null {
  for (let i = 0; i < layout.spans.length / 2; i++) {
    const box = boxOfPiece(layout, i);
    // The blank beside a word belongs to its line; in the wide white of a page nothing stands.
    const across = Math.max(box.x - x, 0, x - box.x - box.width);
    if (across >= box.height || y < box.y || y > box.y + box.height) continue;
    const { start, end } = spanOfPiece(layout, i);
    return Math.min(start + Math.floor(shareOf(box, text.slice(start, end), x, y) * (end - start)), end - 1);
  }
  return null;
}

/** The piece that stands highest on the page from a height downwards: where one reads on. Null when nothing follows. */
export function pieceBelow(layout: PageLayout, y: number): { readonly start: number; readonly y: number } | null {
  let highest: { start: number; y: number } | null = null;
  for (let i = 0; i < layout.spans.length / 2; i++) {
    const box = boxOfPiece(layout, i);
    if (box.y + box.height / 2 >= y && (!highest || box.y < highest.y - box.height / 2))
      highest = { start: spanOfPiece(layout, i).start, y: box.y };
  }
  return highest;
}

/** Where an offset is printed: the number of the page, from 0, and the box of its piece. Null when no page has words. */
export function placeOfOffset(
  pages: readonly PageLayout[],
  offset: number,
): { readonly page: number; readonly box: PageBox } | null {
  let before: { page: number; piece: number; start: number } | null = null;
  for (const [page, layout] of pages.entries()) {
    // The last piece that begins at or before the offset; a page without one begins behind it.
    const next = firstPieceBehind(layout, offset);
    const isInside = next < layout.spans.length / 2 && spanOfPiece(layout, next).start <= offset;
    if (isInside) return { page, box: boxOfPiece(layout, next) };
    const { start } = next > 0 ? spanOfPiece(layout, next - 1) : { start: -1 };
    if (start >= 0 && start > (before?.start ?? -1)) before = { page, piece: next - 1, start };
  }
  if (before) {
    const layout = pages[before.page];
    return layout ? { page: before.page, box: boxOfPiece(layout, before.piece) } : null;
  }
  const first = pages.findIndex(({ spans }) => spans.length > 0);
  const layout = pages[first];
  return layout ? { page: first, box: boxOfPiece(layout, 0) } : null;
}

/** The first piece that ends behind an offset. */
function firstPieceBehind({ spans }: PageLayout, offset: number): number {
  return firstWhere(spans.length / 2, (piece) => (spans[2 * piece + 1] ?? Infinity) > offset);
}

function spanOfPiece({ spans }: PageLayout, i: number): Span {
  return { start: spans[2 * i] ?? 0, end: spans[2 * i + 1] ?? 0 };
}

function boxOfPiece({ boxes }: PageLayout, i: number): PageBox {
  const [x = 0, y = 0, width = 0, height = 0] = boxes.subarray(4 * i, 4 * i + 4);
  return { x, y, width, height };
}

/** Taller than wide with several letters: they stand below each other. */
function isUpright({ width, height }: PageBox, letters: string): boolean {
  return letters.length > 1 && height > 1.5 * width;
}

/** How much of a piece lies before a point, 0 to 1, in the direction in which it is read. */
function shareOf(box: PageBox, letters: string, x: number, y: number): number {
  const share = isUpright(box, letters) ? (y - box.y) / box.height : (x - box.x) / box.width;
  const read = !isUpright(box, letters) && directionOf(letters) === 'rtl' ? 1 - share : share;
  return Math.max(0, Math.min(read, 1));
}

function offsetInPiece(layout: PageLayout, text: string, i: number, x: number, y: number): number {
  const { start, end } = spanOfPiece(layout, i);
  return start + Math.round(shareOf(boxOfPiece(layout, i), text.slice(start, end), x, y) * (end - start));
}

/** The part of a piece's box that some of its characters take, all taken to be equally wide. */
function partOf(box: PageBox, piece: Span, part: Span, text: string): PageBox {
  if (part.start === piece.start && part.end === piece.end) return box;
  const letters = text.slice(piece.start, piece.end);
  const length = piece.end - piece.start;
  const [from, to] = [(part.start - piece.start) / length, (part.end - piece.start) / length];
  if (isUpright(box, letters)) return { ...box, y: box.y + from * box.height, height: (to - from) * box.height };
  const left = directionOf(letters) === 'rtl' ? 1 - to : from;
  return { ...box, x: box.x + left * box.width, width: (to - from) * box.width };
}

/** Adds a box, as part of the one before when it goes on in the same line: across wide spaces, never from cell to cell. */
function joinLine(boxes: PageBox[], next: PageBox, isNear: boolean): void {
  const last = boxes.at(-1);
  const shared = last ? Math.min(last.y + last.height, next.y + next.height) - Math.max(last.y, next.y) : 0;
  const gap = last ? Math.max(last.x, next.x) - Math.min(last.x + last.width, next.x + next.width) : 0;
  const isOneLine =
    last && shared > Math.min(last.height, next.height) / 2 && gap < 5 * Math.max(last.height, next.height);
  if (!isNear || !isOneLine) {
    boxes.push(next);
    return;
  }
  const [x, y] = [Math.min(last.x, next.x), Math.min(last.y, next.y)];
  boxes[boxes.length - 1] = {
    x,
    y,
    width: Math.max(last.x + last.width, next.x + next.width) - x,
    height: Math.max(last.y + last.height, next.y + next.height) - y,
  };
}
