import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { forwardRef, useCallback, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Id } from '../../../domain/model';
import { foldGroup, type TableLayout } from '../../state/tables/table-layout';
import type { Arranged } from './arrange-rows';
import { boundsOf } from './cell-range';
import type { CellWrite, DataColumn } from './data-column';
import styles from './data-table.module.css';
import { GroupRow } from './GroupRow';
import { HeaderRow } from './HeaderRow';
import type { PastePlan } from './plan-paste';
import { TableRow } from './TableRow';
import { useGridKeys } from './use-grid-keys';
import { useGridPointer } from './use-grid-pointer';
import type { TableSelection } from './use-table-selection';

export type GridMenu = { readonly at: { readonly x: number; readonly y: number } } & (
  { readonly kind: 'column'; readonly column: DataColumn } | { readonly kind: 'rows'; readonly rowIds: readonly Id[] }
);

export type GridProps = {
  readonly label: string;
  readonly arranged: Arranged;
  readonly columns: readonly DataColumn[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
  readonly selection: TableSelection;
  readonly onWrite: (cells: readonly CellWrite[], addChoices: boolean) => void;
  readonly onOpen: (rowId: Id, columnId: string) => void;
  readonly onMenu: (menu: GridMenu) => void;
  readonly onPlan: (plan: PastePlan) => void;
};

export const rowHeight = 28;
export const headHeight = 30;
/** Rows that are drawn above and below what is in view. */
const overscan = 4;

/** The cells of a table: those near what is in view are drawn, the names of columns and of rows stay in sight. */
export const Grid = forwardRef<HTMLDivElement, GridProps>(function Grid(props, ref) {
  const { label, arranged, columns, layout, onLayout, selection, onWrite } = props;
  const { lines } = arranged;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => scroller.current as HTMLDivElement);
  const { focus } = selection.range;
  const widthOf = (column: DataColumn | undefined): number => (column ? (layout.widths[column.id] ?? column.width) : 0);

  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollPaddingEnd: headHeight,
    initialRect: { width: 900, height: 700 },
    // The row that has the keyboard stays, however far one scrolls: it would lose what is being written.
    rangeExtractor: (range) => withIndex(range, focus.line),
  });
  const cells = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => widthOf(columns[i]),
    overscan: 1,
    scrollPaddingStart: widthOf(columns[0]),
    initialRect: { width: 900, height: 700 },
    rangeExtractor: (range) => withIndex({ ...range }, focus.column, 0),
  });
  const widths = columns.map(widthOf).join(' ');
  useLayoutEffect(() => cells.measure(), [cells, widths]);

  useEffect(() => {
    if (!selection.isTouched) return;
    if (focus.line >= 0) rows.scrollToIndex(focus.line, { align: 'auto' });
    if (focus.column > 0) cells.scrollToIndex(focus.column, { align: 'auto' });
  }, [focus.line, focus.column, selection.isTouched, rows, cells]);

  const back = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const page = (): number =>
    Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 300) - headHeight) / rowHeight) - 1);
  const cellId = (line: number, column: number): string => `${gridId}-${line}-${column}`;
  const keys = useGridKeys({
    ...props,
    page,
    back,
    placeOf: () => placeOfCell(cellId(focus.line, focus.column), scroller.current),
  });
  const pointer = useGridPointer({ ...props, back });
  const bounds = boundsOf(selection.range);
  const drawn = cells.getVirtualItems();
  const width = cells.getTotalSize();
  // As many as are ever drawn at once: one that leaves the view lends its elements to one that comes, and none is made anew.
  const slots = Math.ceil((rows.scrollRect?.height ?? 700) / rowHeight) + 2 * overscan + 2;
  const drawnRows = rows.getVirtualItems().toSorted((a, b) => (a.index % slots) - (b.index % slots));

  return (
    <div
      ref={scroller}
      className={styles['grid']}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={cellId(focus.line, focus.column)}
      data-testid="data-table"
      {...keys.heard}
      {...pointer}
    >
      {/* A paste goes to a field only: Ctrl+V puts the keyboard here for as long as it takes. */}
      <textarea ref={keys.clipboard} className="visually-hidden" tabIndex={-1} aria-hidden data-clipboard />
      <HeaderRow
        columns={columns}
        drawn={drawn}
        width={width}
        layout={layout}
        onLayout={onLayout}
        activeColumn={focus.line < 0 ? focus.column : null}
        cellId={cellId}
        onMenu={(column, at) => props.onMenu({ kind: 'column', column, at })}
        onSelect={(column) =>
          selection.select({ anchor: { line: lines.length - 1, column }, focus: { line: 0, column } })
        }
        back={back}
      />
      <div role="rowgroup" className={styles['body']} style={{ height: rows.getTotalSize(), width }}>
        {drawnRows.map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          const isActive = index === focus.line;
          const inRange = selection.isTouched && index >= bounds.firstLine && index <= bounds.lastLine;
          const editing = selection.editing?.line === index ? selection.editing : null;
          return line.kind === 'group' ? (
            <GroupRow
              key={`group ${line.value ?? ''} ${line.value === null}`}
              line={line}
              index={index}
              top={start}
              isActive={isActive}
              id={cellId(index, focus.column)}
              column={columns.find(({ id }) => id === layout.groupBy)}
              onFold={() => {
                onLayout(foldGroup(layout, line.value));
                selection.go({ line: index, column: focus.column });
                back();
              }}
            />
          ) : (
            <TableRow
              key={isActive ? line.id : `slot ${index % slots}`}
              rowId={line.id}
              index={index}
              top={start}
              columns={columns}
              drawn={drawn}
              cellId={cellId}
              activeColumn={isActive ? focus.column : null}
              firstSelected={inRange ? bounds.firstColumn : -1}
              lastSelected={inRange ? bounds.lastColumn : -1}
              editing={editing}
              onWrite={onWrite}
              selection={selection}
              back={back}
            />
          );
        })}
      </div>
    </div>
  );
});

/** What is near the view, with some that stay wherever it is. */
function withIndex(range: Range, ...kept: readonly number[]): number[] {
  const near = defaultRangeExtractor(range);
  const more = kept.filter((index) => index >= 0 && index < range.count && !near.includes(index));
  return more.length === 0 ? near : [...near, ...more].sort((a, b) => a - b);
}

/** Where a menu opens that the keyboard asked for: at the cell. */
function placeOfCell(id: string, grid: HTMLElement | null): { readonly x: number; readonly y: number } {
  const box = (document.getElementById(id) ?? grid)?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 8, y: (box?.bottom ?? 0) - 4 };
}
