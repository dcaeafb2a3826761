import { placesByCode, shownCodes } from './code-groups';
import { codePathsOf } from './code-paths';
import type { StudyTexts } from './coded-study';
import { forEachUnit } from './coded-units';
import type { Cell, CodeReach, FigureTable, PassageSet, Place } from './figure';
import type { InSteps } from './in-steps';
import { forEachPair } from './pairs';
import { passagesOfCodings } from './passage-set';
import { ratio } from './ratio';
import type { ScopedStudy } from './resolve-scope';
import { sum } from './sum';
import { countUnits, type TextUnit } from './text-units';

export const cooccurrenceMeasures = ['count', 'c-coefficient', 'cosine', 'lift'] as const;
export const cooccurrenceShapes = ['heat-map', 'graph'] as const;
export const nearnesses = ['overlap', 'sentence', 'paragraph', 'document', 'characters', 'paragraphs'] as const;

export type CooccurrenceSettings = {
  readonly kind: 'cooccurrence';
  /**
   * `overlap`: two codings share a character. `sentence`, `paragraph`, `document`: both codes stand in one such unit.
   * `characters`: at most `distance` of them lie between two codings of one document. `paragraphs`: the second one begins at
   * most `distance` paragraphs behind the end of the first, 0 being the same paragraph.
   */
  readonly nearness: (typeof nearnesses)[number];
  readonly distance?: number | undefined;
  readonly measure: (typeof cooccurrenceMeasures)[number];
  /** How it is drawn: as a heat map unless it says otherwise. */
  readonly shape?: (typeof cooccurrenceShapes)[number] | undefined;
  readonly reach: CodeReach;
};

/** How often codes occur, and occur together, in a square of codes; the diagonal is how often each occurs. */
export type Cooccurrence = {
  readonly codes: readonly number[];
  readonly counts: Float64Array;
  /** All units in which codes could have met; null where pairs of codings are counted. */
  readonly units: number | null;
};

type CountedNearness = Omit<CooccurrenceSettings, 'kind' | 'measure' | 'shape'> & {
  /** Whether all units are counted too: for that every text is divided whole. */
  readonly countsUnits?: boolean;
};

/**
 * Counts together what stands near each other. Within units of text (sentence, paragraph, document) n₁₂ is the number of
 * units in which both codes occur and nᵢ that of units with code i, units of boilerplate left out; otherwise n₁₂ is the
 * number of pairs of codings and nᵢ that of codings.
 */
export function* countCooccurrence(
  scoped: ScopedStudy,
  { nearness, distance = 0, reach, countsUnits = true }: CountedNearness,
  texts: StudyTexts,
): InSteps<Cooccurrence> {
  const codes = shownCodes(scoped.study, scoped.codes, reach);
  const square = squareOf(scoped, codes, reach);
  if (nearness === 'sentence' || nearness === 'paragraph' || nearness === 'document') {
    yield* countInUnits(scoped, nearness, texts, square);
    const units = countsUnits ? yield* countUnits(scoped, nearness, texts) : null;
    return { codes, counts: square.counts, units };
  }
  const { code } = scoped.study.codings;
  for (const coding of scoped.codings) for (const i of square.placesOf(code[coding] ?? 0)) square.add(i, i);
  yield* forEachPair(scoped, texts, { nearness, distance }, (a, b) => {
    const [first, second] = [square.placesOf(code[a] ?? 0), square.placesOf(code[b] ?? 0)];
    for (const i of first)
      for (const j of second) {
        // Two codings that both count for a code and for the one above it are one pair of these, not two.
        if (i === j || (i > j && first.includes(j) && second.includes(i))) continue;
        square.add(i, j);
        square.add(j, i);
      }
  });
  return { codes, counts: square.counts, units: null };
}

/** Rows of a table that are made in one step. */
const rowsAtOnce = 50;

/** Codes by codes, each cell by the chosen measure; the diagonal stays the number of occurrences. */
export function* computeCooccurrence(
  scoped: ScopedStudy,
  settings: CooccurrenceSettings,
  texts: StudyTexts,
): InSteps<FigureTable> {
  const { study } = scoped;
  // How many sentences there are tells only the lift: dividing 200 MB into them takes seconds.
  const countsUnits = settings.nearness !== 'sentence' || settings.measure === 'lift';
  const { codes, counts, units } = yield* countCooccurrence(scoped, { ...settings, countsUnits }, texts);
  yield;
  const pathOf = codePathsOf(study);
  const names = codes.map((code) => pathOf(code));
  const ids = codes.map((code) => study.codes[code]?.id ?? '');
  const at = (i: number, j: number): number => counts[i * codes.length + j] ?? 0;
  const rows: Cell[][] = [];
  for (const [i, name] of names.entries()) {
    const cell = (_: unknown, j: number): Cell =>
      i === j ? at(i, i) : measured(settings.measure, { both: at(i, j), one: at(i, i), other: at(j, j), units });
    rows.push([name, ...codes.map(cell)]);
    if (rows.length % rowsAtOnce === 0) yield;
  }
  return {
    columns: [
      { key: 'code', kind: 'words' },
      ...names.map((key, j) => ({
        key,
        id: ids[j] ?? '',
        kind: settings.measure === 'count' ? ('count' as const) : ('number' as const),
      })),
    ],
    rows,
    rowIds: ids,
    n: {
      codings: scoped.codings.length,
      documents: sum(scoped.sources),
      codes: codes.length,
      ...(units !== null && { units }),
    },
  };
}

