import type { Settings } from './shell';

/** What a first start begins with; apart from the schema, which the page does without. */
export const defaultSettings: Settings = {
  theme: 'system',
  language: 'system',
  leftWidth: 272,
  rightWidth: 292,
  leftOpen: true,
  rightOpen: true,
  zoom: 100,
  measure: 'normal',
  typeface: 'serif',
  paragraphNumbers: true,
  memosInLine: false,
  casePassages: true,
  findMatchCase: false,
  findWholeWord: false,
  findIgnoreDiacritics: true,
  findPattern: false,
  keys: {},
  announceCodings: true,
  keepOriginals: true,
};
