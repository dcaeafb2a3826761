import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../messages/use-messages';
import styles from './panels.module.css';

type FilterFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Esc in an empty field, or the cross. */
  readonly onClose: () => void;
  /** Down or Enter: the person goes on in the rows. */
  readonly onLeave: () => void;
};

/** A slim field that narrows a pane to the rows with these letters. */
export function FilterField({ label, value, onChange, onClose, onLeave }: FilterFieldProps) {
  const messages = useMessages();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      onLeave();
    }
  }

  return (
    <div className={styles['filter']}>
      <input
        ref={field}
        aria-label={label}
        placeholder={label}
        value={value}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" aria-label={messages.panels.cancel} onClick={onClose}>
        <X size={13} aria-hidden />
      </button>
    </div>
  );
}
