import type { Id, Variable } from '../../model';
import { ruleOf } from '../../variables/choices';
import { parseValue } from '../../variables/parse-value';
import { listTerms } from './ast';
import { findVariable, isQueryProblem } from './find-names';
import { parseQuery } from './parse';
import { quote } from './print';

/** What values of variables are called from now on, by variable and by what they were called. */
export type RenamedValues = ReadonlyMap<Id, ReadonlyMap<string, string>>;

/**
 * The words of a query that go on asking for the same values when these are called otherwise; what a value only contains
 * is no name of it. Words that cannot be read any more stay as they are.
 * @param variables as they were before
 */
export function followValues(words: string, variables: readonly Variable[], renamed: RenamedValues): string {
  let followed = words;
  for (const term of readTerms(words).toReversed()) {
    if (term.kind !== 'condition' || typeof term.field === 'string' || term.operator === 'contains') continue;
    const variable = findVariable(variables, term.field);
    const value = variable && followValue(variable, term.value, renamed);
    if (value === null || value === term.value) continue;
    followed = followed.slice(0, term.valueAt) + quote(value) + followed.slice(term.end);
  }
  return followed;
}

/** What a value that a question names is called from now on, however it is written there. */
export function followValue(variable: Variable, asked: string, renamed: RenamedValues): string {
  const names = renamed.get(variable.id);
  if (!names) return asked;
  const parsed = parseValue(ruleOf(variable), asked);
  const meant = parsed.fits ? (parsed.value ?? '') : asked;
  const alike = [...names].find(([from]) => from.toLowerCase() === meant.toLowerCase());
  return names.get(meant) ?? alike?.[1] ?? asked;
}

function readTerms(words: string) {
  try {
    return listTerms(parseQuery(words));
  } catch (error) {
    if (!isQueryProblem(error)) throw error;
    return [];
  }
}
