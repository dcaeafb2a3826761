import type { ActsAfter } from '../../contract/history-calls';
import { undoBackTo } from '../actions/history-actions';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { closeDialog } from '../state/workspace';
import styles from './history.module.css';

/** Before everything after an act is taken back: how many acts that are, and whose. */
export function UndoBackDialog({ seq, after }: { readonly seq: number; readonly after: ActsAfter }) {
  const { chrome, history: words } = useMessages();
  return (
    <Dialog title={words.undoBack} closeLabel={chrome.close} onClose={closeDialog}>
      <div className={styles['question']}>
        <p>{words.undoQuestion(after.acts)}</p>
        <ul className={styles['whose']}>
          {after.coders.map(({ coder, acts }) => (
            <li key={coder}>
              <strong>{coder}</strong> · {words.actsOf(acts)}
            </li>
          ))}
        </ul>
        <p className={styles['faint']}>{words.undoHint}</p>
        <DialogButtons>
          <Button onPress={closeDialog}>{chrome.cancel}</Button>
          <Button
            kind="main"
            autoFocus
            onPress={() => {
              closeDialog();
              void undoBackTo(seq);
            }}
          >
            {words.undoMany(after.acts)}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  );
}
