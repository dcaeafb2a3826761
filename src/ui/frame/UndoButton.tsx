import { undoLastAct } from '../actions/history-actions';
import { describeAct } from '../messages/describe';
import { useMessages } from '../messages/use-messages';
import { ActionKeys } from '../parts/shortcut/ActionKeys';
import { useProject } from '../state/project';
import styles from './frame.module.css';

/** Says what Ctrl+Z would take back, and does it. */
export function UndoButton() {
  const messages = useMessages();
  const undo = useProject((state) => state.undo);
  if (!undo) return null;
  return (
    <button
      type="button"
      className={styles['statusButton']}
      data-testid="undo-button"
      onClick={() => void undoLastAct()}
    >
      <span className={styles['undoWords']}>{messages.chrome.status.undoAct(describeAct(undo, messages))}</span>
      <ActionKeys action="history.undo" />
    </button>
  );
}
