import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Id } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import { groupByColumn, orderColumns, plainLayout, type TableLayout } from '../../state/tables/table-layout';
import { ContextMenu } from '../context-menu/ContextMenu';
import type { MenuEntry } from '../context-menu/menu-entry';
import { boundsOf } from './cell-range';
import { columnEntries } from './column-menu';
import type { CellWrite, DataColumn } from './data-column';
import styles from './data-table.module.css';
import { FilterDialog } from './FilterDialog';
import { Grid, type GridMenu } from './Grid';
import { PastePreview } from './PastePreview';
import { type PastePlan, rowsFrom } from './plan-paste';
import { TableTools } from './TableTools';
import { useArranged } from './use-arranged';
import { useChosenRows } from './use-chosen-rows';
import { useTableSelection } from './use-table-selection';

export type DataTableProps = {
  readonly label: string;
  /** The records in their own order. */
  readonly rowIds: readonly Id[];
  readonly columns: readonly DataColumn[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
  /** Another one when values came that nobody wrote here: the table is then sorted and filtered anew. */
  readonly generation: unknown;
  /** One act; words that are no choice yet become one with `addChoices`. */
  readonly onWrite: (cells: readonly CellWrite[], addChoices: boolean) => void;
  /** Ctrl+Enter, and Enter or a double click where nothing can be written. */
  readonly onOpen: (rowId: Id, columnId: string) => void;
  /** The records whose cells are selected. */
  readonly onSelect: (rowIds: readonly Id[]) => void;
  /** The records that are chosen, also by somebody else than the table: it goes to them. */
  readonly chosenIds?: ReadonlySet<Id>;
  readonly rowMenu: (rowIds: readonly Id[]) => readonly MenuEntry[];
  /** What can be done with a column besides sorting and filtering. */
  readonly columnMenu?: (columnId: string) => readonly MenuEntry[];
  /** Shown when there are no records. */
  readonly empty: ReactNode;
  /** Buttons beside the search. */
  readonly children?: ReactNode;
};

/** A table of records, written in place like a spreadsheet: sorted, filtered, grouped, by mouse and by keyboard. */
export function DataTable(props: DataTableProps) {
  const { label, rowIds, columns, layout, onLayout, generation, onWrite, onOpen, onSelect, rowMenu, columnMenu } =
    props;
  const { tables } = useMessages();
  const shown = useMemo(() => orderColumns(columns, layout), [columns, layout]);
  const searched = useDeferredValue(layout);
  const arranged = useArranged(rowIds, shown, searched, generation);
  const selection = useTableSelection(arranged.lines.length, shown.length);
  const [menu, setMenu] = useState<GridMenu | null>(null);
  const [filtered, setFiltered] = useState<DataColumn | null>(null);
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const bounds = boundsOf(selection.range);
  const { firstLine, lastLine } = bounds;
  const cells =
    rowsFrom(arranged.lines.slice(0, lastLine + 1), Math.max(0, firstLine), lastLine + 1).length *
    (bounds.lastColumn - bounds.firstColumn + 1);

  useChosenRows(arranged, selection, props.chosenIds, onSelect);

  function back(): void {
    grid.current?.focus();
  }

  return (
    <section className={styles['table']} aria-label={label}>
      <h1 className="visually-hidden">{label}</h1>
      <TableTools
        columns={columns}
        layout={layout}
        onLayout={onLayout}
        shownRows={arranged.rows}
        allRows={rowIds.length}
        selectedCells={selection.isTouched ? cells : 0}
        onFilter={setFiltered}
        onLeave={back}
      >
        {props.children}
      </TableTools>
      {rowIds.length === 0 ? (
        <div className={styles['empty']}>{props.empty}</div>
      ) : (
        <Grid
          ref={grid}
          label={label}
          arranged={arranged}
          columns={shown}
          layout={layout}
          onLayout={onLayout}
          selection={selection}
          onWrite={onWrite}
          onOpen={onOpen}
          onMenu={setMenu}
          onPlan={setPlan}
        />
      )}
      {rowIds.length > 0 && arranged.rows === 0 ? (
        <p className={styles['nothing']}>
          {tables.nothingFits}{' '}
          <button type="button" onClick={() => onLayout({ ...layout, filters: plainLayout.filters, search: '' })}>
            {tables.clearFilters}
          </button>
        </p>
      ) : null}
      {menu ? (
        <ContextMenu
          label={menu.kind === 'column' ? tables.columnMenu(menu.column.name) : label}
          at={menu.at}
          entries={
            menu.kind === 'column'
              ? [
                  ...columnEntries(menu.column, shown, layout, tables, {
                    onLayout,
                    onFilter: setFiltered,
                    onGroup: (id) => onLayout(groupByColumn(layout, id)),
                  }),
                  ...(columnMenu?.(menu.column.id) ?? []),
                ]
              : rowMenu(menu.rowIds)
          }
          onClose={() => {
            setMenu(null);
            back();
          }}
        />
      ) : null}
      {filtered ? (
        <FilterDialog
          column={filtered}
          rowIds={rowIds}
          layout={layout}
          onLayout={onLayout}
          onClose={() => setFiltered(null)}
        />
      ) : null}
      {plan ? (
        <PastePreview plan={plan} onPaste={onWrite} onClose={() => setPlan(null)} nameOf={nameBy(columns)} />
      ) : null}
    </section>
  );
}

function nameBy(columns: readonly DataColumn[]): (rowId: Id) => string {
  return (rowId) => columns[0]?.read(rowId) ?? '';
}
