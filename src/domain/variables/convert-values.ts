import type { VariableKind } from '../model';
import { isMissing, readValues } from '../imports/column-kinds';
import { valueComparer } from './compare-values';
import { parseValue } from './parse-value';

export type Conversion = {
  /** What the values become, in their order; one that does not fit the kind stays as it is written. */
  readonly values: readonly string[];
  readonly choices: readonly string[];
  /** Those that do not fit. */
  readonly unfit: readonly string[];
};

const mostChoices = 500;

/**
 * What the values of a variable become when it changes its kind. Values that do not fit stay in their words and can be
 * corrected: nothing that somebody collected is dropped. Becoming a choice, the values are what it offers.
 */
export function convertValues(values: readonly string[], kind: VariableKind): Conversion {
  const choices = kind === 'choice' ? choicesAmong(values) : [];
  // Dates and decimal commas are told by the column as a whole where one value alone is not clear.
  const together = kind === 'date' || kind === 'number' ? readValues(kind, values) : values;
  const parsed = values.map((value, i) => parseValue({ kind, choices }, together[i] ?? value));
  return {
    values: parsed.map((one, i) => (one.fits && one.value !== null ? one.value : (values[i] ?? ''))),
    choices,
    unfit: values.filter((value, i) => parsed[i]?.fits === false || (kind !== 'text' && isMissing(value))),
  };
}

function choicesAmong(values: readonly string[]): readonly string[] {
  const different = [...new Set(values)].sort(valueComparer({ kind: 'text', choices: [] }));
  return different.length > mostChoices ? [] : different;
}
