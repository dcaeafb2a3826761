import { printVariable, quote } from '../../domain/analysis/query/print';
import { stances } from '../../domain/model';
import { suggestValues } from '../parts/scope/suggest-values';
import type { Mirror } from '../state/mirror';
import type { Completion } from './complete-question';

/** A condition up to its value: whose value it is, and by which sign. */
const condition = /(?:\b(coder|stance|actor|case|document)|\[((?:[^\]\\]|\\.)*)\])\s*!?=\s*$/iu;
const fields = ['coder =', 'stance =', 'actor =', 'case =', 'document =', 'date >=', 'weight >=', 'memo contains'];

/** What a condition before the caret may be compared with; null where no value is expected. */
export function listValues(before: string, mirror: Mirror): readonly Completion[] | null {
  const [, field, variable] = condition.exec(before) ?? [];
  if (field === undefined && variable === undefined) return null;
  if (field?.toLowerCase() === 'stance') return stances.map((stance) => completion(stance, stance));
  return namesOf(field?.toLowerCase(), variable, mirror).map((name) => completion(quote(name), name));
}

function namesOf(field: string | undefined, variable: string | undefined, mirror: Mirror): readonly string[] {
  switch (field) {
    case 'coder':
      return [...mirror.coders.values()].map(({ name }) => name);
    case 'actor':
    case 'case':
      return [...mirror.cases.values()].map(({ name }) => name);
    case 'document':
      return [...mirror.sources.values()].map(({ title }) => title);
    default: {
      const wanted = variable?.trim().toLowerCase();
      const found = [...mirror.variables.values()].find(({ name }) => name.toLowerCase() === wanted);
      return suggestValues(found, mirror);
    }
  }
}

/** The conditions that can stand behind “where”. */
export function listFields(before: string): readonly Completion[] {
  return /\bwhere\s+$/i.test(before) ? fields.map((words) => completion(words, words)) : [];
}

/** The variables of documents and cases, in the brackets in which questions name them. */
export function listVariables({ variables }: Mirror): readonly Completion[] {
  const names = new Set([...variables.values()].map(({ name }) => name));
  return [...names].map((name) => completion(printVariable({ variable: name, about: null }), name));
}

function completion(words: string, name: string): Completion {
  return { key: words, words, name, colour: null };
}
