import type { Case, Code, Coder, Id, Source, Span } from '../model';

/**
 * A study as figures and retrievals count it: its records in order, and its codings as columns of equal length that name
 * records by their number. Lost passages are left out: they stand nowhere. Set computations run over these columns;
 * 200,000 codings are 10 MB and are paired in milliseconds.
 */
export type CodedStudy = {
  /** Documents in their order. */
  readonly sources: readonly Source[];
  /** Codes in reading order of the tree. */
  readonly codes: readonly Code[];
  /** For each code the number of the code above it; -1 at the top. A code stands behind its parent. */
  readonly parents: Int32Array;
  readonly coders: readonly Coder[];
  readonly cases: readonly Case[];
  readonly codings: CodingColumns;
  /** Where the codings of each document begin in the columns; one entry more than documents. */
  readonly firstCodings: Int32Array;
};

/** Codings ordered by document, start, end, code, coder and id: the order of every export. Offsets are UTF-16 units. */
export type CodingColumns = {
  readonly ids: readonly Id[];
  readonly quotationIds: readonly Id[];
  readonly source: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The same places in code points, which is what characters are counted in. */
  readonly pointStart: Int32Array;
  readonly pointEnd: Int32Array;
  readonly code: Int32Array;
  readonly coder: Int32Array;
  /** NaN where a coding has no weight. */
  readonly weight: Float64Array;
  /** The number of the case that speaks; -1 where nobody was named. */
  readonly actor: Int32Array;
  /** The number of the stance in `stances`; -1 where there is none. */
  readonly stance: Int8Array;
};

/** What figures read of documents beside the codings; the engine keeps what was used last. */
export type StudyTexts = {
  readonly textOf: (source: number) => string;
  /** Stretches left out of counts, merged and in order, in UTF-16 units. */
  readonly boilerplateOf: (source: number) => readonly Span[];
  /** The same in code points. */
  readonly boilerplatePointsOf: (source: number) => readonly Span[];
  /** The words of the text that a stretch touches. */
  readonly wordsIn: (source: number, start: number, end: number) => number;
  /** Whether a stretch that ends there and one that begins behind it touch the same word. */
  readonly sharesWord: (source: number, end: number, start: number) => boolean;
  /** Where paragraphs begin and end that are not blank, one after the other, in UTF-16 units: `[start, end, start, end…]`. */
  readonly paragraphsOf: (source: number) => Int32Array;
  /** Where the sentences of a paragraph begin and end, by its number among those. */
  readonly sentencesIn: (source: number, paragraph: number) => Int32Array;
  /** Where all sentences begin and end, in the same manner. */
  readonly sentencesOf: (source: number) => Int32Array;
};

/** The numbers of records by their ids. */
export function numbersOf(records: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> {
  return new Map(records.map(({ id }, number) => [id, number]));
}

/** For each code itself and all codes below it: 1 in `marks` spreads down the tree. */
export function withDescendants({ parents }: CodedStudy, marks: Uint8Array): Uint8Array {
  const spread = marks.slice();
  for (let code = 0; code < parents.length; code++) {
    const parent = parents[code] ?? -1;
    if (parent >= 0 && spread[parent] === 1) spread[code] = 1;
  }
  return spread;
}
