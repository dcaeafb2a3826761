import { chiSquaredTail } from '../chi-squared';
import type { Cell, FigureTable } from '../figure';
import type { Scope } from '../scope';
import { everyWord, wordChooser, type WordChoice } from './choose-words';
import * as measures from './contingency';
import { countWords } from './count-words';
import type { CountedPart, Within } from './counted-parts';
import { takeHighest } from './take-highest';
import type { WordIndex } from './word-index';
import { perThousand } from './words';

export const keynessMeasures = [
  'logLikelihood',
  'logLikelihoodFourCells',
  'chiSquared',
  'chiSquaredYates',
  'percentDifference',
  'logRatio',
] as const;
export type KeynessMeasure = (typeof keynessMeasures)[number];

/** How the share of a word in the target is, beside that in the reference. */
const keynessSigns = ['under', 'equal', 'over'] as const;
export type KeynessSign = (typeof keynessSigns)[number];

/** Words that are more or less frequent in one part of a study, the target, than in another, the reference. */
export type KeynessSettings = WordChoice & {
  readonly kind: 'keyness';
  readonly within: Within;
  /** Null is the rest of the study. */
  readonly reference: Scope | null;
  /** What the rows are ordered by. */
  readonly measure: KeynessMeasure;
  /** Words more frequent in the target, in the reference, or both. */
  readonly direction: 'both' | 'over' | 'under';
  /** Words that are rarer in both parts together are left out. */
  readonly least: number;
  readonly limit: number;
};

export const defaultKeyness: KeynessSettings = {
  ...everyWord,
  kind: 'keyness',
  within: 'documents',
  reference: null,
  measure: 'logLikelihood',
  direction: 'both',
  least: 1,
  limit: 500,
};

const columns = [
  { key: 'word', kind: 'words' },
  { key: 'target', kind: 'count' },
  { key: 'reference', kind: 'count' },
  { key: 'targetPer1000Words', kind: 'number' },
  { key: 'referencePer1000Words', kind: 'number' },
  { key: 'sign', kind: 'words' },
  ...keynessMeasures.map((key) => ({ key, kind: 'number' as const })),
  { key: 'p', kind: 'number' },
] as const satisfies FigureTable['columns'];

/**
 * Measures every word of two parts. The sign is `over` where the word's share is larger in the target, undefined where a part
 * has no words. `p` is the probability of the chosen test statistic with one degree of freedom, of the two-cell log-likelihood
 * where an effect size is chosen.
 */
export function computeKeyness(
  index: WordIndex,
  target: readonly CountedPart[],
  reference: readonly CountedPart[],
  settings: KeynessSettings,
): FigureTable {
  const inTarget = countWords(index, target, settings.matchCase);
  const inReference = countWords(index, reference, settings.matchCase);
  const tableOf = (word: number): measures.Contingency => ({
    inFirst: inTarget.frequency[word] ?? 0,
    first: inTarget.total,
    inSecond: inReference.frequency[word] ?? 0,
    second: inReference.total,
  });
  const isChosen = wordChooser(index.list, settings);
  const chosen: number[] = [];
  for (let word = 0; word < index.list.size(); word++) {
    const frequency = (inTarget.frequency[word] ?? 0) + (inReference.frequency[word] ?? 0);
    if (frequency < Math.max(1, settings.least) || !isChosen(word)) continue;
    const sign = signOf(tableOf(word));
    if (settings.direction === 'over' ? sign <= 0 : settings.direction === 'under' && sign >= 0) continue;
    chosen.push(word);
  }
  const measure = measureBy[settings.measure];
  const strengthOf = (word: number): number => Math.abs(measure(tableOf(word)) ?? NaN);
  const rows = takeHighest(chosen, strengthOf, index.list.wordOf, settings.limit).map((word) =>
    rowOf(index.list.wordOf(word), tableOf(word), settings.measure),
  );
  const n = { targetWords: inTarget.total, referenceWords: inReference.total, differentWords: chosen.length };
  return { columns, rows, n: { ...n, targetDocuments: target.length, referenceDocuments: reference.length } };
}

const measureBy: Readonly<Record<KeynessMeasure, (table: measures.Contingency) => number | null>> = {
  logLikelihood: measures.logLikelihoodTwoCells,
  logLikelihoodFourCells: measures.logLikelihoodFourCells,
  chiSquared: measures.chiSquared,
  chiSquaredYates: measures.chiSquaredYates,
  percentDifference: measures.percentDifference,
  logRatio: measures.logRatio,
};

function rowOf(word: string, table: measures.Contingency, measure: KeynessMeasure): Cell[] {
  const { inFirst, first, inSecond, second } = table;
  const isEffect = measure === 'percentDifference' || measure === 'logRatio';
  const statistic = measureBy[isEffect ? 'logLikelihood' : measure](table);
  return [
    word,
    inFirst,
    inSecond,
    perThousand(inFirst, first),
    perThousand(inSecond, second),
    first === 0 || second === 0 ? null : (keynessSigns[signOf(table) + 1] ?? 'equal'),
    ...keynessMeasures.map((name) => measureBy[name](table)),
    statistic === null ? null : chiSquaredTail(statistic, 1),
  ];
}

/** 1 where the share of the first part is larger, −1 where it is smaller. */
function signOf({ inFirst, first, inSecond, second }: measures.Contingency): number {
  return Math.sign(inFirst * second - inSecond * first);
}
