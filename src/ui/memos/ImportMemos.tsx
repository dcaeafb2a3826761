import { useState } from 'react';
import type { ReadMemos } from '../../contract/memo-jobs';
import { keepMemos } from '../actions/exchange-memos';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { ImportedRows } from '../parts/imported-rows/ImportedRows';
import { closeDialog } from '../state/workspace';
import { ImportedMemo } from './ImportedMemo';
import styles from './import-memos.module.css';

const none: ReadonlySet<number> = new Set();

/** Shows the memos of a table with what they are about, and brings in what is ticked. */
export function ImportMemos({ read }: { readonly read: ReadMemos }) {
  const { importing: words, ...memoWords } = useMessages().memos;
  const [leftOut, setLeftOut] = useState(none);
  const { memos, known, unmatched } = read;
  const kept = memos.filter((_, at) => !leftOut.has(at));

  function tick(at: number, isTicked: boolean): void {
    const next = new Set(leftOut);
    if (isTicked) next.delete(at);
    else next.add(at);
    setLeftOut(next);
  }

  return (
    <Dialog title={words.title(read.file)} closeLabel={memoWords.cancel} onClose={closeDialog} width={760} isWorkbench>
      <p className={styles['summary']} role="status">
        {words.summary(memos.length, known, unmatched.length)}
      </p>
      {memos.length > 0 ? (
        <ImportedRows label={words.list} count={memos.length}>
          {(at) => {
            const memo = memos[at];
            if (!memo) return null;
            return <ImportedMemo memo={memo} isTicked={!leftOut.has(at)} onTick={(isTicked) => tick(at, isTicked)} />;
          }}
        </ImportedRows>
      ) : null}
      {unmatched.length > 0 ? (
        <p className={styles['unmatched']}>
          {words.unmatched} {[...new Set(unmatched)].slice(0, 12).join(', ')}
          {new Set(unmatched).size > 12 ? ' …' : ''}
        </p>
      ) : null}
      <DialogButtons>
        <Button onPress={closeDialog}>{memoWords.cancel}</Button>
        <Button kind="main" autoFocus isDisabled={kept.length === 0} onPress={() => void keepMemos(kept)}>
          {words.keep(kept.length)}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
