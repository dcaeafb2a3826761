import type { FigureColumn } from '../analysis/figure';
import type { Id } from '../model';
import type { Tint } from './drawing';

/** What a drawing is made with beside its table: how much room there is, in which words, in which colours. */
export type Look = {
  /** In pixels; a drawing that needs more is wider. */
  readonly width: number;
  /** What the figure is called. */
  readonly title: string;
  readonly words: FigureWords;
  /** The colour of a code; null for what has none. */
  readonly colourOf: (recordId: Id) => string | null;
  /** The same where a table names a code by its path. */
  readonly colourOfPath: (path: string) => string | null;
};

/** Words and numbers in the language of the reader; what is not defined is a word, too. */
export type FigureWords = {
  readonly number: (value: number | null) => string;
  readonly share: (value: number | null) => string;
  /** “and 440 more in the table”. */
  readonly more: (count: number) => string;
  /** “Highest: Sovereignty × Security: 8.” */
  readonly highest: (label: string) => string;
  /** What a column of the table is called where it is drawn; otherwise by its key. */
  readonly column?: (key: string) => string;
};

/** Sizes of letters in drawings. */
export const labelSize = 12.5;
export const smallSize = 11;
/** At most so many rows and columns are drawn; the table has all. */
export const mostDrawn = 60;

/** Bars and stretches are paler than their colour. */
export const barStrength = 0.85;

/** What a code is painted in: its colour, or the one hue of measures where it has none. */
export function tintOfCode(colour: string | null, strength = 1): Tint {
  if (colour === null) return { role: 'accent' };
  return strength === 1 ? { colour } : { colour, strength };
}

/** The numbers of the `most` items that weigh most, in their own order. */
export function chooseHeaviest(weights: readonly number[], most = mostDrawn): readonly number[] {
  const all = weights.map((_, i) => i);
  if (weights.length <= most) return all;
  return all
    .toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    .slice(0, most)
    .toSorted((a, b) => a - b);
}

/** A cell's number as its column wants it written. */
export function sayCell(value: string | number | null, kind: FigureColumn['kind'], { words }: Look): string {
  if (typeof value === 'string') return value;
  return kind === 'share' ? words.share(value) : words.number(value);
}

/** The text alternative of a figure: what it is, and the mark that stands out. */
export function describeMarks(
  marks: readonly { readonly label: string; readonly value: number | null }[],
  look: Look,
): string {
  const highest = marks.reduce<{ readonly label: string; readonly value: number | null } | null>(
    (found, mark) => ((mark.value ?? 0) > (found?.value ?? 0) ? mark : found),
    null,
  );
  return highest ? `${look.title}. ${look.words.highest(highest.label)}` : `${look.title}.`;
}
