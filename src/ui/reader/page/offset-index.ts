import { firstWhere } from '../../../domain/first-where';

/** A stretch of the text that is one text node on the screen; empty for a blank line. */
export type Leaf = { readonly start: number; readonly end: number };

/** Where an offset lies: a leaf and the distance from its beginning. */
export type LeafPoint = { readonly leaf: number; readonly within: number };

/**
 * Offsets of the canonical text ⇄ leaves, by binary search. Between two leaves stands nothing (formatting changes) or one
 * line end, so every offset from 0 to the length of the text lies in a leaf or at its end.
 */
export type OffsetIndex = {
  readonly leaves: readonly Leaf[];
  readonly length: number;
  /** `start` prefers the leaf that begins at the offset, `end` the leaf that ends there. */
  pointAt(offset: number, side: 'start' | 'end'): LeafPoint;
  offsetAt(point: LeafPoint): number;
  /** The first leaf for which `isBefore` is false, or the number of leaves; `isBefore` must not flip back. */
  firstNotBefore(isBefore: (leaf: number) => boolean): number;
};

/** Builds the index over leaves in the order of the text. */
export function indexLeaves(leaves: readonly Leaf[]): OffsetIndex {
  const starts = Uint32Array.from(leaves, (leaf) => leaf.start);
  const ends = Uint32Array.from(leaves, (leaf) => leaf.end);
  const length = ends.at(-1) ?? 0;

  function firstNotBefore(isBefore: (leaf: number) => boolean): number {
    return firstWhere(starts.length, (leaf) => !isBefore(leaf));
  }

  return {
    leaves,
    length,
    firstNotBefore,
    pointAt(offset, side) {
      const wanted = Math.min(Math.max(offset, 0), length);
      let leaf = Math.max(0, firstNotBefore((i) => (starts[i] ?? 0) <= wanted) - 1);
      if (side === 'end' && starts[leaf] === wanted && ends[leaf - 1] === wanted) leaf--;
      const start = starts[leaf] ?? 0;
      return { leaf, within: Math.min(wanted, ends[leaf] ?? 0) - start };
    },
    offsetAt({ leaf, within }) {
      const start = starts[leaf] ?? length;
      return Math.min(start + Math.max(0, within), ends[leaf] ?? length);
    },
  };
}
