import { readChoices } from '../../../domain/variables/choices';
import type { Variable } from '../../../domain/model';
import type { Mirror } from '../../state/mirror';

/** Nobody reads on: who looks for one of more types its letters. */
const mostSuggested = 100;

/** What may be meant by a value of a variable: the values of a choice, or those that documents or cases have. */
export function suggestValues(variable: Variable | undefined, { values }: Mirror): readonly string[] {
  if (!variable) return [];
  const present = [...values.values()].flatMap(({ variableId, value }) => (variableId === variable.id ? value : []));
  return [...new Set([...readChoices(variable), ...present])].slice(0, mostSuggested);
}
