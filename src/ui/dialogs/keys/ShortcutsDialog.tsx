import { useState } from 'react';
import type { Action } from '../../actions/action';
import { hasOwnKey, resetAllKeys } from '../../actions/key-bindings';
import { useMessages } from '../../messages/use-messages';
import { Button } from '../../parts/button/Button';
import { Dialog } from '../../parts/dialog/Dialog';
import { TextField } from '../../parts/field/TextField';
import { closeDialog, useWorkspace } from '../../state/workspace';
import { findActions } from './find-actions';
import { KeyRow } from './KeyRow';
import styles from './keys.module.css';

/** Every act and its key, by menu; each key can be changed here. */
export function ShortcutsDialog({ actions }: { readonly actions: readonly Action[] }) {
  const messages = useMessages();
  const { chrome, keys: words } = messages;
  const [wanted, setWanted] = useState('');
  // Drawn anew when a key changes.
  useWorkspace((state) => state.settings.keys);
  const groups = findActions(actions, wanted, messages);

  return (
    <Dialog title={words.title} closeLabel={chrome.close} onClose={closeDialog} width={920}>
      <div className={styles['tools']}>
        <TextField label={words.find} value={wanted} onChange={setWanted} hidesLabel autoFocus />
        <Button isDisabled={!actions.some(hasOwnKey)} onPress={resetAllKeys}>
          {words.resetAll}
        </Button>
      </div>
      <p className={styles['explanation']}>{groups.length === 0 ? words.nothingFound : words.explanation}</p>
      <div className={styles['sheet']}>
        {wanted === '' ? <FixedKeys /> : null}
        {groups.map(({ menu, found }) => (
          <section key={menu} className={styles['group']}>
            <h3 className={styles['heading']}>{chrome.menus[menu]}</h3>
            <ul className={styles['rows']}>
              {found.map((action) => (
                <KeyRow key={action.id} action={action} actions={actions} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** What belongs to reading and writing itself and stays as it is. */
function FixedKeys() {
  const { keys: words } = useMessages();
  return (
    <section className={styles['group']}>
      <h3 className={styles['heading']}>{words.inText}</h3>
      <ul className={styles['rows']}>
        {words.fixedKeys.map(([keys, act]) => (
          <li key={keys} className={styles['row']}>
            <span className={styles['act']}>{act}</span>
            <kbd>{keys}</kbd>
          </li>
        ))}
      </ul>
    </section>
  );
}
