import type { ClipboardEvent, KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ReadDocument } from '../../contract/imports';
import { useMessages } from '../messages/use-messages';
import { useRowWindow } from '../parts/tree/use-row-window';
import { correctImport, undoCorrection, useImporting } from '../state/importing/importing';
import { readPastedCells } from '../state/importing/pasted-cells';
import { columnFields, moveCell, type Cell } from './cells';
import { ChooseAll } from './ChooseAll';
import { DocumentRow } from './DocumentRow';
import { focusCell } from './focus-cell';
import { fillFrom } from './fill-from';
import styles from './document-grid.module.css';
import { readPastedColumns } from './paste-columns';

const rowHeight = 30;

type DocumentGridProps = {
  readonly documents: readonly ReadDocument[];
  readonly active: Cell;
  readonly onActive: (cell: Cell) => void;
};

/** The documents of a batch as a spreadsheet: every field is written in place, a column can be pasted or filled down. */
export function DocumentGrid({ documents, active, onActive }: DocumentGridProps) {
  const { importing } = useMessages();
  const state = useImporting();
  const { attach, first, end } = useRowWindow(documents.length, rowHeight, 40);
  const rows = documents.map((_, i) => i).slice(first, end);
  // The row that has the focus stays, however far one scrolls: it would lose what is being written.
  if (active.row < first || active.row >= end) rows.push(active.row);

  function goTo(cell: Cell): void {
    flushSync(() => onActive(cell));
    focusCell(cell);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const field = event.target;
    if (!(field instanceof HTMLElement) || event.nativeEvent.isComposing) return;
    if (field.dataset['cell'] === undefined && field.role !== 'rowheader') return;
    if (!hearCommand(event, field) && !staysInField(event, field)) {
      const { key, shiftKey } = event;
      const next = moveCell(active, { key, shiftKey, ctrlKey: event.ctrlKey || event.metaKey }, documents.length);
      if (!next) return;
      goTo(next);
    } else if (!event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function hearCommand(event: KeyboardEvent, field: HTMLElement): boolean {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
    const key = event.key.toLowerCase();
    if (key === 'd') {
      event.preventDefault();
      // What is being written is filled in as well: it is kept by leaving the field.
      field.blur();
      fillFrom(documents, active, event.shiftKey ? 'all' : 'below');
      goTo(active);
      return true;
    }
    if (key !== 'z' || field.dataset['draft'] !== undefined) return false;
    event.preventDefault();
    undoCorrection();
    return true;
  }

  function onPaste(event: ClipboardEvent): void {
    const cells = readPastedCells(event.clipboardData.getData('text/plain'));
    if (!cells || active.column === 0) return;
    event.preventDefault();
    correctImport(readPastedColumns(cells, documents, active));
    goTo(active);
  }

  return (
    <div
      className={styles['gridFrame']}
      style={{ flexBasis: heightOf(documents.length), minHeight: heightOf(Math.min(documents.length, 3)) }}
    >
      <div
        className={styles['grid']}
        role="grid"
        tabIndex={-1}
        aria-label={importing.documents}
        aria-rowcount={documents.length + 1}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        <div role="rowgroup" className={styles['gridHead']}>
          <div role="row" aria-rowindex={1} className={styles['row']}>
            <span role="columnheader" className={styles['tick']}>
              <ChooseAll documents={documents} />
            </span>
            <span role="columnheader">{importing.file}</span>
            {columnFields.map((field) => (
              <span role="columnheader" key={field}>
                {importing.fields[field]}
              </span>
            ))}
            <span role="columnheader" className={styles['number']}>
              {importing.words}
            </span>
            <span role="columnheader">{importing.notes}</span>
          </div>
        </div>
        <div role="rowgroup" className={styles['gridBody']} ref={attach}>
          <div role="presentation" className={styles['rows']} style={{ height: documents.length * rowHeight }}>
            {rows.map((row) => {
              const document = documents[row];
              return document ? (
                <DocumentRow
                  key={document.key}
                  document={document}
                  row={row}
                  top={row * rowHeight}
                  activeColumn={row === active.row ? active.column : null}
                  sources={state}
                  isChosen={state.chosen.has(document.key)}
                  isUnfit={state.unfit.has(document.key)}
                  onActive={onActive}
                />
              ) : null;
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

/** With the row of names, and its lines. */
function heightOf(rows: number): number {
  return (rows + 1) * rowHeight + 4;
}

/** Within words that are being written the arrows move the caret, until it stands at their end. */
function staysInField(event: KeyboardEvent, field: HTMLElement): boolean {
  if (!(field instanceof HTMLInputElement) || field.type === 'checkbox') return false;
  const { selectionStart: start, selectionEnd: end, value } = field;
  const isAll = start === 0 && end === value.length;
  if (event.key === 'ArrowLeft') return event.shiftKey || !(isAll || (start === 0 && end === 0));
  if (event.key === 'ArrowRight') return event.shiftKey || !(isAll || start === value.length);
  return false;
}
