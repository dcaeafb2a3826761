import { type CodeGroups, groupCodes, shownCodes } from './code-groups';
import { codePathsOf } from './code-paths';
import type { StudyTexts } from './coded-study';
import type { Cell, CodeReach, FigureTable, PassageSet, Place } from './figure';
import { forEachPair } from './pairs';
import { passagesOfCodings } from './passage-set';
import { ratio } from './ratio';
import type { ScopedStudy } from './resolve-scope';
import { sum } from './sum';
import { countedUnits, countUnits, type TextUnit, unitsOfCoding } from './text-units';

export const coMeasures = ['count', 'c-coefficient', 'cosine', 'lift'] as const;
export const coShapes = ['heat-map', 'graph'] as const;
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
  readonly measure: (typeof coMeasures)[number];
  /** How it is drawn: as a heat map unless it says otherwise. */
  readonly shape?: (typeof coShapes)[number] | undefined;
  readonly reach: CodeReach;
};

/** How often codes occur, and occur together, in a square of codes; the diagonal is how often each occurs. */
export type Cooccurrence = {
  readonly codes: readonly number[];
  readonly counts: Float64Array;
  /** All units in which codes could have met; null where pairs of codings are counted. */
  readonly units: number | null;
};

/**
 * Counts together what stands near each other. Within units of text (sentence, paragraph, document) n₁₂ is the number of
 * units in which both codes occur and nᵢ that of units with code i, units of boilerplate left out; otherwise n₁₂ is the
 * number of pairs of codings and nᵢ that of codings.
 */
