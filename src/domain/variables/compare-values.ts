import { compareText } from '../compare';
import { parseValue, type ValueRule } from './parse-value';
import { readTruth } from './read-truth';

export type CompareValues = (a: string | null, b: string | null) => number;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * The order of a variable's values from the smallest on: numbers by size, dates by time, choices in the order of their list, no
 * before yes, words as a dictionary has them. Words that are no value of the variable come behind those that are; nothing comes last.
 */
export function valueComparer(rule: ValueRule): CompareValues {
  const keys = new Map<string, number>();
  const keyOf = (value: string): number => {
    const known = keys.get(value);
    if (known !== undefined) return known;
    const key = sizeOf(rule, value);
    keys.set(value, key);
    return key;
  };
  return (a, b) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (a === b) return 0;
    if (rule.kind !== 'text') {
      const [left, right] = [keyOf(a), keyOf(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return collator.compare(a, b) || compareText(a, b);
  };
}

/** What numbers, choices and truths are ordered by; words of the wrong kind come behind. */
function sizeOf(rule: ValueRule, value: string): number {
  const parsed = parseValue(rule, value);
  if (!parsed.fits) return Infinity;
  switch (rule.kind) {
    case 'number':
      return Number(parsed.value);
    case 'choice':
      return rule.choices.indexOf(parsed.value ?? '');
    case 'boolean':
      return Number(readTruth(value));
    case 'date':
    case 'text':
      return 0;
  }
}

/** The same order the other way round; nothing stays last. */
export function reversed(compare: CompareValues): CompareValues {
  return (a, b) => (a === null || b === null ? compare(a, b) : compare(b, a));
}
