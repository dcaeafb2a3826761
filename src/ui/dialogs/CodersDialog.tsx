import { useState } from 'react';
import { addCoder, renameCoder, switchCoder } from '../actions/coders';
import type { Coder } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import { useProject } from '../state/project';
import { closeDialog } from '../state/workspace';
import styles from './dialogs.module.css';

/** Everybody who codes in this study: who codes now, other names, new people. */
export function CodersDialog() {
  const { chrome } = useMessages();
  const mirror = useProject((state) => state.mirror);
  const [newName, setNewName] = useState('');
  if (!mirror) return null;

  return (
    <Dialog title={chrome.coders.title} closeLabel={chrome.close} onClose={closeDialog} width={460}>
      <ul className={styles['coders']}>
        {[...mirror.coders.values()].map((coder) => (
          <CoderRow key={`${coder.id} ${coder.name}`} coder={coder} isActive={coder.id === mirror.project.coderId} />
        ))}
      </ul>
      <form
        className={styles['row']}
        onSubmit={(event) => {
          event.preventDefault();
          if (newName.trim() === '') return;
          void addCoder(newName.trim());
          setNewName('');
        }}
      >
        <TextField label={chrome.coders.newName} value={newName} onChange={setNewName} hidesLabel />
        <Button kind="main" type="submit" isDisabled={newName.trim() === ''}>
          {chrome.coders.add}
        </Button>
      </form>
    </Dialog>
  );
}

function CoderRow({ coder, isActive }: { readonly coder: Coder; readonly isActive: boolean }) {
  const { chrome } = useMessages();
  const [name, setName] = useState(coder.name);
  const isChanged = name.trim() !== '' && name.trim() !== coder.name;
  return (
    <li>
      <form
        className={styles['row']}
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) void renameCoder(coder.id, name.trim());
        }}
      >
        <span className={styles['swatch']} style={{ background: coder.colour }} />
        <TextField label={chrome.coders.rename(coder.name)} value={name} onChange={setName} hidesLabel />
        {isChanged ? (
          <Button type="submit">{chrome.save}</Button>
        ) : isActive ? (
          <span className={styles['activeCoder']}>{chrome.coders.active}</span>
        ) : (
          <Button onPress={() => void switchCoder(coder.id)}>{chrome.coders.switchTo}</Button>
        )}
      </form>
    </li>
  );
}
