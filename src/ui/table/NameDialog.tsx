import { useState } from 'react';
import type { Id } from '../../domain/model';
import { putInFolder } from '../actions/edit-sources';
import { runCommand } from '../actions/engine';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import styles from './table.module.css';

/** What the selected documents go into once it has a name. */
export type NameWanted = { readonly kind: 'set' | 'folder'; readonly sourceIds: readonly Id[] };

/** Asks for the name of a set or of a folder that takes up documents. */
export function NameDialog({ wanted, onClose }: { readonly wanted: NameWanted; readonly onClose: () => void }) {
  const words = useMessages().variables;
  const [name, setName] = useState('');
  const { kind, sourceIds } = wanted;

  async function create(): Promise<void> {
    const memberIds = [...sourceIds];
    if (kind === 'folder') await putInFolder(memberIds, name.trim());
    else if ((await runCommand('set.create', { about: 'source', name: name.trim(), memberIds })) === null) return;
    onClose();
  }

  return (
    <Dialog
      title={kind === 'set' ? words.newSetTitle(sourceIds.length) : words.newFolderTitle(sourceIds.length)}
      closeLabel={words.close}
      onClose={onClose}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void create();
        }}
      >
        <TextField label={words.name} value={name} onChange={setName} autoFocus />
        <DialogButtons>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="main" type="submit" isDisabled={name.trim() === ''}>
            {words.create}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
