import { useState } from 'react';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { TextField } from '../parts/field/TextField';
import styles from './versions.module.css';

type VersionFormProps = {
  readonly name: string;
  readonly reason: string;
  readonly action: string;
  readonly onSave: (name: string, reason: string) => Promise<void>;
  readonly onCancel: () => void;
};

/** What a version is called, and why it was made. */
export function VersionForm({ name: firstName, reason: firstReason, action, onSave, onCancel }: VersionFormProps) {
  const words = useMessages().versions;
  const [name, setName] = useState(firstName);
  const [reason, setReason] = useState(firstReason);
  const isNamed = name.trim() !== '';
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNamed) void onSave(name.trim(), reason.trim());
      }}
    >
      <TextField label={words.name} value={name} onChange={setName} help={words.nameHelp} autoFocus />
      <TextField label={words.reason} value={reason} onChange={setReason} />
      <div className={styles['acts']}>
        <Button kind="main" type="submit" isDisabled={!isNamed}>
          {action}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
