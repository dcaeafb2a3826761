import type { VirtualItem } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, ChevronDown, Filter } from 'lucide-react';
import { useRef, type DragEvent, type PointerEvent } from 'react';
import { useMessages } from '../../messages/use-messages';
import { placeColumn, sortBy, type TableLayout, widenColumn } from '../../state/tables/table-layout';
import type { DataColumn } from './data-column';
import styles from './data-table.module.css';

type HeaderRowProps = {
  readonly columns: readonly DataColumn[];
  readonly drawn: readonly VirtualItem[];
  readonly width: number;
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
  readonly activeColumn: number | null;
  readonly cellId: (line: number, column: number) => string;
  readonly onMenu: (column: DataColumn, at: { readonly x: number; readonly y: number }) => void;
  readonly onSelect: (column: number) => void;
  /** The keyboard goes to the cells. */
  readonly back: () => void;
};

const dragType = 'application/x-postil-column';

/** The names of the columns: pressed they sort, dragged they move, at their edge they are made wider. */
export function HeaderRow(props: HeaderRowProps) {
  const { columns, drawn, width, layout, onLayout, activeColumn, cellId, onMenu, onSelect, back } = props;
  const { tables } = useMessages();
  const ids = columns.map(({ id }) => id);

  function onDrop(event: DragEvent, at: number, start: number): void {
    const dragged = event.dataTransfer.getData(dragType);
    if (dragged === '' || at < 1) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const isBehind = event.clientX - box.left > box.width / 2;
    const beforeId = ids[isBehind ? at + 1 : at] ?? null;
    if (beforeId !== dragged && start >= 0) onLayout(placeColumn(layout, ids, dragged, beforeId));
  }

  return (
    <div role="rowgroup" className={styles['head']} style={{ width }}>
      <div role="row" aria-rowindex={1} className={styles['headRow']}>
        {drawn.map(({ index, start, size }) => {
          const column = columns[index];
          if (!column) return null;
          const at = layout.sort.findIndex((key) => key.column === column.id);
          const key = layout.sort[at];
          const Arrow = key?.descending === true ? ArrowDown : ArrowUp;
          return (
            <div
              key={column.id}
              id={cellId(-1, index)}
              role="columnheader"
              tabIndex={-1}
              aria-colindex={index + 1}
              aria-sort={key ? (key.descending ? 'descending' : 'ascending') : 'none'}
              className={styles['columnHead']}
              data-first={index === 0 || undefined}
              data-active={index === activeColumn || undefined}
              data-number={column.rule.kind === 'number' || undefined}
              style={index === 0 ? { width: size } : { left: start, width: size }}
              title={column.name}
              draggable={index > 0}
              onDragStart={(event) => {
                event.dataTransfer.setData(dragType, column.id);
                event.dataTransfer.effectAllowed = 'move';
              }}
              onDragOver={(event) => {
                if (index > 0 && event.dataTransfer.types.includes(dragType)) event.preventDefault();
              }}
              onDrop={(event) => onDrop(event, index, start)}
              onContextMenu={(event) => {
                event.preventDefault();
                onMenu(column, { x: event.clientX, y: event.clientY });
              }}
            >
              <button
                type="button"
                tabIndex={-1}
                className={styles['columnName']}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey) onSelect(index);
                  else onLayout(sortBy(layout, column.id, event.shiftKey));
                  back();
                }}
              >
                {column.name}
              </button>
              {layout.filters[column.id] ? <Filter size={12} aria-label={tables.filtered} /> : null}
              {key ? (
                <span className={styles['sorted']}>
                  <Arrow size={12} aria-hidden />
                  {layout.sort.length > 1 ? at + 1 : ''}
                </span>
              ) : null}
              <button
                type="button"
                tabIndex={-1}
                className={styles['headMenu']}
                aria-label={tables.columnMenu(column.name)}
                onClick={(event) => {
                  event.stopPropagation();
                  const box = event.currentTarget.getBoundingClientRect();
                  onMenu(column, { x: box.left, y: box.bottom + 2 });
                }}
              >
                <ChevronDown size={13} aria-hidden />
              </button>
              <WidthHandle width={size} onWidth={(next) => onLayout(widenColumn(layout, column.id, next))} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The edge of a column, which is dragged. */
function WidthHandle({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  function onPointerMove(event: PointerEvent): void {
    if (from.current) onWidth(from.current.width + event.clientX - from.current.x);
  }
  return (
    <span
      className={styles['widthHandle']}
      aria-hidden
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => (from.current = null)}
    />
  );
}
