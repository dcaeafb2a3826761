import type { VariableKind } from '../model';
import { readColumnDates } from '../imports/column-dates';
import { isDate } from '../text/dates';
import { readNumber } from './read-number';
import { readTruth } from './read-truth';

/** What a variable asks of its values. */
export type ValueRule = { readonly kind: VariableKind; readonly choices: readonly string[] };

/** What was typed as the variable keeps it, null for nothing; `fits` is false when it is none of its values. */
export type ParsedValue =
  { readonly fits: true; readonly value: string | null } | { readonly fits: false; readonly typed: string };

export const longestValue = 10_000;

/**
 * Reads what a person typed, pasted or imported as a value. Numbers come as `1234.5`, dates as `2016`, `2016-11` or
 * `2016-11-16`, yes and no as these words, choices as the variable writes them. A choice without a list takes any words.
 */
export function parseValue({ kind, choices }: ValueRule, typed: string): ParsedValue {
  const words = typed.trim().slice(0, longestValue);
  if (words === '') return { fits: true, value: null };
  const value = readAs(kind, choices, words);
  return value === null ? { fits: false, typed: words } : { fits: true, value };
}

/** Whether a value that is kept is one of its variable: imports keep words that are no date or number as they are. */
export function isValueFit(rule: ValueRule, value: string): boolean {
  return parseValue(rule, value).fits;
}

function readAs(kind: VariableKind, choices: readonly string[], words: string): string | null {
  switch (kind) {
    case 'text':
      return words;
    case 'number':
      return readNumber(words);
    case 'date':
      return isDate(words) ? words : (readColumnDates([words])[0] ?? null);
    case 'boolean': {
      const truth = readTruth(words);
      return truth === null ? null : truth ? 'yes' : 'no';
    }
    case 'choice':
      return choices.length === 0 ? words : findChoice(choices, words);
  }
}

function findChoice(choices: readonly string[], words: string): string | null {
  if (choices.includes(words)) return words;
  const folded = words.normalize('NFKC').toLowerCase();
  const found = choices.filter((choice) => choice.normalize('NFKC').toLowerCase() === folded);
  return found.length === 1 ? (found[0] ?? null) : null;
}
