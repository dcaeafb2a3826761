import { groupByShownCodes, groupCodes } from './code-groups';
import { codePathsOf } from './code-paths';
import type { StudyTexts } from './coded-study';
import { charactersOfStretch } from './coded-sizes';
import { coverStretches, type Stretch } from './coverage';
import type { Cell, CodeReach, FigureTable, PassageSet, Place } from './figure';
import type { InSteps } from './in-steps';
import { passagesOfCodings } from './passage-set';
import { ratio } from './ratio';
import type { ScopedStudy } from './resolve-scope';
import { lengthOfSource } from './source-sizes';
import { sum } from './sum';

export type CodeLineSettings = { readonly kind: 'lines'; readonly reach: CodeReach };

/** Rows that are made in one step. */
const rowsAtOnce = 1000;

/**
 * What is coded where: one row a stretch that one code covers without a gap, by document, code and place. Places are code
 * points, from 0; `characters` leaves out boilerplate, and shares are of the document's length.
 */
export function* computeCodeLines(
  scoped: ScopedStudy,
  settings: CodeLineSettings,
  texts: StudyTexts,
): InSteps<FigureTable> {
  const { study } = scoped;
  const pathOf = codePathsOf(study);
  const paths = study.codes.map((_, code) => pathOf(code));
  const length = (source: number): number => lengthOfSource(study, texts, source);
  const stretches = yield* listStretches(scoped, settings);
  const rows: Cell[][] = [];
  for (const stretch of stretches) {
    const { source, group, pointStart, pointEnd } = stretch;
    rows.push([
      study.sources[source]?.title ?? '',
      paths[group] ?? '',
      pointStart,
      pointEnd,
      charactersOfStretch(scoped, texts, stretch),
      ratio(pointStart, length(source)),
      ratio(pointEnd, length(source)),
    ]);
    if (rows.length % rowsAtOnce === 0) yield;
  }
  return {
    columns: [
      { key: 'document', kind: 'words' },
      { key: 'code', kind: 'words' },
      { key: 'start', kind: 'count' },
      { key: 'end', kind: 'count' },
      { key: 'characters', kind: 'count' },
      { key: 'startShare', kind: 'share' },
      { key: 'endShare', kind: 'share' },
    ],
    rows,
    rowIds: stretches.map(({ group }) => study.codes[group]?.id ?? ''),
    n: { codings: scoped.codings.length, documents: sum(scoped.sources), stretches: stretches.length },
  };
}

/** The codings that make a stretch. */
export function* passagesOfCodeLines(
  scoped: ScopedStudy,
  settings: CodeLineSettings,
  { row }: Place,
): InSteps<PassageSet> {
  const { study } = scoped;
  const stretch = (yield* listStretches(scoped, settings))[row];
  const groupsOf = groupCodes(study, settings.reach);
  return passagesOfCodings(
    study,
    scoped.codings.filter(
      (coding) =>
        stretch !== undefined &&
        study.codings.source[coding] === stretch.source &&
        (study.codings.start[coding] ?? 0) >= stretch.start &&
        (study.codings.end[coding] ?? 0) <= stretch.end &&
        groupsOf(study.codings.code[coding] ?? 0).includes(stretch.group),
    ),
  );
}

function* listStretches(scoped: ScopedStudy, { reach }: CodeLineSettings): InSteps<Stretch[]> {
  const stretches: Stretch[] = [];
  let own: Stretch[] = [];
  const finish = (): void => {
    own.sort((a, b) => a.group - b.group || a.start - b.start);
    for (const stretch of own) stretches.push(stretch);
    own = [];
  };
  // Documents come in their order.
  yield* coverStretches(scoped, groupByShownCodes(scoped, reach), (stretch) => {
    if (own[0]?.source !== stretch.source) finish();
    own.push(stretch);
  });
  finish();
  return stretches;
}
