/** How a person has a table before them: which columns in what order and width, sorted, grouped and filtered by what. */
export type TableLayout = {
  /** Columns in their order; those it does not name stand behind. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** In pixels, where somebody changed them. */
  readonly widths: Readonly<Record<string, number>>;
  /** The first decides, the next where that one says the same. */
  readonly sort: readonly SortKey[];
  readonly groupBy: string | null;
  /** Groups that are folded, by what they have in common; null for nothing. */
  readonly folded: readonly (string | null)[];
  readonly filters: Readonly<Record<string, ColumnFilter>>;
  /** Words that a row has in one of its columns. */
  readonly search: string;
};

export type SortKey = { readonly column: string; readonly descending: boolean };

export type ColumnFilter =
  | { readonly kind: 'contains'; readonly words: string }
  | { readonly kind: 'is'; readonly values: readonly string[] }
  /** Both included; empty words leave that end open. */
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'present' };

export const plainLayout: TableLayout = {
  order: [],
  hidden: [],
  widths: {},
  sort: [],
  groupBy: null,
  folded: [],
  filters: {},
  search: '',
};

export const narrowestColumn = 56;
export const widestColumn = 900;

/** Columns as they stand: those of `order` first, hidden ones left out. */
export function orderColumns<C extends { readonly id: string }>(
  columns: readonly C[],
  layout: TableLayout,
): readonly C[] {
  const places = new Map(layout.order.map((id, place) => [id, place]));
  const hidden = new Set(layout.hidden);
  const placeOf = ({ id }: C): number => places.get(id) ?? layout.order.length;
  return columns.filter(({ id }) => !hidden.has(id)).toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Sorts by a column: up, then down, then not; `further` keeps what it is sorted by already. */
export function sortBy(layout: TableLayout, column: string, further: boolean): TableLayout {
  const now = layout.sort.find((key) => key.column === column);
  const next: readonly SortKey[] = !now
    ? [{ column, descending: false }]
    : now.descending
      ? []
      : [{ column, descending: true }];
  const others = layout.sort.filter((key) => key.column !== column);
  if (!further) return { ...layout, sort: next };
  const at = now ? layout.sort.indexOf(now) : others.length;
  return { ...layout, sort: [...others.slice(0, at), ...next, ...others.slice(at)] };
}

/** Puts a column before another one, or behind all of them. */
export function placeColumn(
  layout: TableLayout,
  shown: readonly string[],
  column: string,
  beforeId: string | null,
): TableLayout {
  if (column === beforeId) return layout;
  const others = shown.filter((id) => id !== column);
  const at = beforeId === null ? others.length : others.indexOf(beforeId);
  return { ...layout, order: [...others.slice(0, at), column, ...others.slice(at)] };
}

/** Makes a column wider or narrower, within reason. */
export function widenColumn(layout: TableLayout, column: string, width: number): TableLayout {
  const within = Math.round(Math.max(narrowestColumn, Math.min(widestColumn, width)));
  return { ...layout, widths: { ...layout.widths, [column]: within } };
}

/** Filters by a column, or by null no longer. */
export function filterBy(layout: TableLayout, column: string, filter: ColumnFilter | null): TableLayout {
  const { [column]: _, ...others } = layout.filters;
  return { ...layout, filters: filter ? { ...others, [column]: filter } : others };
}

/** Shows a hidden column, or hides it. What is hidden neither sorts nor filters nor groups. */
export function toggleColumn(layout: TableLayout, column: string): TableLayout {
  if (layout.hidden.includes(column)) return { ...layout, hidden: layout.hidden.filter((id) => id !== column) };
  return {
    ...filterBy(layout, column, null),
    hidden: [...layout.hidden, column],
    sort: layout.sort.filter((key) => key.column !== column),
    groupBy: layout.groupBy === column ? null : layout.groupBy,
  };
}

/** Groups by a column, all unfolded; by null no longer. */
export function groupByColumn(layout: TableLayout, column: string | null): TableLayout {
  return { ...layout, groupBy: column, folded: [] };
}

/** Folds a group, or unfolds it. */
export function foldGroup(layout: TableLayout, group: string | null): TableLayout {
  const isFolded = layout.folded.includes(group);
  return { ...layout, folded: isFolded ? layout.folded.filter((one) => one !== group) : [...layout.folded, group] };
}
