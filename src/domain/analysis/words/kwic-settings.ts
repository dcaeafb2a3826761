import type { Within } from './counted-parts';

/** What hits are ordered by: a word beside them, counted from the hit, their own words, or where they stand. */
export const kwicOrders = ['left1', 'left2', 'left3', 'right1', 'right2', 'right3', 'hit', 'document'] as const;
export type KwicOrder = (typeof kwicOrders)[number];

/** Keywords in context: every place where words or a pattern stand, with what stands around them. */
export type KwicSettings = {
  readonly kind: 'kwic';
  readonly within: Within;
  /** Words, with `*` for any letters and `?` for one; several are a phrase. Or a regular expression. */
  readonly query: string;
  readonly isPattern: boolean;
  readonly matchCase: boolean;
  /** How much of its paragraph stands to the left and right of a hit. */
  readonly context: { readonly unit: 'words' | 'characters'; readonly left: number; readonly right: number };
  /** At equal ones the next order decides, at last the place. */
  readonly orders: readonly KwicOrder[];
  readonly limit: number;
};

export const defaultKwic: KwicSettings = {
  kind: 'kwic',
  within: 'documents',
  query: '',
  isPattern: false,
  matchCase: false,
  context: { unit: 'words', left: 8, right: 8 },
  orders: ['document'],
  limit: 1000,
};
