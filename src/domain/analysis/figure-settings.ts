import { assertNever } from '../assert-never';
import { type CodeLineSettings, computeCodeLines, passagesOfCodeLines } from './code-lines';
import type { StudyTexts } from './coded-study';
import { computeCooccurrence, type CooccurrenceSettings, passagesOfCooccurrence } from './cooccurrence';
import { computeCrosstab, type CrosstabSettings, passagesOfCrosstab } from './crosstab';
import type { FigureTable, Grouping, PassageSet, Place } from './figure';
import { computeFrequencies, type FrequencySettings, passagesOfFrequencies } from './frequencies';
import { computeMatrix, type MatrixSettings, passagesOfMatrix } from './matrix';
import { computePortraits, passagesOfPortraits, type PortraitSettings } from './portraits';
import type { InSteps } from './in-steps';
import type { ScopedStudy, ScopeTables } from './resolve-scope';
import { computeSequences, passagesOfSequences, type SequenceSettings } from './sequences';
import { computeTimeline, passagesOfTimeline, type TimelineSettings } from './timeline';
import { computeUncoded, passagesOfUncoded, type UncodedSettings } from './uncoded-text';

/** The settings of figures that count codings; those of words are worked out elsewhere. */
export type CodingFigureSettings =
  | FrequencySettings
  | MatrixSettings
  | CooccurrenceSettings
  | TimelineSettings
  | CodeLineSettings
  | PortraitSettings
  | UncodedSettings
  | SequenceSettings
  | CrosstabSettings;

/** What a figure is worked out from. */
export type FigureGround = {
  readonly scoped: ScopedStudy;
  readonly texts: StudyTexts;
  readonly tables: ScopeTables;
};

/** The variables that a figure's groups ask of. */
export function variablesOf(settings: CodingFigureSettings): readonly string[] {
  const groupings: readonly Grouping[] =
    settings.kind === 'matrix'
      ? [settings.columns]
      : settings.kind === 'crosstab'
        ? [settings.rows, settings.columns]
        : [];
  return groupings.flatMap(({ variableId }) => variableId ?? []);
}

/** The table of a figure. */
export function computeFigure(
  { scoped, texts, tables }: FigureGround,
  settings: CodingFigureSettings,
): InSteps<FigureTable> {
  switch (settings.kind) {
    case 'frequencies':
      return computeFrequencies(scoped, settings, texts);
    case 'matrix':
      return computeMatrix(scoped, settings, texts, tables);
    case 'cooccurrence':
      return computeCooccurrence(scoped, settings, texts);
    case 'timeline':
      return computeTimeline(scoped, settings, texts);
    case 'lines':
      return computeCodeLines(scoped, settings, texts);
    case 'portraits':
      return computePortraits(scoped, settings, texts);
    case 'uncoded':
      return computeUncoded(scoped, settings, texts);
    case 'sequences':
      return computeSequences(scoped, settings, texts);
    case 'crosstab':
      return computeCrosstab(scoped, settings, tables);
    default:
      return assertNever(settings);
  }
}

/** The passages behind a place of its table. */
export function* passagesOfFigure(
  { scoped, texts, tables }: FigureGround,
  settings: CodingFigureSettings,
  place: Place,
): InSteps<PassageSet> {
  switch (settings.kind) {
    case 'frequencies':
      return passagesOfFrequencies(scoped, settings, place);
    case 'matrix':
      return passagesOfMatrix(scoped, settings, tables, place);
    case 'cooccurrence':
      return yield* passagesOfCooccurrence(scoped, settings, texts, place);
    case 'timeline':
      return passagesOfTimeline(scoped, settings, place);
    case 'lines':
      return yield* passagesOfCodeLines(scoped, settings, place);
    case 'portraits':
      return yield* passagesOfPortraits(scoped, settings, texts, place);
    case 'uncoded':
      return passagesOfUncoded(scoped, settings, texts, place);
    case 'sequences':
      return yield* passagesOfSequences(scoped, settings, texts, place);
    case 'crosstab':
      return yield* passagesOfCrosstab(scoped, settings, tables, place);
    default:
      return assertNever(settings);
  }
}
