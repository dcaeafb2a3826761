import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import type { Id } from '../../../domain/model';
import { CellEditor } from './CellEditor';
import { type CellWrite, type DataColumn, isShownFit } from './data-column';
import styles from './data-table.module.css';
import type { Editing, TableSelection } from './use-table-selection';

export type TableRowProps = {
  readonly rowId: Id;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly DataColumn[];
  readonly drawn: readonly VirtualItem[];
  readonly cellId: (line: number, column: number) => string;
  readonly activeColumn: number | null;
  /** Columns of the selected cells; -1 when there are none in this row. */
  readonly firstSelected: number;
  readonly lastSelected: number;
  readonly editing: Editing | null;
  readonly selection: TableSelection;
  readonly onWrite: (cells: readonly CellWrite[], addChoices: boolean) => void;
  readonly back: () => void;
};

/** One record: its cells near what is in view. */
export const TableRow = memo(DrawnRow, isSameRow);

function DrawnRow(props: TableRowProps) {
  const { rowId, index, top, columns, drawn, cellId, activeColumn, firstSelected, lastSelected, editing } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles['row']}
      data-testid="table-row"
      data-row={rowId}
      data-editing={editing !== null || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {drawn.map(({ index: at, start, size }) => {
        const column = columns[at];
        if (!column) return null;
        const value = column.read(rowId);
        const shown = value === null ? '' : (column.show?.(value) ?? value);
        const isSelected = at >= firstSelected && at <= lastSelected;
        return (
          <div
            key={column.id}
            id={cellId(index, at)}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={at + 1}
            aria-selected={isSelected}
            aria-readonly={column.isEditable ? undefined : true}
            className={styles['cell']}
            data-cell={`${index}.${at}`}
            data-editing={editing?.column === at || undefined}
            data-first={at === 0 || undefined}
            data-active={at === activeColumn || undefined}
            data-selected={isSelected || undefined}
            data-number={column.rule.kind === 'number' || undefined}
            data-unfit={(value !== null && !isShownFit(column, value)) || undefined}
            data-fixed={!column.isEditable || undefined}
            title={shown.length > 20 ? shown : undefined}
            dir="auto"
            style={at === 0 ? { width: size } : { left: start, width: size }}
          >
            {editing?.column === at ? <CellEditor {...props} column={column} value={value} editing={editing} /> : shown}
          </div>
        );
      })}
    </div>
  );
}

/** The selection object is new each time; what a row shows of it stands in its other properties. */
function isSameRow(a: TableRowProps, b: TableRowProps): boolean {
  return (
    a.rowId === b.rowId &&
    a.index === b.index &&
    a.top === b.top &&
    a.columns === b.columns &&
    a.drawn === b.drawn &&
    a.activeColumn === b.activeColumn &&
    a.firstSelected === b.firstSelected &&
    a.lastSelected === b.lastSelected &&
    a.editing === b.editing
  );
}
