import { dropImport } from '../actions/keep-import';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import styles from './footer.module.css';

/** Asks before corrections are lost. */
export function LeaveImport({ corrected, onStay }: { readonly corrected: number; readonly onStay: () => void }) {
  const { importing } = useMessages();
  return (
    <div
      className={styles['footer']}
      role="alertdialog"
      aria-label={importing.leaveTitle}
      aria-describedby="leave-import"
    >
      <p id="leave-import">
        <strong>{importing.leaveTitle}</strong> {importing.leaveQuestion(corrected)}
      </p>
      <span className={styles['space']} />
      <Button onPress={() => void dropImport()}>{importing.leave}</Button>
      <Button kind="main" autoFocus onPress={onStay}>
        {importing.stay}
      </Button>
    </div>
  );
}
