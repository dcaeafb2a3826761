import { ChevronDown, Columns3, Group, Search, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../../messages/use-messages';
import { filterBy, groupByColumn, type TableLayout, toggleColumn } from '../../state/tables/table-layout';
import { ContextMenu } from '../context-menu/ContextMenu';
import type { MenuEntry } from '../context-menu/menu-entry';
import type { DataColumn } from './data-column';
import styles from './table-tools.module.css';
import { describeFilter } from './describe-filter';

type TableToolsProps = {
  readonly columns: readonly DataColumn[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
  readonly shownRows: number;
  readonly allRows: number;
  readonly selectedCells: number;
  readonly onFilter: (column: DataColumn) => void;
  /** The keyboard goes back to the cells. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
};

type OpenMenu = { readonly of: 'columns' | 'group'; readonly at: { readonly x: number; readonly y: number } };

/** Above a table: search, columns, groups, what it is filtered by, and what the view adds. */
export function TableTools(props: TableToolsProps) {
  const { columns, layout, onLayout, shownRows, allRows, selectedCells, onFilter, onLeave, children } = props;
  const { tables } = useMessages();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const grouped = columns.find(({ id }) => id === layout.groupBy);
  const filters = columns.flatMap((column) => {
    const filter = layout.filters[column.id];
    return filter ? [{ column, filter }] : [];
  });
  const entries: readonly MenuEntry[] =
    menu?.of === 'group'
      ? [
          { kind: 'item', label: tables.noGroup, checked: !grouped, run: () => onLayout(groupByColumn(layout, null)) },
          ...columns.slice(1).map((column): MenuEntry => ({
            kind: 'item',
            label: column.name,
            checked: column.id === layout.groupBy,
            run: () => onLayout(groupByColumn(layout, column.id)),
          })),
        ]
      : columns.slice(1).map((column): MenuEntry => ({
          kind: 'item',
          label: column.name,
          checked: !layout.hidden.includes(column.id),
          run: () => onLayout(toggleColumn(layout, column.id)),
        }));

  return (
    <div className={styles['tools']}>
      <div className={styles['toolRow']}>
        <label className={styles['search']}>
          <Search size={14} aria-hidden />
          <input
            type="search"
            aria-label={tables.search}
            placeholder={tables.search}
            value={layout.search}
            onChange={(event) => onLayout({ ...layout, search: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Escape' && layout.search !== '') onLayout({ ...layout, search: '' });
              else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') onLeave();
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          />
        </label>
        <ToolButton onPress={(at) => setMenu({ of: 'columns', at })}>
          <Columns3 size={14} aria-hidden />
          {tables.columns}
        </ToolButton>
        <ToolButton onPress={(at) => setMenu({ of: 'group', at })}>
          <Group size={14} aria-hidden />
          {grouped ? tables.groupedBy(grouped.name) : tables.group}
        </ToolButton>
        <span className={styles['count']} role="status">
          {tables.shown(shownRows, allRows)}
          {selectedCells > 1 ? ` · ${tables.selected(selectedCells)}` : ''}
        </span>
        <span className={styles['toolsEnd']}>{children}</span>
      </div>
      {filters.length > 0 ? (
        <div className={styles['chips']}>
          {filters.map(({ column, filter }) => (
            <span key={column.id} className={styles['chip']}>
              <button type="button" onClick={() => onFilter(column)}>
                {describeFilter(column, filter, tables)}
              </button>
              <button
                type="button"
                aria-label={`${tables.filterOff}: ${column.name}`}
                onClick={() => onLayout(filterBy(layout, column.id, null))}
              >
                <X size={12} aria-hidden />
              </button>
            </span>
          ))}
        </div>
      ) : null}
      {menu ? (
        <ContextMenu
          label={menu.of === 'group' ? tables.group : tables.columns}
          at={menu.at}
          entries={entries}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </div>
  );
}

type ToolButtonProps = {
  readonly onPress: (at: { readonly x: number; readonly y: number }) => void;
  readonly children: ReactNode;
};

function ToolButton({ onPress, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-haspopup="menu"
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onPress({ x: box.left, y: box.bottom + 4 });
      }}
    >
      {children}
      <ChevronDown size={12} aria-hidden />
    </button>
  );
}
