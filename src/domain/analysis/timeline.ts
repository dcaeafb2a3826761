import { groupCodes, shownCodes } from './code-groups';
import { codePathsOf } from './code-paths';
import type { StudyTexts } from './coded-study';
import type { Cell, CodeReach, FigureTable, PassageSet, Place } from './figure';
import type { InSteps } from './in-steps';
import { passagesOfCodings } from './passage-set';
import { listPeriods, type PeriodKind, periodOf } from './periods';
import { ratio } from './ratio';
import type { ScopedStudy } from './resolve-scope';
import { sizesOfSources } from './source-sizes';
import { sum } from './sum';

export type TimelineSettings = {
  readonly kind: 'timeline';
  readonly period: PeriodKind;
  readonly unit: 'codings' | 'per-1000-words';
  /** How many periods a value is the mean of: itself and those around it, an odd number; 1 leaves it as it is. */
  readonly average: number;
  readonly reach: CodeReach;
};

/**
 * Codings by the date of their documents: one row a period, one column a code, with the documents and words of the period.
 * Documents without a date, or with one that is too coarse, are left out and counted in `n.undated`. A moving average leaves
 * out undefined values, and at both ends takes what there is.
 */
export function* computeTimeline(
  scoped: ScopedStudy,
  settings: TimelineSettings,
  texts: StudyTexts,
): InSteps<FigureTable> {
  const { study, codings, sources } = scoped;
  const { periods, periodOfSource } = periodsOf(scoped, settings.period);
  const shown = shownCodes(study, scoped.codes, settings.reach);
  const places = new Map(shown.map((code, place) => [code, place]));
  const codeGroups = groupCodes(study, settings.reach);
  const counts = new Float64Array(periods.length * shown.length);
  for (const coding of codings) {
    const period = periodOfSource[study.codings.source[coding] ?? 0] ?? -1;
    if (period < 0) continue;
    for (const group of codeGroups(study.codings.code[coding] ?? 0)) {
      const place = places.get(group);
      if (place === undefined) continue;
      counts[period * shown.length + place] = (counts[period * shown.length + place] ?? 0) + 1;
    }
  }
  yield;
  const wordsOfSources = yield* sizesOfSources(scoped, texts, 'words');
  const documents = new Float64Array(periods.length);
  const words = new Float64Array(periods.length);
  periodOfSource.forEach((period, source) => {
    if (period < 0) return;
    documents[period] = (documents[period] ?? 0) + 1;
    words[period] = (words[period] ?? 0) + (wordsOfSources[source] ?? 0);
  });
  const columns = shown.map((_, place) =>
    movingAverage(
      periods.map((__, period): Cell => {
        const count = counts[period * shown.length + place] ?? 0;
        return settings.unit === 'codings' ? count : ratio(1000 * count, words[period] ?? 0);
      }),
      settings.average,
    ),
  );
  const pathOf = codePathsOf(study);
  const isCount = settings.unit === 'codings' && settings.average === 1;
  return {
    columns: [
      { key: 'period', kind: 'words' },
      { key: 'documents', kind: 'count' },
      { key: 'words', kind: 'count' },
      ...shown.map((code) => ({
        key: pathOf(code),
        kind: isCount ? ('count' as const) : ('number' as const),
        id: study.codes[code]?.id ?? '',
      })),
    ],
    rows: periods.map((name, period) => [
      name,
      documents[period] ?? 0,
      words[period] ?? 0,
      ...columns.map((column) => column[period] ?? null),
    ]),
    n: {
      codings: codings.length,
      documents: sum(sources),
      undated: sum(sources) - sum(documents),
      codes: shown.length,
    },
  };
}

/** The codings of a period, of one code when the place names a code's column. */
export function passagesOfTimeline(
  scoped: ScopedStudy,
  settings: TimelineSettings,
  { row, column = 0 }: Place,
): PassageSet {
  const { study } = scoped;
  const { periodOfSource } = periodsOf(scoped, settings.period);
  const code = column < 3 ? null : shownCodes(study, scoped.codes, settings.reach)[column - 3];
  const codeGroups = groupCodes(study, settings.reach);
  return passagesOfCodings(
    study,
    scoped.codings.filter(
      (coding) =>
        periodOfSource[study.codings.source[coding] ?? 0] === row &&
        (code === null || codeGroups(study.codings.code[coding] ?? 0).includes(code ?? -1)),
    ),
  );
}

/** The mean of each value and those around it. */
export function movingAverage(values: readonly Cell[], width: number): Cell[] {
  const reach = Math.floor((width - 1) / 2);
  if (reach < 1) return [...values];
  return values.map((_, place) => {
    const around = values.slice(Math.max(0, place - reach), place + reach + 1);
    const known = around.filter((value): value is number => typeof value === 'number');
    return ratio(sum(known), known.length);
  });
}

function periodsOf(
  { study, sources }: ScopedStudy,
  kind: PeriodKind,
): { readonly periods: readonly string[]; readonly periodOfSource: Int32Array } {
  const names = study.sources.map(({ date }, source) => (sources[source] === 1 ? periodOf(date, kind) : null));
  const known = names.filter((name) => name !== null).sort();
  const periods = listPeriods(known[0] ?? '', known.at(-1) ?? '', kind).filter((name) => name !== '');
  const numbers = new Map(periods.map((name, number) => [name, number]));
  return { periods, periodOfSource: Int32Array.from(names, (name) => numbers.get(name ?? '') ?? -1) };
}
