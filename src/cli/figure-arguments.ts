import type { FigureSettings } from '../contract/figure-calls';
import { coMeasures, coShapes, nearnesses } from '../domain/analysis/cooccurrence';
import { crosstabCells } from '../domain/analysis/crosstab';
import { codeReaches, type Grouping, groupings } from '../domain/analysis/figure';
import { frequencyUnits } from '../domain/analysis/frequencies';
import { matrixShares, matrixUnits } from '../domain/analysis/matrix';
import { periodKinds } from '../domain/analysis/periods';
import { problem } from '../domain/problem';
import type { Engine } from '../engine/engine';
import { oneOf, usageError, type Words } from './arguments';
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
    distance: numberOf(words, 'distance') ?? 0,
    measure: words.options.measure === 'jaccard' ? 'c-coefficient' : choice(words, 'measure', coMeasures),
    shape: choice(words, 'shape', coShapes),
    ...reachOf(words),
  }),
  timeline: ({ words }) => ({
    kind: 'timeline',
    period: words.options.period === undefined ? 'year' : choice(words, 'period', periodKinds),
    unit: choice(words, 'unit', ['codings', 'per-1000-words']),
    average: numberOf(words, 'average') ?? 1,
    ...reachOf(words),
  }),
  lines: ({ words }) => ({ kind: 'lines', ...reachOf(words) }),
  portraits: ({ words }) => ({ kind: 'portraits', parts: numberOf(words, 'parts') ?? 100, ...reachOf(words) }),
  uncoded: () => ({ kind: 'uncoded' }),
  sequences: ({ words }) => ({
    kind: 'sequences',
    share: choice(words, 'share', ['count', 'row']),
    distance: numberOf(words, 'distance'),
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

function numberOf({ options }: FigureWords, option: FigureOption): number | null {
  const given = options[option];
  if (given === undefined) return null;
  if (!/^\d+$/.test(given)) throw usageError(`--${option} takes a whole number.`);
  return Number(given);
}

function groupingOf(engine: Engine, { options }: FigureWords, option: FigureOption, usual: Grouping['by']): Grouping {
  return readGrouping(engine, options[option] ?? usual, option);
}

/** What passages or codings are sorted into: `coder`, or `variable:Country` for the values of a variable of documents. */
export function readGrouping(engine: Engine, words: string, option: string): Grouping {
  const [by = '', ...rest] = words.split(':');
  const grouping = oneOf(by, groupings, `--${option}`);
  if (grouping !== 'variable') return { by: grouping };
  const name = rest.join(':');
  const variable = engine
    .ask('project.overview', {})
    .variables.find((known) => known.about === 'source' && known.name === name);
  if (!variable) throw problem('variableMissing', { variable: name });
  return { by: 'variable', variableId: variable.id };
}
