import type { Id } from '../model';

/** The figures of the workspace Analyse, in the order of its list. */
export const figureKinds = [
  'frequencies',
  'matrix',
  'cooccurrence',
  'timeline',
  'lines',
  'portraits',
  'kwic',
  'words',
  'keyness',
  'collocations',
  'uncoded',
  'sequences',
  'crosstab',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/**
 * The table that a figure is: its drawing, its files and the passages behind it follow from it. The table itself follows from
 * settings, a scope and the study, so that it can be kept in a report and made again, by the window or the command line.
 * The settings of each kind stand beside what works it out.
 */
export type FigureTable = {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** What each row stands for, when it is a record. */
  readonly rowIds?: readonly Id[];
  /** How many there are of what the figure counts, by its word: codings, documents, words… */
  readonly n: Readonly<Record<string, number>>;
};

/** A number that is not defined, such as 0/0, is null; it is written as “undefined” where people read it. */
export type Cell = string | number | null;

export type FigureColumn = {
  /** The column's name in files and for programs: `codings`, or the name of a record. */
  readonly key: string;
  readonly kind: 'words' | 'count' | 'number' | 'share';
  /** The record that the column stands for. */
  readonly id?: Id;
};

/** A cell, bar or node by its row and column in the figure's table; a whole row has no column. */
export type Place = { readonly row: number; readonly column?: number | undefined };

/** Passages behind a place of a figure. */
export type PassageSet = {
  readonly source: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The number of the coding; -1 where a stretch is no coding, such as a hit or an uncoded stretch. */
  readonly coding: Int32Array;
};

/** A code's own codings, those of the codes below it too, or all of them counted for the code at the top. */
export const codeReaches = ['own', 'with-children', 'top'] as const;
export type CodeReach = (typeof codeReaches)[number];

/** What codings can be sorted into beside their codes. */
export const groupings = ['document', 'folder', 'set', 'case', 'variable', 'coder', 'actor', 'stance', 'code'] as const;
export type Grouping = {
  readonly by: (typeof groupings)[number];
  /** Where codings are sorted by a variable of their documents: which one. */
  readonly variableId?: Id | undefined;
};
