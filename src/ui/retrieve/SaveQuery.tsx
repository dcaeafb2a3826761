import { useState } from 'react';
import { changeQuery, saveQuestion } from '../actions/saved-queries';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import { useProject } from '../state/project';
import { closeDialog, useWorkspace } from '../state/workspace';
import styles from './retrieve.module.css';

/** Asks for the name under which a question is kept, and whether it stands among the codes. */
export function SaveQuery() {
  const dialog = useWorkspace((state) => state.dialog);
  return dialog?.kind === 'save-query' ? <NameQuery key={dialog.queryId} queryId={dialog.queryId} /> : null;
}

function NameQuery({ queryId }: { readonly queryId: string | null }) {
  const messages = useMessages();
  const words = messages.retrieve;
  const saved = useProject((state) => state.mirror?.savedQueries.get(queryId ?? ''));
  const [name, setName] = useState(saved?.name ?? '');
  const [smart, setSmart] = useState(saved?.smart === 1);

  async function keep(): Promise<void> {
    const trimmed = name.trim();
    if (trimmed === '') return;
    const done = saved ? await changeQuery(saved.id, { name: trimmed, smart }) : await saveQuestion(trimmed, smart);
    if (done) closeDialog();
  }

  return (
    <Dialog
      title={saved ? words.renameTitle : words.saveTitle}
      closeLabel={words.close}
      onClose={closeDialog}
      width={400}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField label={words.name} value={name} onChange={setName} autoFocus />
        <label className={styles['check']}>
          <input type="checkbox" checked={smart} onChange={(event) => setSmart(event.target.checked)} />
          {words.smart}
        </label>
        <DialogButtons>
          <Button onPress={closeDialog}>{messages.panels.cancel}</Button>
          <Button kind="main" type="submit" isDisabled={name.trim() === ''}>
            {words.saveButton}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
