import { useDeferredValue, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ImportBatch } from '../../contract/imports';
import { dropImport, keepImport } from '../actions/keep-import';
import { useMessages } from '../messages/use-messages';
import { Dialog } from '../parts/dialog/Dialog';
import { useImporting } from '../state/importing/importing';
import { isFieldValid, fieldOf } from '../state/importing/import-fields';
import { BatchTables } from './BatchTables';
import { columnFields, type Cell } from './cells';
import { Collections } from './Collections';
import { DocumentGrid } from './DocumentGrid';
import { focusCell } from './focus-cell';
import { Footer } from './Footer';
import styles from './importing.module.css';
import { LeaveImport } from './LeaveImport';
import { Preview } from './Preview';
import { Refused } from './Refused';
import { Tools } from './Tools';

/** What the files that were read would become: corrected in a table, then kept in one act. */
export function Review({ batch }: { readonly batch: ImportBatch }) {
  const { importing } = useMessages();
  const [active, setActive] = useState<Cell>({ row: 0, column: 1 });
  const [isLeaving, setIsLeaving] = useState(false);
  const [isKeeping, setIsKeeping] = useState(false);
  // A large dialog opens in two steps: taking the page out of reach and drawing its own table are each half of a halt.
  const isOpened = useDeferredValue(true, false);
  const state = useImporting();
  const { documents } = batch;
  const row = Math.min(active.row, Math.max(0, documents.length - 1));
  const document = documents[row];
  const badDates = documents.flatMap((one, i) =>
    state.chosen.has(one.key) && !isFieldValid('date', fieldOf(one, 'date', state)) ? [i] : [],
  );
  const mayKeep = state.chosen.size > 0 && badDates.length === 0 && !isKeeping;

  async function keep(): Promise<void> {
    if (!mayKeep) return;
    setIsKeeping(true);
    await keepImport();
    setIsKeeping(false);
  }
  function goToBadDate(): void {
    const cell = { row: badDates[0] ?? 0, column: 1 + columnFields.indexOf('date') };
    flushSync(() => setActive(cell));
    focusCell(cell);
  }
  function leave(): void {
    if (isKeeping) return;
    // A second Esc must not throw away what the first one asked about.
    if (state.corrections.size > 0) setIsLeaving(!isLeaving);
    else void dropImport();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // A cell that is being written is kept by going elsewhere, and only then is its date known.
    if (globalThis.document.activeElement instanceof HTMLElement) globalThis.document.activeElement.blur();
    void keep();
  }

  return (
    <Dialog title={importing.title} closeLabel={importing.cancel} onClose={leave} width={1320} isWorkbench>
      {isOpened ? (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- one key for the whole dialog
        <div className={styles['review']} onKeyDown={onKeyDown} data-testid="import-review">
          <Collections collections={batch.collections} />
          <BatchTables tables={batch.tables} />
          {documents.length === 0 ? (
            <p className={styles['explanation']}>{importing.noText}</p>
          ) : (
            <>
              <Tools documents={documents} active={{ ...active, row }} />
              <DocumentGrid documents={documents} active={{ ...active, row }} onActive={setActive} />
            </>
          )}
          <Refused refused={batch.refused} isOpen={documents.length === 0} />
          {document ? <Preview key={document.key} document={document} /> : null}
          {isLeaving ? (
            <LeaveImport corrected={state.corrections.size} onStay={() => setIsLeaving(false)} />
          ) : (
            <Footer
              bytes={batch.bytes}
              chosen={state.chosen.size}
              badDates={badDates.length}
              mayKeep={mayKeep}
              isKeeping={isKeeping}
              onBadDate={goToBadDate}
              onCancel={leave}
              onKeep={() => void keep()}
            />
          )}
        </div>
      ) : null}
    </Dialog>
  );
}
