import { groupCodes, shownCodes } from './code-groups';
import { codePathsOf } from './code-paths';
import { codedSizes } from './coded-sizes';
import type { StudyTexts } from './coded-study';
import type { CodeReach, FigureTable, PassageSet, Place } from './figure';
import type { InSteps } from './in-steps';
import { passagesOfCodings } from './passage-set';
import { ratio } from './ratio';
import type { ScopedStudy } from './resolve-scope';
import { sizesOfSources } from './source-sizes';
import { sum } from './sum';

export const frequencyUnits = ['codings', 'documents', 'characters', 'words', 'per-1000-words'] as const;

export type FrequencySettings = {
  readonly kind: 'frequencies';
  /** What the bars show; words are counted only when they are asked for. */
  readonly unit: (typeof frequencyUnits)[number];
  readonly reach: CodeReach;
};

/**
 * How often codes were used: one row a code with its codings, the documents they stand in, the characters (and words) that
 * they cover, each once, and codings per 1,000 words of the scope.
 */
export function* computeFrequencies(
  scoped: ScopedStudy,
  { unit, reach }: FrequencySettings,
  texts: StudyTexts,
): InSteps<FigureTable> {
  const { study, codings } = scoped;
  const codeGroups = groupCodes(study, reach);
  const groupsOf = (coding: number): readonly number[] => codeGroups(study.codings.code[coding] ?? 0);
  const grouping = { groups: study.codes.length, groupsOf };
  const counts = new Float64Array(grouping.groups);
  const documents = new Float64Array(grouping.groups);
  const lastSource = new Int32Array(grouping.groups).fill(-1);
  for (const coding of codings) {
    const source = study.codings.source[coding] ?? 0;
    for (const group of groupsOf(coding)) {
      counts[group] = (counts[group] ?? 0) + 1;
      if (lastSource[group] === source) continue;
      lastSource[group] = source;
      documents[group] = (documents[group] ?? 0) + 1;
    }
  }
  yield;
  const characters = yield* codedSizes(scoped, texts, grouping, 'characters');
  const words = unit === 'words' ? yield* codedSizes(scoped, texts, grouping, 'words') : null;
  const allWords = sum(yield* sizesOfSources(scoped, texts, 'words'));
  const shown = shownCodes(study, scoped.codes, reach);
  const pathOf = codePathsOf(study);
  return {
    columns: [
      { key: 'code', kind: 'words' },
      { key: 'codings', kind: 'count' },
      { key: 'documents', kind: 'count' },
      { key: 'characters', kind: 'count' },
      ...(words ? [{ key: 'words', kind: 'count' } as const] : []),
      { key: 'codingsPer1000Words', kind: 'number' },
      { key: 'shareOfCodings', kind: 'share' },
    ],
    rows: shown.map((code) => [
      pathOf(code),
      counts[code] ?? 0,
      documents[code] ?? 0,
      characters[code] ?? 0,
      ...(words ? [words[code] ?? 0] : []),
      ratio(1000 * (counts[code] ?? 0), allWords),
      ratio(counts[code] ?? 0, codings.length),
    ]),
    rowIds: shown.map((code) => study.codes[code]?.id ?? ''),
    n: { codings: codings.length, documents: sum(scoped.sources), codes: shown.length, words: allWords },
  };
}

/** The codings that a row counts. */
export function passagesOfFrequencies(scoped: ScopedStudy, { reach }: FrequencySettings, { row }: Place): PassageSet {
  const { study } = scoped;
  const code = shownCodes(study, scoped.codes, reach)[row] ?? -1;
  const codeGroups = groupCodes(study, reach);
  return passagesOfCodings(
    study,
    scoped.codings.filter((coding) => codeGroups(study.codings.code[coding] ?? 0).includes(code)),
  );
}
