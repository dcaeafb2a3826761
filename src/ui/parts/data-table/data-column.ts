import type { Id } from '../../../domain/model';
import { isValueFit, type ParsedValue, parseValue, type ValueRule } from '../../../domain/variables/parse-value';

/** A column of a table of records. `read` looks into what the window knows now, so a column is made anew when that changes. */
export type DataColumn = {
  readonly id: string;
  readonly name: string;
  /** What its values are; also how they sort. */
  readonly rule: ValueRule;
  /** In pixels, before somebody changes it. */
  readonly width: number;
  readonly isEditable: boolean;
  readonly read: (rowId: Id) => string | null;
  /** How a value is shown, where it is not shown as it is. */
  readonly show?: (value: string) => string;
  /** How typed words are read, where that is not by the rule alone. */
  readonly parse?: (typed: string) => ParsedValue;
  /** A choice that takes words that are not on its list, and adds them to it. */
  readonly takesNewChoices?: boolean;
};

/** What is written into one cell; null empties it. */
export type CellWrite = { readonly rowId: Id; readonly columnId: string; readonly value: string | null };

/** Reads what was typed or pasted into a cell of a column. */
export function readTyped(column: DataColumn, typed: string): ParsedValue & { readonly isNewChoice: boolean } {
  const parsed = column.parse?.(typed) ?? parseValue(column.rule, typed);
  if (parsed.fits || column.takesNewChoices !== true || column.rule.kind !== 'choice') {
    return { ...parsed, isNewChoice: false };
  }
  return { fits: true, value: parsed.typed, isNewChoice: true };
}

const fitness = new WeakMap<ValueRule, Map<string, boolean>>();

/** Whether a value that a column shows is one of its values; asked for each cell that is drawn, so it is remembered. */
export function isShownFit({ rule, isEditable }: DataColumn, value: string): boolean {
  if (!isEditable || rule.kind === 'text') return true;
  const known = fitness.get(rule) ?? new Map<string, boolean>();
  fitness.set(rule, known);
  const isFit = known.get(value) ?? isValueFit(rule, value);
  known.set(value, isFit);
  return isFit;
}
