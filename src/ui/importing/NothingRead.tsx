import type { RefusedFile } from '../../contract/imports';
import { dropImport } from '../actions/keep-import';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import styles from './importing.module.css';
import { Refused } from './Refused';

/** None of the files could be read: why, and nothing to keep. */
export function NothingRead({ refused }: { readonly refused: readonly RefusedFile[] }) {
  const { importing, chrome } = useMessages();
  const close = (): void => void dropImport();
  return (
    <Dialog title={importing.title} closeLabel={chrome.close} onClose={close} width={640}>
      <div className={styles['review']} data-testid="import-review">
        <p className={styles['explanation']}>{importing.nothing}</p>
        <Refused refused={refused} isOpen />
      </div>
      <DialogButtons>
        <Button kind="main" autoFocus onPress={close}>
          {chrome.close}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
