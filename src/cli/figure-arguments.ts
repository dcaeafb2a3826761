import type { FigureSettings } from '../contract/figure-calls';
import { cooccurrenceMeasures, cooccurrenceShapes, nearnesses } from '../domain/analysis/cooccurrence';
import { crosstabCells } from '../domain/analysis/crosstab';
import { codeReaches, type Grouping, groupings } from '../domain/analysis/figure';
import { frequencyUnits } from '../domain/analysis/frequencies';
import { matrixShares, matrixUnits } from '../domain/analysis/matrix';
import { periodKinds } from '../domain/analysis/periods';
import { problem } from '../domain/problem';
import type { Engine } from '../engine/engine';
import { oneOf, usageError, wholeNumber, type Words } from './arguments';
import { wordFigureReaders } from './word-figure-arguments';

export const figureOptions = [
  'unit',
  'reach',
  'by',
  'share',
  'near',
  'shape',
  'distance',
  'measure',
  'period',
  'average',
  'parts',
  'rows',
  'columns',
  'cells',
] as const;
type FigureOption = (typeof figureOptions)[number];
type FigureWords = Words<string>;

/** How a figure's settings are read from the options of a call; what is not said is the first of its choices. */
export const figureReaders = {
  frequencies: ({ words }) => ({ kind: 'frequencies', unit: choice(words, 'unit', frequencyUnits), ...reachOf(words) }),
  matrix: ({ words, engine }) => ({
    kind: 'matrix',
    columns: groupingOf(engine, words, 'by', 'document'),
    unit: choice(words, 'unit', matrixUnits),
    share: choice(words, 'share', matrixShares),
    ...reachOf(words),
  }),
  cooccurrence: ({ words }) => ({
    kind: 'cooccurrence',
    nearness: choice(words, 'near', nearnesses),
    distance: distanceOf(words),
    measure: coMeasureOf(words),
    shape: choice(words, 'shape', cooccurrenceShapes),
    ...reachOf(words),
  }),
  timeline: ({ words }) => ({
    kind: 'timeline',
    period: words.options.period === undefined ? 'year' : choice(words, 'period', periodKinds),
    unit: choice(words, 'unit', ['codings', 'per-1000-words']),
    average: averageOf(words),
    ...reachOf(words),
  }),
  lines: ({ words }) => ({ kind: 'lines', ...reachOf(words) }),
  portraits: ({ words }) => ({
    kind: 'portraits',
    parts: wholeNumber(words, 'parts', 1, 2000) ?? 100,
    ...reachOf(words),
  }),
  uncoded: () => ({ kind: 'uncoded' }),
  sequences: ({ words }) => ({
    kind: 'sequences',
    share: choice(words, 'share', ['count', 'row']),
    distance: wholeNumber(words, 'distance', 0),
    ...reachOf(words),
  }),
  crosstab: ({ words, engine }) => ({
    kind: 'crosstab',
    rows: groupingOf(engine, words, 'rows', 'code'),
    columns: groupingOf(engine, words, 'columns', 'coder'),
    cells: choice(words, 'cells', crosstabCells),
  }),
  ...wordFigureReaders,
} satisfies Readonly<
  Record<FigureSettings['kind'], (call: { readonly words: FigureWords; readonly engine: Engine }) => FigureSettings>
>;

function reachOf(words: FigureWords): { readonly reach: (typeof codeReaches)[number] } {
  return { reach: choice(words, 'reach', codeReaches) };
}

function choice<C extends string>({ options }: FigureWords, option: FigureOption, choices: readonly [C, ...C[]]): C {
  const given = options[option];
  return given === undefined ? choices[0] : oneOf(given, choices, `--${option}`);
}

/** Where units are counted the c-coefficient is Jaccard’s index. */
function coMeasureOf(words: FigureWords): (typeof cooccurrenceMeasures)[number] {
  const measure = choice(words, 'measure', [...cooccurrenceMeasures, 'jaccard']);
  return measure === 'jaccard' ? 'c-coefficient' : measure;
}

/** Only where it is said how far apart two codings may be. */
function distanceOf(words: FigureWords): number {
  const isFar = words.options['near'] === 'characters' || words.options['near'] === 'paragraphs';
  if (words.options['distance'] !== undefined && !isFar)
    throw usageError('--distance goes with --near characters or --near paragraphs.');
  return wholeNumber(words, 'distance', 0) ?? 0;
}

/** A mean around a period takes as many before it as behind it. */
function averageOf(words: FigureWords): number {
  const average = wholeNumber(words, 'average', 1, 99) ?? 1;
  if (average % 2 === 0) throw usageError('--average takes an odd number, such as 3.');
  return average;
}

function groupingOf(engine: Engine, { options }: FigureWords, option: FigureOption, usual: Grouping['by']): Grouping {
  return readGrouping(engine, options[option] ?? usual, option);
}

/** What passages or codings are sorted into: `coder`, or `variable:Country` for the values of a variable of documents. */
export function readGrouping(engine: Engine, words: string, option: string): Grouping {
  const [by = '', ...rest] = words.split(':');
  const grouping = groupings.find((known) => known === by);
  if (grouping === undefined || (grouping === 'variable' && rest.length === 0))
    throw usageError(`--${option} is one of ${groupings.join(', ').replace('variable', 'variable:NAME')}.`);
  if (grouping !== 'variable') return { by: grouping };
  const name = rest.join(':');
  const variable = engine
    .ask('project.overview', {})
    .variables.find((known) => known.about === 'source' && known.name === name);
  if (!variable) throw problem('variableMissing', { variable: name });
  return { by: 'variable', variableId: variable.id };
}
