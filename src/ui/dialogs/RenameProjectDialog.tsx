import { useState } from 'react';
import { runCommand } from '../actions/engine';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import { useProject } from '../state/project';
import { closeDialog } from '../state/workspace';
import styles from './dialogs.module.css';

/** Gives the study another name; its file keeps its own. */
export function RenameProjectDialog() {
  const { chrome } = useMessages();
  const name = useProject((state) => state.mirror?.project.name ?? '');
  const [value, setValue] = useState(name);
  const trimmed = value.trim();

  return (
    <Dialog title={chrome.renameProject.title} closeLabel={chrome.close} onClose={closeDialog}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed === '') return;
          closeDialog();
          if (trimmed !== name) void runCommand('project.rename', { name: trimmed });
        }}
      >
        <TextField label={chrome.renameProject.name} value={value} onChange={setValue} autoFocus />
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