/**
 * One measure of how far two codes go together, from n₁ and n₂ occurrences (`one`, `other`), n₁₂ common ones (`both`) and N
 * units; null where it is undefined.
 * - c-coefficient: n₁₂ / (n₁ + n₂ − n₁₂), 0 to 1 and the index of Jaccard 1912 where units are counted. Pairs of codings can
 *   make it more than 1 (as in ATLAS.ti); where they are as many as all codings of both, or more, it is undefined.
 * - cosine: n₁₂ / √(n₁ n₂) (Ochiai 1957; Salton and McGill 1983), 0 to 1 where units are counted.
 * - lift: n₁₂ N / (n₁ n₂) (Brin et al. 1997, as interest), from 0 up, 1 where codes are independent; without units undefined.
 */
export function measured(
  measure: CooccurrenceSettings['measure'],
  {
    both,
    one,
    other,
    units,
  }: { readonly both: number; readonly one: number; readonly other: number; readonly units: number | null },
): number | null {
  switch (measure) {
    case 'count':
      return both;
    case 'c-coefficient':
      // Where pairs are counted there can be more of them than codings: then it says nothing.
      return ratio(both, Math.max(0, one + other - both));
    case 'cosine':
      return ratio(both, Math.sqrt(one * other));
    case 'lift':
      return units === null ? null : ratio(both * units, one * other);
  }
}

/** The codings behind a cell: those of its first code that stand near one of its second, and these; on the diagonal all of a code. */
export function* passagesOfCooccurrence(
  scoped: ScopedStudy,
  settings: CooccurrenceSettings,
  texts: StudyTexts,
  { row, column = 0 }: Place,
): InSteps<PassageSet> {
  const { study } = scoped;
  const { nearness, distance = 0, reach } = settings;
  const codes = shownCodes(study, scoped.codes, reach);
  const square = squareOf(scoped, codes, reach);
  const isAt = (coding: number, place: number): boolean =>
    square.placesOf(study.codings.code[coding] ?? 0).includes(place);
  const [i, j] = [row, column === 0 ? row : column - 1];
  const found = new Set<number>();
  if (i === j) {
    for (const coding of scoped.codings) if (isAt(coding, i)) found.add(coding);
  } else if (nearness === 'sentence' || nearness === 'paragraph' || nearness === 'document') {
    yield* forEachUnit(scoped, nearness, texts, (inUnit) => {
      const [ofOne, ofOther] = [inUnit.filter((coding) => isAt(coding, i)), inUnit.filter((coding) => isAt(coding, j))];
      // A coding that counts for both codes does not stand near itself.
      const addNear = (these: readonly number[], those: readonly number[]): void => {
        for (const coding of these) if (those.length > 1 || those.some((other) => other !== coding)) found.add(coding);
      };
      addNear(ofOne, ofOther);
      addNear(ofOther, ofOne);
    });
  } else {
    yield* forEachPair(scoped, texts, { nearness, distance }, (a, b) => {
      if (!(isAt(a, i) && isAt(b, j)) && !(isAt(a, j) && isAt(b, i))) return;
      found.add(a);
      found.add(b);
    });
  }
  return passagesOfCodings(
    study,
    [...found].sort((a, b) => a - b),
  );
}

type Square = {
  readonly counts: Float64Array;
  /** The rows that a coding of a code counts for. */
  readonly placesOf: (code: number) => readonly number[];
  readonly add: (i: number, j: number) => void;
};

function squareOf({ study }: ScopedStudy, codes: readonly number[], reach: CodeReach): Square {
  const counts = new Float64Array(codes.length * codes.length);
  return {
    counts,
    placesOf: placesByCode(study, codes, reach),
    add(i, j) {
      const place = i * codes.length + j;
      counts[place] = (counts[place] ?? 0) + 1;
    },
  };
}

/** In every unit each code counts once. */
function* countInUnits(scoped: ScopedStudy, unit: TextUnit, texts: StudyTexts, square: Square): InSteps<void> {
  const { code } = scoped.study.codings;
  const { counts } = square;
  const size = Math.sqrt(counts.length);
  const present = new Int32Array(size);
  /** The number of the unit that each code was seen in last. */
  const lastUnit = new Int32Array(size);
  let number = 0;
  yield* forEachUnit(scoped, unit, texts, (inUnit) => {
    number++;
    let count = 0;
    for (const coding of inUnit)
      for (const place of square.placesOf(code[coding] ?? 0)) {
        if (lastUnit[place] === number) continue;
        lastUnit[place] = number;
        present[count++] = place;
      }
    for (let a = 0; a < count; a++) {
      const i = present[a] ?? 0;
      for (let b = 0; b <= a; b++) {
        const j = present[b] ?? 0;
        const cell = i > j ? i * size + j : j * size + i;
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
    }
  });
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) counts[j * size + i] = counts[i * size + j] ?? 0;
}
