import { caseKinds } from '../model';
import { parseValue, type ParsedValue } from './parse-value';

/** The fields of a document that a table can fill in beside its variables. */
export const sourceFields = ['title', 'date', 'publisher', 'author', 'language', 'url', 'folder'] as const;
export type SourceField = (typeof sourceFields)[number];

/** Those of a case. */
export const caseFields = ['name', 'kind'] as const;
export type CaseField = (typeof caseFields)[number];

export type RecordField = SourceField | CaseField;

const longestLine = 2000;
const longestName = 500;
const text = { kind: 'text', choices: [] } as const;

/** Reads what was typed into a field of a record: names are never empty, dates are dates, kinds of cases are known ones. */
export function parseField(field: RecordField, typed: string): ParsedValue {
  const words = typed.trim().replaceAll(/\s+/g, ' ');
  switch (field) {
    case 'title':
    case 'name':
      return words === '' ? { fits: false, typed } : parseValue(text, words.slice(0, longestName));
    case 'date':
      return parseValue({ kind: 'date', choices: [] }, words);
    case 'kind':
      return words === '' ? { fits: false, typed } : parseValue({ kind: 'choice', choices: caseKinds }, words);
    default:
      return parseValue(text, words.slice(0, longestLine));
  }
}
