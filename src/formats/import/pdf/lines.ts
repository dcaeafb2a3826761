import type { FontStyle, Glyph } from './glyphs';
import type { Table } from './tables';
import { isCombining, isRightToLeft, isWide, orderPieces } from './letters';

/** Characters of one look without a space between them. */
export type Word = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly style: FontStyle;
  readonly script: 'superscript' | 'subscript' | null;
  /** Whether a space stands before it. */
  readonly isApart: boolean;
};

/** What is printed on one baseline without a wide gap. */
export type Line = {
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly angle: number;
  readonly isArtifact: boolean;
  /** A table stands in the place of the line. */
  readonly table?: Table;
};

type Draft = { glyphs: Glyph[]; left: number; right: number; y: number; size: number; angle: number };

/** How wide a gap within a line may be, in its size; where a space is written, it may be wider. */
const widestGap = 0.9;
const widestSpace = 2.2;
const mostOverlap = 0.6;

/** Puts the characters of a page together into lines, in the order they were drawn. */
export function gatherLines(glyphs: readonly Glyph[]): readonly Line[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  for (const glyph of glyphs) {
    if (current && isCombining(glyph.text)) addMark(current, glyph);
    else if (current && continues(current, glyph)) add(current, glyph);
    else drafts.push((current = begin(glyph)));
  }
  return joinNeighbours(drafts)
    .map(finishLine)
    .filter(({ words }) => words.length > 0);
}

function begin(glyph: Glyph): Draft {
  const { x, y, width, size, angle } = glyph;
  return { glyphs: [glyph], left: x, right: x + width, y, size, angle };
}

function addMark(draft: Draft, mark: Glyph): void {
  const base = draft.glyphs.pop();
  if (base) draft.glyphs.push({ ...base, text: base.text + mark.text });
}

function add(draft: Draft, glyph: Glyph): void {
  draft.glyphs.push(glyph);
  draft.left = Math.min(draft.left, glyph.x);
  draft.right = Math.max(draft.right, glyph.x + glyph.width);
  if (glyph.size > draft.size * 1.1) draft.y = glyph.y;
  draft.size = Math.max(draft.size, glyph.size);
}

function continues(draft: Draft, glyph: Glyph): boolean {
  if (glyph.angle !== draft.angle || !isOnLine(draft, glyph)) return false;
  const size = Math.max(draft.size, glyph.size);
  const last = draft.glyphs.at(-1);
  // Numbers within Arabic are written from left to right, on the left of what went before.
  if (last && Math.abs(glyph.x - last.x - last.width) < size * 0.3) return true;
  const gap = Math.max(glyph.x - draft.right, draft.left - (glyph.x + glyph.width));
  return gap <= size * (glyph.afterSpace ? widestSpace : widestGap) && gap > -size * mostOverlap;
}

/** On the same baseline, or a smaller character a little above or below it. */
function isOnLine(draft: Draft, other: { readonly y: number; readonly size: number }): boolean {
  const distance = Math.abs(other.y - draft.y);
  const [small, large] = other.size < draft.size ? [other.size, draft.size] : [draft.size, other.size];
  return distance <= large * 0.15 || (small < large * 0.85 && large < small * 2.2 && distance <= large * 0.55);
}

/** Lines that were drawn in pieces, from right to left for instance, are put together. */
function joinNeighbours(drafts: readonly Draft[]): readonly Draft[] {
  const sorted = drafts.toSorted((a, b) => a.angle - b.angle || a.y - b.y);
  const joined: Draft[] = [];
  let level: Draft[] = [];
  const endLevel = (): void => {
    for (const draft of joinLevel(level)) joined.push(draft);
    level = [];
  };
  for (const draft of sorted) {
    const [first] = level;
    if (first && (draft.angle !== first.angle || draft.y - first.y > Math.max(first.size, draft.size) * 0.55))
      endLevel();
    level.push(draft);
  }
  endLevel();
  return joined;
}

/** Pieces at about the same height, from left to right. */
function joinLevel(level: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of level.toSorted((a, b) => a.left - b.left)) {
    const neighbour = joined.findLast(
      (other) => isOnLine(other, draft) && (areNear(other, draft) || fitsInto(other, draft)),
    );
    if (!neighbour) {
      joined.push(draft);
      continue;
    }
    for (const glyph of draft.glyphs) neighbour.glyphs.push(glyph);
    neighbour.left = Math.min(neighbour.left, draft.left);
    neighbour.right = Math.max(neighbour.right, draft.right);
    if (draft.size > neighbour.size * 1.1) neighbour.y = draft.y;
    neighbour.size = Math.max(neighbour.size, draft.size);
  }
  return joined;
}

