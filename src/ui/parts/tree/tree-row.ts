/** What every row of a tree says about its place. */
export type TreeRow = {
  readonly id: string;
  /** From 1. */
  readonly level: number;
  /** Null for a row that has nothing below it. */
  readonly expanded: boolean | null;
  /** Place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** Searched by typing ahead; shown in full as a tooltip. */
  readonly name: string;
};

/** Where something is dropped in relation to a row. */
export type DropPlace = 'before' | 'into' | 'after';

/** The place that a pointer means at a height within a row, from 0 at its top to 1. */
export function dropPlaceAt(fraction: number): DropPlace {
  return fraction < 0.28 ? 'before' : fraction > 0.72 ? 'after' : 'into';
}

/** Numbers siblings for screen readers. */
export function numberSiblings<T, R>(
  items: readonly T[],
  make: (item: T, place: Pick<TreeRow, 'position' | 'siblings'>) => R,
): R[] {
  return items.map((item, i) => make(item, { position: i + 1, siblings: items.length }));
}
