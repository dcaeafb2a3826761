import type { Id } from '../model';

/** What a drawing is made with beside its table: how much room there is, in which words, in which colours. */
export type Look = {
  /** In pixels; a drawing that needs more is wider. */
  readonly width: number;
  readonly words: FigureWords;
  /** The colour of a code; null for what has none. */
  readonly colourOf: (recordId: Id) => string | null;
};

/** Words and numbers in the language of the reader. */
export type FigureWords = {
  readonly number: (value: number | null) => string;
  /** “and 440 more in the table”. */
  readonly more: (count: number) => string;
  readonly share: (value: number | null) => string;
};

/** Sizes of letters in drawings. */
export const labelSize = 12.5;
export const smallSize = 11;
/** At most so many rows and columns are drawn; the table has all. */
export const mostDrawn = 60;

/** The numbers of the `most` items that weigh most, in their own order. */
export function chooseHeaviest(weights: readonly number[], most = mostDrawn): readonly number[] {
  const all = weights.map((_, i) => i);
  if (weights.length <= most) return all;
  return all
    .toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    .slice(0, most)
    .toSorted((a, b) => a - b);
}
