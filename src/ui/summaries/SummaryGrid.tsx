import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { codePathNames } from '../../domain/codebook/tree';
import { firstWords } from '../../domain/text/first-words';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { stepInGrid } from './step-in-grid';
import type { GridCell } from './SummariesPage';
import styles from './summaries.module.css';
import type { ShownGrid } from './use-summary-grid';

const rowHeight = 58;
const columnWidth = 168;
const nameWidth = 190;
const headHeight = 44;

type SummaryGridProps = {
  readonly grid: ShownGrid;
  readonly cell: GridCell;
  readonly onCell: (cell: GridCell) => void;
  readonly onWrite: () => void;
  readonly isWriting: boolean;
};

/** Documents by codes, of which as many cells are in the page as are seen. */
export function SummaryGrid({ grid, cell, onCell, onWrite, isWriting }: SummaryGridProps) {
  const words = useMessages().report.grid;
  const id = useId();
  const mirror = useProject((state) => state.mirror);
  const scroller = useRef<HTMLDivElement>(null);
  const size = { rows: grid.sourceIds.length, columns: grid.codeIds.length };
  const at = { row: Math.min(cell.row, size.rows - 1), column: Math.min(cell.column, size.columns - 1) };
  const getScrollElement = (): HTMLDivElement | null => scroller.current;
  const rows = useVirtualizer({
    count: size.rows,
    getScrollElement,
    estimateSize: () => rowHeight,
    overscan: 4,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: size.columns,
    getScrollElement,
    estimateSize: () => columnWidth,
    overscan: 2,
    paddingStart: nameWidth,
    scrollPaddingStart: nameWidth,
  });
  const wasWriting = useRef(false);

  useEffect(() => {
    rows.scrollToIndex(at.row, { align: 'auto' });
    columns.scrollToIndex(at.column, { align: 'auto' });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a cell that was gone to is scrolled to
  }, [at.row, at.column]);
  useEffect(() => {
    if (wasWriting.current && !isWriting) scroller.current?.focus({ preventScroll: true });
    wasWriting.current = isWriting;
  }, [isWriting]);

  function hear(event: KeyboardEvent): void {
    const next = stepInGrid(event, at, size);
    if (event.key === 'Enter' || event.key === 'F2') onWrite();
    else if (next) onCell(next);
    else return;
    event.preventDefault();
  }

  const drawn = columns.getVirtualItems();
  return (
    <div
      ref={scroller}
      className={styles['grid']}
      role="grid"
      tabIndex={0}
      aria-label={words.title}
      aria-rowcount={size.rows + 1}
      aria-colcount={size.columns + 1}
      aria-activedescendant={`${id}-${at.row}-${at.column}`}
      onKeyDown={hear}
      data-testid="summary-grid"
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), width: columns.getTotalSize() }}>
        <div role="row" className={styles['names']} style={{ height: headHeight, width: columns.getTotalSize() }}>
          <div role="columnheader" className={styles['corner']} style={{ width: nameWidth }}>
            {words.document}
          </div>
          {drawn.map(({ index, start }) => {
            const code = mirror?.codes.get(grid.codeIds[index] ?? '');
            const path = code && mirror ? codePathNames(mirror.codes, code.id).join(' › ') : '';
            return (
              <div
                key={index}
                role="columnheader"
                aria-colindex={index + 2}
                className={styles['name']}
                title={path}
                style={{ insetInlineStart: start, width: columnWidth }}
              >
                <i style={{ background: code?.colour }} aria-hidden />
                <span>{code?.name}</span>
              </div>
            );
          })}
        </div>
        {rows.getVirtualItems().map(({ index: row, start: top }) => {
          const source = mirror?.sources.get(grid.sourceIds[row] ?? '');
          return (
            <div
              key={row}
              role="row"
              aria-rowindex={row + 2}
              className={styles['row']}
              style={{ transform: `translateY(${top}px)`, height: rowHeight, width: columns.getTotalSize() }}
            >
              <div role="rowheader" className={styles['document']} title={source?.title} style={{ width: nameWidth }}>
                <span>{source?.title}</span>
              </div>
              {drawn.map(({ index: column, start }) => {
                const text = grid.textAt(grid.sourceIds[row] ?? '', grid.codeIds[column] ?? '');
                const codings = grid.codingsAt(row, column);
                return (
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid hears the keys and has the focus
                  <div
                    key={column}
                    id={`${id}-${row}-${column}`}
                    role="gridcell"
                    aria-colindex={column + 2}
                    aria-selected={row === at.row && column === at.column}
                    className={styles['cell']}
                    style={{ insetInlineStart: start, width: columnWidth }}
                    onClick={() => onCell({ row, column })}
                    onDoubleClick={onWrite}
                  >
                    {text === '' ? null : <span className={styles['words']}>{firstWords(text)}</span>}
                    {codings === 0 ? null : <span className={styles['codings']}>{words.codings(codings)}</span>}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