export function countCooccurrence(
  scoped: ScopedStudy,
  { nearness, distance = 0, reach }: Omit<CooccurrenceSettings, 'kind' | 'measure' | 'shape'>,
  texts: StudyTexts,
): Cooccurrence {
  const codes = shownCodes(scoped.study, scoped.codes, reach);
  const square = squareOf(scoped, codes, groupCodes(scoped.study, reach));
  if (nearness === 'sentence' || nearness === 'paragraph' || nearness === 'document') {
    countInUnits(scoped, nearness, texts, square);
    return { codes, counts: square.counts, units: countUnits(scoped, nearness, texts) };
  }
  const { code } = scoped.study.codings;
  for (const coding of scoped.codings) for (const i of square.placesOf(code[coding] ?? 0)) square.add(i, i);
  forEachPair(scoped, texts, { nearness, distance }, (a, b) => {
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

/**
 * Codes by codes. c-coefficient: n₁₂ / (n₁ + n₂ − n₁₂), the Jaccard index where units are counted; pairs of codings can make
 * it more than 1 (as in ATLAS.ti), and where they are as many as all codings of both, or more, it is undefined. Cosine:
 * n₁₂ / √(n₁ n₂) (Ochiai). Lift: n₁₂ N / (n₁ n₂), defined where units are counted. The diagonal stays the number of
 * occurrences.
 */
export function computeCooccurrence(
  scoped: ScopedStudy,
  settings: CooccurrenceSettings,
  texts: StudyTexts,
): FigureTable {
  const { study } = scoped;
  const { codes, counts, units } = countCooccurrence(scoped, settings, texts);
  const pathOf = codePathsOf(study);
  const names = codes.map((code) => pathOf(code));
  const ids = codes.map((code) => study.codes[code]?.id ?? '');
  const at = (i: number, j: number): number => counts[i * codes.length + j] ?? 0;
  return {
    columns: [
      { key: 'code', kind: 'words' },
      ...names.map((key, j) => ({
        key,
        id: ids[j] ?? '',
        kind: settings.measure === 'count' ? ('count' as const) : ('number' as const),
      })),
    ],
    rows: names.map((name, i) => [
      name,
      ...codes.map((_, j): Cell =>
        i === j ? at(i, i) : measured(settings.measure, { both: at(i, j), one: at(i, i), other: at(j, j), units }),
      ),
    ]),
    rowIds: ids,
    n: {
      codings: scoped.codings.length,
      documents: sum(scoped.sources),
      codes: codes.length,
      ...(units !== null && { units }),
    },
  };
}

/** One measure of how far two codes go together. */
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
export function passagesOfCooccurrence(
  scoped: ScopedStudy,
  settings: CooccurrenceSettings,
  texts: StudyTexts,
  { row, column = 0 }: Place,
): PassageSet {
  const { study } = scoped;
  const codes = shownCodes(study, scoped.codes, settings.reach);
  const square = squareOf(scoped, codes, groupCodes(study, settings.reach));
  const isAt = (coding: number, place: number): boolean =>
    square.placesOf(study.codings.code[coding] ?? 0).includes(place);
  const [i, j] = [row, column === 0 ? row : column - 1];
  const found = new Set<number>();
  if (i === j) for (const coding of scoped.codings) if (isAt(coding, i)) found.add(coding);
  if (i !== j) {
    forEachNear(scoped, settings, texts, (a, b) => {
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

/** Every two codings that count together. */
function forEachNear(
  scoped: ScopedStudy,
  { nearness, distance = 0 }: CooccurrenceSettings,
  texts: StudyTexts,
  tell: (a: number, b: number) => void,
): void {
  if (nearness !== 'sentence' && nearness !== 'paragraph' && nearness !== 'document') {
    forEachPair(scoped, texts, { nearness, distance }, tell);
    return;
  }
  forEachUnit(scoped, nearness, texts, (inUnit) => {
    for (const a of inUnit) for (const b of inUnit) if (a < b) tell(a, b);
  });
}

type Square = {
  readonly counts: Float64Array;
  /** The rows that a coding of a code counts for. */
  readonly placesOf: (code: number) => readonly number[];
  readonly add: (i: number, j: number) => void;
};

function squareOf({ study }: ScopedStudy, codes: readonly number[], groupsOf: CodeGroups): Square {
  const places = new Map(codes.map((code, place) => [code, place]));
  const placesByCode = study.codes.map((_, code) => groupsOf(code).flatMap((group) => places.get(group) ?? []));
  const counts = new Float64Array(codes.length * codes.length);
  return {
    counts,
    placesOf: (code) => placesByCode[code] ?? [],
    add(i, j) {
      const place = i * codes.length + j;
      counts[place] = (counts[place] ?? 0) + 1;
    },
  };
}

/** In every unit each code counts once. */
function countInUnits(scoped: ScopedStudy, unit: TextUnit, texts: StudyTexts, square: Square): void {
  const { code } = scoped.study.codings;
  forEachUnit(scoped, unit, texts, (inUnit) => {
    const present = new Set<number>();
    for (const coding of inUnit) for (const place of square.placesOf(code[coding] ?? 0)) present.add(place);
    for (const i of present) for (const j of present) square.add(i, j);
  });
}

/** The codings of each unit of text that holds some, by document and place, but for units that are boilerplate. */
function forEachUnit(
  scoped: ScopedStudy,
  unit: TextUnit,
  texts: StudyTexts,
  tell: (inUnit: readonly number[]) => void,
): void {
  const { codings, study } = scoped;
  let inSource = new Map<number, number[]>();
  let source = -1;
  let isCounted: (number: number) => boolean = () => true;
  const finish = (): void => {
    for (const inUnit of inSource.values()) tell(inUnit);
    inSource = new Map();
  };
  for (const coding of codings) {
    const its = study.codings.source[coding] ?? 0;
    if (its !== source) {
      finish();
      isCounted = countedUnits(scoped, unit, texts, its);
    }
    source = its;
    const { first, last } = unitsOfCoding(scoped, unit, texts, coding);
    for (let number = first; number <= last; number++) {
      if (!isCounted(number)) continue;
      const inUnit = inSource.get(number);
      if (inUnit) inUnit.push(coding);
      else inSource.set(number, [coding]);
    }
  }
  finish();
}