function areNear(a: Draft, b: Draft): boolean {
  const size = Math.max(a.size, b.size);
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return gap <= size * 0.5 && gap > -size * mostOverlap;
}

/** A sign of another font may stand in a hole of the line. */
function fitsInto(line: Draft, piece: Draft): boolean {
  if (piece.left < line.left || piece.right > line.right || piece.glyphs.length > 40) return false;
  return line.glyphs.every(({ x, width }) => Math.min(x + width, piece.right) - Math.max(x, piece.left) < width * 0.3);
}

function finishLine({ glyphs, left, right, angle }: Draft): Line {
  const sorted = isSorted(glyphs) ? glyphs : glyphs.toSorted((a, b) => a.x - b.x);
  const once = sorted.filter((glyph, i) => !repeats(glyph, sorted[i - 1]));
  const size = commonest(once, ({ size: each }) => each);
  const y = commonest(
    once.filter((glyph) => glyph.size >= size * 0.95),
    ({ y: each }) => each,
  );
  const pieces = orderPieces(spaceOut(once));
  return {
    words: toWords(pieces, size, y),
    left,
    right,
    y,
    size,
    angle,
    isArtifact: once.every(({ isArtifact }) => isArtifact),
  };
}

function isSorted(glyphs: readonly Glyph[]): boolean {
  return glyphs.every((glyph, i) => i === 0 || glyph.x >= (glyphs[i - 1]?.x ?? 0) - 0.01);
}

/** Bold type is sometimes the same letter printed twice, a little apart. */
function repeats(glyph: Glyph, before: Glyph | undefined): boolean {
  return before !== undefined && before.text === glyph.text && Math.abs(glyph.x - before.x) < glyph.width * 0.2;
}

type Piece = { readonly text: string; readonly glyph: Glyph | null };

/** The characters from left to right, with the spaces that are written or that a gap means. */
function spaceOut(glyphs: readonly Glyph[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const isLeftward = glyphs.some(({ text }) => isRightToLeft(text));
  for (const [i, glyph] of glyphs.entries()) {
    const before = glyphs[i - 1];
    if (before && isSpaceBetween(before, glyph, isLeftward)) pieces.push({ text: ' ', glyph: null });
    pieces.push({ text: glyph.text, glyph });
  }
  return pieces;
}

/** In a line with letters from right to left a space may have been written on either side; there has to be room for it. */
function isSpaceBetween(before: Glyph, after: Glyph, isLeftward: boolean): boolean {
  const size = Math.min(before.size, after.size);
  const gap = after.x - (before.x + before.width);
  const isWritten = isLeftward
    ? (before.afterSpace || after.afterSpace) && gap > size * 0.12
    : after.afterSpace && gap > -size * 0.1;
  if (isWritten) return true;
  return gap > size * (isWide(before.text) || isWide(after.text) ? 0.6 : 0.17);
}

function toWords(pieces: readonly Piece[], size: number, y: number): readonly Word[] {
  const words: Word[] = [];
  let run: Glyph[] = [];
  let isApart = false;
  const end = (): void => {
    const [first] = run;
    if (first) words.push(toWord(run, first, isApart, size, y));
    run = [];
  };
  for (const { glyph } of pieces) {
    if (!glyph) {
      end();
      isApart = words.length > 0;
      continue;
    }
    const [first] = run;
    if (first && !looksAlike(first, glyph)) {
      end();
      isApart = false;
    }
    run.push(glyph);
  }
  end();
  return words;
}

function looksAlike(a: Glyph, b: Glyph): boolean {
  return (
    a.style.bold === b.style.bold &&
    a.style.italic === b.style.italic &&
    Math.abs(a.y - b.y) < 0.5 &&
    Math.abs(a.size - b.size) < 0.5
  );
}

function toWord(run: readonly Glyph[], first: Glyph, isApart: boolean, size: number, y: number): Word {
  const left = Math.min(...run.map(({ x }) => x));
  const right = Math.max(...run.map(({ x, width }) => x + width));
  const small = first.size < size * 0.85;
  const raised = y - first.y;
  return {
    text: run.map(({ text }) => text).join(''),
    x: left,
    y: first.y,
    width: right - left,
    size: first.size,
    style: first.style,
    script: small && raised > size * 0.12 ? 'superscript' : small && raised < -size * 0.05 ? 'subscript' : null,
    isApart,
  };
}

/** The value that most characters have, to a tenth of a point. */
function commonest(glyphs: readonly Glyph[], measure: (glyph: Glyph) => number): number {
  const counts = new Map<number, number>();
  for (const glyph of glyphs) {
    const value = Math.round(measure(glyph) * 10) / 10;
    counts.set(value, (counts.get(value) ?? 0) + glyph.text.length);
  }
  let best = 0;
  let most = 0;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}
