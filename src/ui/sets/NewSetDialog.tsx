import { useState } from 'react';
import type { Id, SetSubject } from '../../domain/model';
import { createSet } from '../actions/sets';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import { closeDialog } from '../state/workspace';
import styles from './sets.module.css';

type NewSetDialogProps = { readonly about: SetSubject; readonly memberIds: readonly Id[] };

/** Asks for the name of a new set, with what goes into it at once. */
export function NewSetDialog({ about, memberIds }: NewSetDialogProps) {
  const { sets: words, chrome } = useMessages();
  const [name, setName] = useState('');
  const trimmed = name.trim();
  return (
    <Dialog title={words.newSetOf[about](memberIds.length)} closeLabel={chrome.close} onClose={closeDialog}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed === '') return;
          void createSet(about, trimmed, memberIds).then((isMade) => isMade && closeDialog());
        }}
      >
        <TextField label={words.name} value={name} onChange={setName} autoFocus />
        <DialogButtons>
          <Button onPress={closeDialog}>{chrome.cancel}</Button>
          <Button kind="main" type="submit" isDisabled={trimmed === ''}>
            {chrome.save}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
