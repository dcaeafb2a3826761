import { firstWhere } from '../../../domain/first-where';
import type { Span } from '../../../domain/model';

/** Where a piece of the text stands on the page, pixels from the top of what is scrolled. */
export type PlacedPiece = Span & { readonly top: number; readonly bottom: number };

/** Pixels behind an offset that are no part of the text. */
export type ReservedSpace = { readonly offset: number; readonly height: number };

/** A piece cut where spaces lie in it; what is left of its height is shared out by the characters. `spaces` are sorted. */
export function cutAtSpaces(piece: PlacedPiece, spaces: readonly ReservedSpace[]): readonly PlacedPiece[] {
  const within = spaces.filter(({ offset }) => offset > piece.start && offset <= piece.end);
  if (within.length === 0) return [piece];
  const reserved = within.reduce((sum, { height }) => sum + height, 0);
  const perCharacter = Math.max(0, piece.bottom - piece.top - reserved) / Math.max(1, piece.end - piece.start);
  const pieces: PlacedPiece[] = [];
  let { start, top } = piece;
  for (const { offset, height } of within) {
    const bottom = top + (offset - start) * perCharacter;
    pieces.push({ start, end: offset, top, bottom });
    start = offset;
    top = bottom + height;
  }
  return [...pieces, { start, end: piece.end, top, bottom: piece.bottom }];
}

/**
 * Offsets ⇄ heights on the page, good to a line or two: exact at the borders of the pieces, by share within one. Pieces stand in
 * the order of the text; their heights may be estimates that get right as one scrolls there, and then the map is made anew.
 */
export type TextHeights = {
  heightAt(offset: number): number;
  offsetAt(height: number): number;
};

/** The map over the pieces of a page. */
export function mapHeights(pieces: readonly PlacedPiece[]): TextHeights {
  function lastWith(isBefore: (piece: PlacedPiece) => boolean): PlacedPiece | undefined {
    const isBehind = (piece: PlacedPiece | undefined): boolean => piece === undefined || !isBefore(piece);
    return pieces[Math.max(0, firstWhere(pieces.length, (i) => isBehind(pieces[i])) - 1)];
  }
  /** Whoever asks for many heights asks in the order of the text, or nearly so. */
  let before: PlacedPiece | undefined;
  return {
    heightAt(offset) {
      const piece =
        before && before.start <= offset && offset < before.end ? before : lastWith(({ start }) => start <= offset);
      before = piece;
      return piece ? proportion(offset, piece.start, piece.end, piece.top, piece.bottom) : 0;
    },
    offsetAt(height) {
      const piece = lastWith(({ top }) => top <= height);
      return piece ? Math.round(proportion(height, piece.top, piece.bottom, piece.start, piece.end)) : 0;
    },
  };
}

/** The value between `to0` and `to1` that stands as `value` stands between `from0` and `from1`; never outside. */
function proportion(value: number, from0: number, from1: number, to0: number, to1: number): number {
  if (from1 <= from0) return to0;
  const share = Math.min(1, Math.max(0, (value - from0) / (from1 - from0)));
  return to0 + share * (to1 - to0);
}
