import type { VariableKind } from '../model';
import { readColumnDates } from './column-dates';

/** What stands in a cell when nobody answered. */
const missing = /^(?:n\/?a|nan|null|none|\.|-+|–|—|#n\/a|k\.? ?a\.?|keine angabe|missing|无|未填|不适用)$/i;
const truth = /^(?:yes|no|true|false|y|n|ja|nein|oui|non|s[ií]|wahr|falsch|vrai|faux|verdadero|falso|是|否|对|错)$/i;
const number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const numberWithComma = /^[+-]?\d+(?:,\d+)?$/;
/** A number in front of which zeros stand is a code of some kind. */
const leadingZero = /^[+-]?0\d/;

const mostChoices = 24;
const longestChoice = 60;

/** Whether a cell says that there is no answer. */
export function isMissing(cell: string): boolean {
  return cell.trim() === '' || missing.test(cell.trim());
}

/** What kind of variable the cells of a column are, as far as all of them agree. */
export function guessKind(cells: readonly string[]): VariableKind {
  const values = cells.filter((cell) => !isMissing(cell)).map((cell) => cell.trim());
  if (values.length === 0) return 'text';
  const different = new Set(values);
  if (values.every((value) => truth.test(value)) && different.size <= 4) return 'boolean';
  if (isNumbers(values)) return 'number';
  if (readColumnDates(values).every((date) => date !== null)) return 'date';
  const fewEnough = different.size <= mostChoices && different.size * 2 <= values.length;
  return fewEnough && values.every((value) => value.length <= longestChoice) ? 'choice' : 'text';
}

function isNumbers(values: readonly string[]): boolean {
  if (values.some((value) => leadingZero.test(value))) return false;
  return values.every((value) => number.test(value)) || hasDecimalCommas(values);
}

/** `3,5` is three and a half where no cell could mean thousands. */
function hasDecimalCommas(values: readonly string[]): boolean {
  return values.every((value) => numberWithComma.test(value)) && values.some((value) => /,(?!\d{3}$)/.test(value));
}

/** The values of a column as a variable of this kind keeps them; null where nobody answered. */
export function readValues(kind: VariableKind, cells: readonly string[]): (string | null)[] {
  const values = cells.map((cell) => (isMissing(cell) ? null : cell.trim()));
  const present = values.filter((value) => value !== null);
  if (kind === 'number' && hasDecimalCommas(present)) return values.map((value) => value?.replace(',', '.') ?? null);
  if (kind !== 'date') return values;
  // A date that cannot be read stays as it is written: a variable may hold any words.
  const dates = readColumnDates(cells);
  return values.map((value, i) => (value === null ? null : (dates[i] ?? value)));
}
