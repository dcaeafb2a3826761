import type { ValueOperator } from './scope';
import type { ScopeWords } from './scope-records';

const number = new Intl.NumberFormat('en');

const operators: Readonly<Record<ValueOperator, string>> = {
  is: 'is',
  'is-not': 'is not',
  contains: 'contains',
  'at-least': 'is at least',
  'at-most': 'is at most',
  'is-empty': 'is empty',
  'is-not-empty': 'is not empty',
};

/** The words that say a scope in English: the window and the command line have the same. */
export const scopeInEnglish: ScopeWords = {
  all: (n) => `All ${number.format(n)} ${n === 1 ? 'document' : 'documents'}`,
  allCodes: 'All codes',
  allCoders: 'Coders: all',
  folder: (name) => `folder ${name}`,
  set: (name) => `set ${name}`,
  documents: (names) => `Documents: ${names}`,
  dates: (from, to) => (from === to ? from : `${from || '…'} – ${to || '…'}`),
  values: (conditions) => `Where ${conditions}`,
  codes: (names, withChildren) => `Codes: ${names}${withChildren ? ' + below' : ''}`,
  coders: (names) => `Coders: ${names}`,
  cases: (names) => `Cases: ${names}`,
  actors: (names) => `Actors: ${names}`,
  stances: (names) => `Stances: ${names}`,
  stance: { supports: 'supports', opposes: 'opposes', neutral: 'neutral' },
  weights: (from, to) => `Weights ${from} – ${to}`,
  boilerplate: 'With boilerplate',
  operators,
  condition: (variable, operator, value) => `${variable} ${operator}${value === '' ? '' : ` ${value}`}`,
};
