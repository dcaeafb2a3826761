import { figuresInEnglish } from '../../../domain/analysis/words-of-figures/english';
import type { ReportWords } from './words';

const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const nothing = 'undefined';
const n = (count: number, one: string): string => `${decimal.format(count)} ${one}${count === 1 ? '' : 's'}`;

export const englishWords: ReportWords = {
  contents: 'Contents',
  sources: 'Sources',
  method: 'Method note',
  study: (name) => `A report on the study “${name}”`,
  asOf: (day) => `As of ${day}`,
  labels: { figure: 'Figure', table: 'Table' },
  numbersOf: (figure) => `The numbers behind ${figure}`,
  partsOf: (figure) => `The parts of ${figure}, by the code that covers most of them`,
  noCode: 'No code',
  rest: 'the rest of the study',
  noSummaries: 'No summaries were written in this scope.',
  emptyReport: 'Nothing was put into this report yet.',
  ...figuresInEnglish,
  passages: 'Passages',
  summaries: 'Summaries of documents by code',
  memo: 'Memo',
  memoGone: 'This memo is no longer in the study.',
  remarks: 'Remarks',
  question: 'Query',
  passageCount: (count) => n(count, 'passage'),
  cut: (shown, count) =>
    `Quoted are the first ${decimal.format(shown)} of ${decimal.format(count)} passages. All of them go out of Postil as XLSX, CSV or JSON with the query.`,
  cutRows: (shown, count) => `Shown are the first ${decimal.format(shown)} of ${decimal.format(count)} rows.`,
  cutColumns: (shown, count) =>
    `Shown are ${decimal.format(shown)} of ${decimal.format(count)} columns, those with the highest sums.`,
  cutMeasures: (shown, count) => `Shown are ${decimal.format(shown)} of ${decimal.format(count)} columns.`,
  whole: 'The whole table goes out of Postil as XLSX, CSV or JSON with its figure.',
  refusals: {},
  colon: ': ',
  stop: '. ',
  cannot: (reason) => `This could not be worked out: ${reason}`,
  document: 'Document',
  code: 'Code',
  paragraph: (number) => `¶\u00a0${number}`,
  measure: 'Measure',
  scope: 'Scope',
  figure: {
    number: (value) => (value === null ? nothing : decimal.format(value)),
    share: (value) => (value === null ? nothing : percent.format(value)),
    more: (count) => `and ${decimal.format(count)} more in the table`,
    highest: (label) => `Highest: ${label}.`,
  },
  join: (names) => names.join(', '),
  scopes: {
    allDocuments: 'all documents',
    documents: (names) => `documents: ${names}`,
    dates: (from, to) => `dates ${from} to ${to}`,
    where: (conditions) => `where ${conditions}`,
    operators: {
      is: 'is',
      'is-not': 'is not',
      contains: 'contains',
      'at-least': 'is at least',
      'at-most': 'is at most',
      'is-empty': 'is empty',
      'is-not-empty': 'is not empty',
    },
    allCodes: 'all codes',
    codes: (names, withChildren) => `codes: ${names}${withChildren ? ' (with those below)' : ''}`,
    coders: (names) => `coders: ${names}`,
    cases: (names) => `cases: ${names}`,
    actors: (names) => `actors: ${names}`,
    stances: (names) => `stances: ${names}`,
    weights: (from, to) => `weights ${from} to ${to}`,
    withBoilerplate: 'boilerplate is counted as text',
    withoutBoilerplate: 'boilerplate is left out',
  },
  facts: {
    program: (name, study) => `Made with ${name} from the project “${study}”.`,
    size: (documents, codes, codings) =>
      `The study holds ${n(documents, 'document')}, ${n(codes, 'code')} and ${n(codings, 'coding')}.`,
    coders: (names) => `Coders: ${names}.`,
    version: (name, day) => `The latest version of the codebook is “${name}” of ${day}.`,
    noVersion: 'No version of the codebook was recorded.',
    state: (acts, last) => `The report shows the study after ${n(acts, 'act')}, the last one of ${last} UTC.`,
    counting:
      'Characters are Unicode code points. Coverage counts each character once per code. A ratio of 0 to 0 is undefined. Passages that an edit of their text lost count nowhere; several coders on one passage are several codings.',
    figures: 'Measure, scope and N of each figure:',
  },
};
