import { scopeInEnglish } from '../../../domain/analysis/scope-in-english';
import type { ScopeField } from '../../../domain/analysis/scope-fields';
import { number } from './number';

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

/** The scope: what part of the study one looks at, as chips, and how it is chosen. */
export const scope = {
  said: scopeInEnglish,
  fields: {
    documents: 'Documents',
    dates: 'Dates',
    values: 'Variables',
    codes: 'Codes',
    coders: 'Coders',
    cases: 'Cases',
    actors: 'Actors',
    stances: 'Stances',
    weights: 'Weights',
    boilerplate: 'Boilerplate',
  } satisfies Record<ScopeField, string>,
  title: 'Scope',
  add: 'Add filter',
  remove: (filter: string) => `Remove ${filter}`,
  edit: (field: string) => `Scope: ${field}`,
  count: (documents: number, all: number, codings: number) =>
    `${number(documents)} of ${counted(all, 'document', 'documents')} · ${counted(codings, 'coding', 'codings')}`,
  wholeStudy: 'The whole study',
  status: (parts: string) => `Scope: ${parts}`,
  statusNone: 'Scope',
  documents: (n: number) => counted(n, 'document', 'documents'),
  codes: (n: number) => counted(n, 'code', 'codes'),
  filters: (n: number) => counted(n, 'more filter', 'more filters'),
  open: 'Scope: what part of the study is looked at…',
  reset: 'Reset the scope to the whole study',
  resetShort: 'Reset',
  activateSources: 'Activate or deactivate the selected documents',
  activate: 'Activate',
  deactivate: 'Deactivate',
  activated: 'activated',
  whole: 'The whole study is looked at',
  sourcesActivated: (n: number) =>
    n === 0 ? 'No document is activated' : `${counted(n, 'document', 'documents')} activated`,
  find: 'Type to find',
  noneFound: 'Nothing fits.',
  none: 'The study has none yet.',
  tickFound: (n: number) => `Tick all ${number(n)} found`,
  groups: { folders: 'Folders', sets: 'Sets' },
  withChildren: 'With the codes below them',
  from: 'From',
  to: 'To',
  dayHint: 'A year, a month or a day: 2016, 2016-11, 2016-11-16. Documents without a date are left out.',
  dayWrong: 'This is no year, month or day: write 2016, 2016-11 or 2016-11-16.',
  weightHint: '0 to 100. Codings without a weight are left out.',
  weightWrong: 'Write numbers from 0 to 100, the lower one first.',
  variable: 'Variable',
  operator: 'Condition',
  value: 'Value',
  addCondition: 'Add a condition',
  removeCondition: 'Remove the condition',
  noVariables: 'Documents have no variables yet. Add one in the table of documents.',
  boilerplateHint: 'Boilerplate is counted as text like any other.',
};
