import type { Variable } from '../model';
import { valueComparer } from '../variables/compare-values';
import { ruleOf } from '../variables/choices';
import { isValueFit, parseValue } from '../variables/parse-value';
import type { ValueCondition } from './scope';

/**
 * Whether a value of a variable, empty when there is none, is what a condition asks for. Letters count alike in both cases;
 * a value that is none of its variable lies in no range, and a range that begins or ends with such a value is empty.
 */
export function meetsCondition(variable: Variable, value: string, { operator, value: asked }: ValueCondition): boolean {
  const rule = ruleOf(variable);
  const parsed = parseValue(rule, asked);
  const sought = parsed.fits ? (parsed.value ?? '') : asked;
  const isIn = (order: (by: number) => boolean): boolean =>
    value !== '' && parsed.fits && isValueFit(rule, value) && order(valueComparer(rule)(value, sought));
  switch (operator) {
    case 'is-empty':
      return value === '';
    case 'is-not-empty':
      return value !== '';
    case 'contains':
      return value.toLowerCase().includes(asked.toLowerCase());
    case 'is':
      return value.toLowerCase() === sought.toLowerCase();
    case 'is-not':
      return value.toLowerCase() !== sought.toLowerCase();
    case 'at-least':
      return isIn((order) => order >= 0);
    case 'at-most':
      return isIn((order) => order <= 0);
  }
}
