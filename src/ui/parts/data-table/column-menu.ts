import type { Messages } from '../../messages/message';
import {
  filterBy,
  placeColumn,
  type SortKey,
  type TableLayout,
  toggleColumn,
  widenColumn,
} from '../../state/tables/table-layout';
import type { MenuEntry } from '../context-menu/menu-entry';
import type { DataColumn } from './data-column';

type Done = {
  readonly onLayout: (layout: TableLayout) => void;
  readonly onFilter: (column: DataColumn) => void;
  readonly onGroup: (columnId: string | null) => void;
};

const widthStep = 40;

/** What can be done with any column: sort, group, filter, move, widen, hide. */
export function columnEntries(
  column: DataColumn,
  shown: readonly DataColumn[],
  layout: TableLayout,
  words: Messages['tables'],
  { onLayout, onFilter, onGroup }: Done,
): readonly MenuEntry[] {
  const { id } = column;
  const ids = shown.map((one) => one.id);
  const at = ids.indexOf(id);
  const key = layout.sort.find((one) => one.column === id);
  const others = layout.sort.filter((one) => one.column !== id);
  const sort = (keys: readonly SortKey[]): void => onLayout({ ...layout, sort: keys });
  const item = (
    label: string,
    run: () => void,
    extras: { checked?: boolean; disabled?: boolean; keys?: string } = {},
  ): MenuEntry => ({
    kind: 'item',
    label,
    run,
    ...extras,
  });
  const width = layout.widths[id] ?? column.width;
  return [
    item(words.sortUp, () => sort([{ column: id, descending: false }]), { checked: key?.descending === false }),
    item(words.sortDown, () => sort([{ column: id, descending: true }]), { checked: key?.descending === true }),
    ...(others.length > 0
      ? [
          item(words.sortUpToo, () => sort([...others, { column: id, descending: false }])),
          item(words.sortDownToo, () => sort([...others, { column: id, descending: true }])),
        ]
      : []),
    ...(key ? [item(words.sortNot, () => sort(others))] : []),
    { kind: 'separator' },
    layout.groupBy === id ? item(words.ungroup, () => onGroup(null)) : item(words.groupBy, () => onGroup(id)),
    item(words.filter, () => onFilter(column), { checked: layout.filters[id] !== undefined }),
    ...(layout.filters[id] ? [item(words.filterOff, () => onLayout(filterBy(layout, id, null)))] : []),
    { kind: 'separator' },
    // The first column names the rows and stays at its place.
    item(words.moveLeft, () => onLayout(placeColumn(layout, ids, id, ids[at - 1] ?? null)), {
      disabled: at < 2,
      keys: 'Alt+←',
    }),
    item(words.moveRight, () => onLayout(placeColumn(layout, ids, id, ids[at + 2] ?? null)), {
      disabled: at === 0 || at === ids.length - 1,
      keys: 'Alt+→',
    }),
    item(words.wider, () => onLayout(widenColumn(layout, id, width + widthStep))),
    item(words.narrower, () => onLayout(widenColumn(layout, id, width - widthStep))),
    item(words.hide, () => onLayout(toggleColumn(layout, id)), { disabled: at === 0 }),
  ];
}
