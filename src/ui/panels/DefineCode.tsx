import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { definitionParts, type Code, type DefinitionPart } from '../../domain/model';
import { defineCode } from '../actions/edit-codes';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import styles from './dialogs.module.css';

/** The six parts of a code's definition, to be written together; saved as one act. */
export function DefineCode({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const words = useMessages().panels;
  const [parts, setParts] = useState<Readonly<Record<DefinitionPart, string>>>(code);

  function save(): void {
    void defineCode(code, Object.fromEntries(definitionParts.map((part) => [part, parts[part].trim()])));
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  }

  return (
    <Dialog title={words.definition.title(code.name)} closeLabel={words.cancel} onClose={onClose} width={560}>
      <div className={styles['form']}>
        {definitionParts.map((part, i) => (
          <label key={part} className={styles['labelled']}>
            <span>{words.definition[part]}</span>
            <textarea
              rows={part === 'briefDefinition' ? 1 : 2}
              value={parts[part]}
              placeholder={words.definition.hints[part]}
              autoFocus={i === 0}
              onKeyDown={onKeyDown}
              onChange={(event) => setParts({ ...parts, [part]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <DialogButtons>
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button kind="main" onPress={save}>
          {words.save}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
