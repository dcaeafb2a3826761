import type { FigureSettings } from '../../contract/figure-calls';
import { defaultCollocations } from '../../domain/analysis/words/collocations';
import { defaultKeyness } from '../../domain/analysis/words/keyness';
import { defaultKwic } from '../../domain/analysis/words/kwic-settings';
import { defaultWords } from '../../domain/analysis/words/words';

/** The figures of the workspace Analyse. */
export type ShownFigure = FigureSettings;
export type SettingsOf<K extends ShownFigure['kind']> = Extract<ShownFigure, { readonly kind: K }>;
export type SettingsByKind = { readonly [K in ShownFigure['kind']]: SettingsOf<K> };

/** What each figure shows before somebody changes it. */
export const firstSettings: SettingsByKind = {
  frequencies: { kind: 'frequencies', unit: 'codings', reach: 'own' },
  matrix: { kind: 'matrix', columns: { by: 'document' }, unit: 'codings', share: 'count', reach: 'top' },
  cooccurrence: { kind: 'cooccurrence', nearness: 'overlap', measure: 'count', shape: 'heat-map', reach: 'top' },
  timeline: { kind: 'timeline', period: 'year', unit: 'per-1000-words', average: 1, reach: 'top' },
  lines: { kind: 'lines', reach: 'top' },
  portraits: { kind: 'portraits', parts: 200, reach: 'top' },
  kwic: defaultKwic,
  words: { ...defaultWords, stopLists: ['en', 'zh'], numbers: false },
  keyness: defaultKeyness,
  collocations: { ...defaultCollocations, stopLists: ['en', 'zh'] },
  uncoded: { kind: 'uncoded' },
  sequences: { kind: 'sequences', share: 'count', distance: null, reach: 'top' },
  crosstab: { kind: 'crosstab', rows: { by: 'actor' }, columns: { by: 'stance' }, cells: 'observed' },
};
