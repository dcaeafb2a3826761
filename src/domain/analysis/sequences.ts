import { firstWhere } from '../first-where';
import { placesByCode, shownCodes } from './code-groups';
import { codePathsOf } from './code-paths';
import type { StudyTexts } from './coded-study';
import type { CodeReach, FigureTable, PassageSet, Place } from './figure';
import type { InSteps } from './in-steps';
import { sharesOf } from './matrix';
import { passagesOfCodings } from './passage-set';
import type { ScopedStudy } from './resolve-scope';
import { sum } from './sum';
import { paragraphsOfCoding } from './text-units';

export type SequenceSettings = {
  readonly kind: 'sequences';
  /** Counts, or the share of each code among those that follow a code. */
  readonly share: 'count' | 'row';
  /** At most so many paragraphs further: 0 is the same paragraph, 1 the next one; null for any number. */
  readonly distance: number | null;
  readonly reach: CodeReach;
};

/**
 * What follows what: rows are codes, columns the codes that come next. After a coding come those codings of its document
 * that begin first behind its end; several that begin at one place all follow it.
 */
export function* computeSequences(
  scoped: ScopedStudy,
  settings: SequenceSettings,
  texts: StudyTexts,
): InSteps<FigureTable> {
  const { study } = scoped;
  const shown = shownCodes(study, scoped.codes, settings.reach);
  const places = placesByCode(study, shown, settings.reach);
  const counts = shown.map(() => shown.map(() => 0));
  let steps = 0;
  yield* forEachStep(scoped, settings, texts, (a, b) => {
    steps++;
    for (const i of places(study.codings.code[a] ?? 0))
      for (const j of places(study.codings.code[b] ?? 0)) {
        const row = counts[i];
        if (row) row[j] = (row[j] ?? 0) + 1;
      }
  });
  const pathOf = codePathsOf(study);
  const names = shown.map((code) => pathOf(code));
  const ids = shown.map((code) => study.codes[code]?.id ?? '');
  return {
    columns: [
      { key: 'code', kind: 'words' },
      ...names.map((key, j) => ({
        key,
        id: ids[j] ?? '',
        kind: settings.share === 'count' ? ('count' as const) : ('share' as const),
      })),
    ],
    rows: Array.from(sharesOf(counts, settings.share), (row, i) => [names[i] ?? '', ...row]),
    rowIds: ids,
    n: { codings: scoped.codings.length, documents: sum(scoped.sources), codes: shown.length, steps },
  };
}

/** The two codings of every step that a cell, or a row, counts. */
export function* passagesOfSequences(
  scoped: ScopedStudy,
  settings: SequenceSettings,
  texts: StudyTexts,
  { row, column = 0 }: Place,
): InSteps<PassageSet> {
  const { study } = scoped;
  const places = placesByCode(study, shownCodes(study, scoped.codes, settings.reach), settings.reach);
  const found = new Set<number>();
  yield* forEachStep(scoped, settings, texts, (a, b) => {
    if (!places(study.codings.code[a] ?? 0).includes(row)) return;
    if (column > 0 && !places(study.codings.code[b] ?? 0).includes(column - 1)) return;
    found.add(a);
    found.add(b);
  });
  return passagesOfCodings(
    study,
    [...found].sort((a, b) => a - b),
  );
}

function* forEachStep(
  scoped: ScopedStudy,
  { distance }: SequenceSettings,
  texts: StudyTexts,
  tell: (a: number, b: number) => void,
): InSteps<void> {
  const { codings, study } = scoped;
  const { source, start, end } = study.codings;
  for (let i = 0; i < codings.length; i++) {
    const a = codings[i] ?? 0;
    if (i > 0 && source[a] !== source[codings[i - 1] ?? 0]) yield;
    const next = firstFrom(scoped, i + 1, source[a] ?? 0, end[a] ?? 0);
    const begin = start[codings[next] ?? -1];
    if (next === codings.length || source[codings[next] ?? -1] !== source[a]) continue;
    for (let j = next; j < codings.length; j++) {
      const b = codings[j] ?? 0;
      if (source[b] !== source[a] || start[b] !== begin) break;
      if (distance === null || isWithin(scoped, texts, a, b, distance)) tell(a, b);
    }
  }
}

/** The first coding from a place in the list on that begins at an offset of a document or behind it. */
function firstFrom({ codings, study }: ScopedStudy, from: number, document: number, offset: number): number {
  const { source, start } = study.codings;
  const isBehind = (place: number): boolean => {
    const coding = codings[place] ?? 0;
    const its = source[coding] ?? 0;
    return its > document || (its === document && (start[coding] ?? 0) >= offset);
  };
  return firstWhere(codings.length, isBehind, from);
}

function isWithin(scoped: ScopedStudy, texts: StudyTexts, a: number, b: number, distance: number): boolean {
  const from = paragraphsOfCoding(scoped, texts, a).last;
  return paragraphsOfCoding(scoped, texts, b).first - from <= distance;
}
