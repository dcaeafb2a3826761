import { useState } from 'react';
import type { CaseKind } from '../../domain/model';
import { createCase } from '../actions/edit-cases';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { KindChoice } from '../parts/cases/KindChoice';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import styles from './case-dialogs.module.css';

/** Asks for the name and the kind of a new case. */
export function NewCase({ onClose }: { readonly onClose: () => void }) {
  const { cases: words, panels } = useMessages();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<CaseKind>('person');
  return (
    <Dialog title={words.create} closeLabel={panels.cancel} onClose={onClose} width={420}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          // A name that is taken is said in a notice, and what was typed stays.
          if (name.trim() !== '') void createCase(name.trim(), kind);
        }}
      >
        <TextField label={words.name} value={name} onChange={setName} autoFocus />
        <KindChoice value={kind} onChange={setKind} />
        <DialogButtons>
          <Button kind="main" type="submit" isDisabled={name.trim() === ''}>
            {words.create}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
