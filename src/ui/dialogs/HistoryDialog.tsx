import { useEffect, useState } from 'react';
import type { HistoryRow } from '../../contract/rows';
import { readHistory } from '../actions/history-actions';
import { describeCommand } from '../messages/describe';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { useProject } from '../state/project';
import { closeDialog } from '../state/workspace';
import styles from './dialogs.module.css';

/** The audit trail: every act with its coder and time, also those that were undone. */
export function HistoryDialog() {
  const messages = useMessages();
  const { history, locale } = messages.chrome;
  const { rows, isComplete, readMore } = useHistory();
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <Dialog title={history.title} closeLabel={messages.chrome.close} onClose={closeDialog} width={640}>
      <p className={styles['explanation']}>{rows?.length === 0 ? history.empty : history.explanation}</p>
      {rows && rows.length > 0 ? (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{history.act}</th>
              <th scope="col">{history.coder}</th>
              <th scope="col">{history.time}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, command, subject, coder, time, undone, purged }) => (
              <tr key={id} data-undone={undone || undefined}>
                <td>
                  {undone ? (
                    <s>{describeCommand(command, subject, messages)}</s>
                  ) : (
                    describeCommand(command, subject, messages)
                  )}
                  {undone ? <span className={styles['undone']}> {history.undone}</span> : null}
                  {purged ? <span className={styles['undone']}> {history.purged}</span> : null}
                </td>
                <td>{coder}</td>
                <td>{clock.format(new Date(time))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {isComplete ? null : (
        <DialogButtons>
          <Button onPress={readMore}>{history.more}</Button>
        </DialogButtons>
      )}
    </Dialog>
  );
}

const pageLength = 100;

function useHistory() {
  const undo = useProject((state) => state.undo);
  const redo = useProject((state) => state.redo);
  const [rows, setRows] = useState<readonly HistoryRow[] | null>(null);
  const [limit, setLimit] = useState(pageLength);
  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const found = await readHistory(limit);
      if (isWanted && found) setRows(found);
    }
    void read();
    return () => {
      isWanted = false;
    };
    // What can be undone changes with every act: that is when the list is read anew.
  }, [undo, redo, limit]);
  return {
    rows,
    isComplete: rows === null || rows.length < limit,
    readMore: () => setLimit((length) => length + pageLength),
  };
}
