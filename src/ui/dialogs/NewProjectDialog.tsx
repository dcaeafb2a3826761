import { useState } from 'react';
import { createProject } from '../actions/open-project';
import { reportFailure } from '../actions/report-failure';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import { closeDialog } from '../state/workspace';
import styles from './dialogs.module.css';

/** Asks what a new study is called and who codes in it; then where its file shall lie. */
export function NewProjectDialog() {
  const { chrome } = useMessages();
  const [name, setName] = useState('');
  const [coderName, setCoderName] = useState('');
  const isComplete = name.trim() !== '' && coderName.trim() !== '';

  function create(): void {
    createProject(name.trim(), coderName.trim())
      .then((isOpen) => isOpen && closeDialog())
      .catch((error: unknown) => reportFailure('project.create', error));
  }

  return (
    <Dialog title={chrome.newProject.title} closeLabel={chrome.close} onClose={closeDialog}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete) create();
        }}
      >
        <TextField label={chrome.newProject.name} value={name} onChange={setName} autoFocus />
        <TextField
          label={chrome.newProject.coder}
          help={chrome.newProject.coderHelp}
          value={coderName}
          onChange={setCoderName}
        />
        <DialogButtons>
          <Button onPress={closeDialog}>{chrome.cancel}</Button>
          <Button kind="main" type="submit" isDisabled={!isComplete}>
            {chrome.newProject.chooseFile}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
