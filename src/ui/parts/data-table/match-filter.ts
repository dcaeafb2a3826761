import { valueComparer } from '../../../domain/variables/compare-values';
import type { ColumnFilter } from '../../state/tables/table-layout';
import { type DataColumn, readTyped } from './data-column';

/** Whether a value of a column passes a filter. */
export function filterMatcher(filter: ColumnFilter, column: DataColumn): (value: string | null) => boolean {
  switch (filter.kind) {
    case 'empty':
      return (value) => value === null;
    case 'present':
      return (value) => value !== null;
    case 'contains': {
      const words = fold(filter.words);
      return (value) => value !== null && fold(column.show?.(value) ?? value).includes(words);
    }
    case 'is': {
      const values = new Set(filter.values);
      return (value) => values.has(value ?? '');
    }
    case 'range':
      return rangeMatcher(filter, column);
  }
}

/** `2016` as the end of a range means all of that year. */
function rangeMatcher({ from, to }: Extract<ColumnFilter, { kind: 'range' }>, column: DataColumn) {
  const compare = valueComparer(column.rule);
  const [least, most] = [endOf(column, from), endOf(column, to)];
  return (value: string | null): boolean =>
    value !== null &&
    readTyped(column, value).fits &&
    (least === null || compare(value, least) >= 0) &&
    (most === null || compare(value, most) <= 0 || (column.rule.kind === 'date' && value.startsWith(most)));
}

function endOf(column: DataColumn, typed: string): string | null {
  const parsed = readTyped(column, typed);
  return parsed.fits ? parsed.value : null;
}

function fold(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}
