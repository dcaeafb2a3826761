import type { Messages } from '../../messages/message';
import type { ColumnFilter } from '../../state/tables/table-layout';
import type { DataColumn } from './data-column';

/** What a filter lets through, in words. */
export function describeFilter(column: DataColumn, filter: ColumnFilter, words: Messages['tables']): string {
  const { filterBy } = words;
  switch (filter.kind) {
    case 'contains':
      return filterBy.contains(column.name, filter.words);
    case 'is': {
      const shown = filter.values.map((value) => (value === '' ? words.nothing : (column.show?.(value) ?? value)));
      return filterBy.is(column.name, `${shown.slice(0, 4).join(', ')}${shown.length > 4 ? ' …' : ''}`);
    }
    case 'range':
      return filterBy.range(column.name, filter.from, filter.to);
    case 'empty':
      return filterBy.empty(column.name);
    case 'present':
      return filterBy.present(column.name);
  }
}
