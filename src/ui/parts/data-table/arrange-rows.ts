import type { Id } from '../../../domain/model';
import { reversed, valueComparer } from '../../../domain/variables/compare-values';
import type { TableLayout } from '../../state/tables/table-layout';
import type { DataColumn } from './data-column';
import { filterMatcher } from './match-filter';

/** What stands below each other in a table: records, and above each group of them what they have in common. */
export type Line =
  | { readonly kind: 'row'; readonly id: Id }
  | { readonly kind: 'group'; readonly value: string | null; readonly ids: readonly Id[]; readonly isFolded: boolean };

export type Arranged = { readonly lines: readonly Line[]; readonly rows: number };

/** The records of a table as its layout wants them: filtered, sorted, grouped. What it says of unknown columns is passed over. */
export function arrangeRows(rowIds: readonly Id[], columns: readonly DataColumn[], layout: TableLayout): Arranged {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const found = filterRows(rowIds, columns, layout, byId);
  const sorted = sortRows(found, layout, byId);
  const grouped = layout.groupBy === null ? undefined : byId.get(layout.groupBy);
  const lines = grouped ? groupRows(sorted, grouped, layout.folded) : sorted.map((id): Line => ({ kind: 'row', id }));
  return { lines, rows: found.length };
}

function filterRows(
  rowIds: readonly Id[],
  columns: readonly DataColumn[],
  layout: TableLayout,
  byId: ReadonlyMap<string, DataColumn>,
): readonly Id[] {
  const matchers = Object.entries(layout.filters).flatMap(([columnId, filter]) => {
    const column = byId.get(columnId);
    if (!column) return [];
    const matches = filterMatcher(filter, column);
    return [(id: Id) => matches(column.read(id))];
  });
  const words = fold(layout.search.trim());
  if (words !== '') {
    matchers.push((id) =>
      columns.some((column) => {
        const value = column.read(id);
        return value !== null && fold(column.show?.(value) ?? value).includes(words);
      }),
    );
  }
  return matchers.length === 0 ? rowIds : rowIds.filter((id) => matchers.every((matches) => matches(id)));
}

function sortRows(rowIds: readonly Id[], layout: TableLayout, byId: ReadonlyMap<string, DataColumn>): readonly Id[] {
  const keys = layout.sort.flatMap(({ column: columnId, descending }) => {
    const column = byId.get(columnId);
    if (!column) return [];
    const compare = valueComparer(column.rule);
    // Read once each: a comparison is made many times.
    const values = new Map(rowIds.map((id) => [id, column.read(id)]));
    const ordered = descending ? reversed(compare) : compare;
    return [(a: Id, b: Id) => ordered(values.get(a) ?? null, values.get(b) ?? null)];
  });
  if (keys.length === 0) return rowIds;
  return rowIds.toSorted((a, b) => {
    for (const compare of keys) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function groupRows(rowIds: readonly Id[], column: DataColumn, folded: TableLayout['folded']): readonly Line[] {
  const groups = new Map<string | null, Id[]>();
  for (const id of rowIds) {
    const value = column.read(id);
    const group = groups.get(value);
    if (group) group.push(id);
    else groups.set(value, [id]);
  }
  const ordered = [...groups].sort(([a], [b]) => valueComparer(column.rule)(a, b));
  return ordered.flatMap(([value, ids]): Line[] => {
    const isFolded = folded.includes(value);
    const rows = isFolded ? [] : ids.map((id): Line => ({ kind: 'row', id }));
    return [{ kind: 'group', value, ids, isFolded }, ...rows];
  });
}

function fold(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}
