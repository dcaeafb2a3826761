import type { FigureSettings } from '../contract/figure-calls';
import { cooccurrenceMeasures, cooccurrenceShapes, nearnesses } from '../domain/analysis/cooccurrence';
import { crosstabCells } from '../domain/analysis/crosstab';
import { codeReaches, groupings } from '../domain/analysis/figure';
import { frequencyUnits } from '../domain/analysis/frequencies';
import { matrixShares, matrixUnits } from '../domain/analysis/matrix';
import { periodKinds } from '../domain/analysis/periods';
import { collocationMeasures } from '../domain/analysis/words/collocations';
import { keynessMeasures } from '../domain/analysis/words/keyness';
import { kwicOrders } from '../domain/analysis/words/kwic-settings';
import { stopListNames } from '../domain/analysis/words/stop-lists';
import { usageError } from './arguments';
import { scopeLists } from './scope-arguments';

/** Settings by the names of their options, each with what it takes; an empty word marks an option that takes none. */
type Settings = Readonly<Record<string, string>>;

const grouping = groupings.join('|').replace('variable', 'variable:NAME');
const reach: Settings = { reach: codeReaches.join('|') };
const counted: Settings = { within: 'documents|codings', limit: 'N' };
const chosen: Settings = {
  'match-case': '',
  'no-numbers': '',
  stop: stopListNames.join(','),
  'stop-word': 'WORD',
  shortest: 'N',
  least: 'N',
  filter: 'REGEX',
};
const reference: Settings = Object.fromEntries(
  [...scopeLists, 'from', 'to'].map((name) => [`reference-${name}`, 'as of the scope']),
);

/** The settings that each figure has; any other one given to it is a mistake. */
const settingsOf: Readonly<Record<FigureSettings['kind'], Settings>> = {
  frequencies: { unit: frequencyUnits.join('|'), ...reach },
  matrix: { by: grouping, unit: matrixUnits.join('|'), share: matrixShares.join('|'), ...reach },
  cooccurrence: {
    near: nearnesses.join('|'),
    distance: 'N',
    measure: [...cooccurrenceMeasures, 'jaccard'].join('|'),
    shape: cooccurrenceShapes.join('|'),
    ...reach,
  },
  timeline: { period: periodKinds.join('|'), unit: 'codings|per-1000-words', average: 'N', ...reach },
  lines: reach,
  portraits: { parts: 'N', ...reach },
  uncoded: {},
  sequences: { share: 'count|row', distance: 'N', ...reach },
  crosstab: { rows: grouping, columns: grouping, cells: crosstabCells.join('|') },
  kwic: {
    regex: '',
    'match-case': '',
    context: 'LEFT,RIGHT',
    characters: 'LEFT,RIGHT',
    sort: kwicOrders.join(','),
    ...counted,
  },
  words: { ngram: '1-5', ...counted, ...chosen },
  keyness: {
    measure: keynessMeasures.join('|'),
    direction: 'both|over|under',
    ...reference,
    ...counted,
    ...chosen,
  },
  collocations: {
    'of-code': 'PATH',
    window: 'LEFT,RIGHT|sentence',
    measure: collocationMeasures.join('|'),
    ...counted,
    ...chosen,
  },
};

/** Refuses settings of other figures: a share that frequencies do not know would be passed over in silence. */
export function refuseForeignSettings(kind: FigureSettings['kind'], isGiven: (option: string) => boolean): void {
  const own = Object.keys(settingsOf[kind]);
  const known = new Set(Object.values(settingsOf).flatMap((settings) => Object.keys(settings)));
  const foreign = [...known].find((option) => isGiven(option) && !own.includes(option));
  if (foreign === undefined) return;
  const takes = own
    .filter((option) => !(option in reference))
    .map((option) => `--${option}`)
    .join(', ');
  throw usageError(`--${foreign} is no setting of ${kind}, which ${takes === '' ? 'has none' : `takes ${takes}`}.`);
}

/** A line for each figure with its settings and what they take. */
export function listFigureSettings(): string[] {
  return Object.entries(settingsOf).map(([kind, settings]) => {
    const options = Object.entries(settings).filter(([option]) => !(option in reference));
    const words = options.map(([option, takes]) => (takes === '' ? `[--${option}]` : `[--${option} ${takes}]`));
    return [kind, figureWords[kind] ?? '', ...words].filter((word) => word !== '').join(' ');
  });
}

/** What stands behind a figure's name before its settings. */
const figureWords: Readonly<Record<string, string>> = {
  kwic: "'WORDS'",
  keyness: '[--reference-document D …, any option of the scope with reference- before it; else the rest of the study]',
  collocations: "'WORDS'",
};
