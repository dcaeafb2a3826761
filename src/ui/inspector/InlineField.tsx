import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import styles from './inspector.module.css';

type InlineFieldProps = {
  readonly label: string;
  readonly value: string;
  /** Shown in place of an empty value. */
  readonly empty: string;
  readonly hint?: string;
  readonly onSubmit: (value: string) => void;
};

/** A word that becomes a field when it is pressed: Enter or going elsewhere keeps, Esc leaves. */
export function InlineField({ label, value, empty, hint, onSubmit }: InlineFieldProps) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const backToButton = useRef(false);

  useEffect(() => {
    if (editing) field.current?.select();
    else if (backToButton.current) button.current?.focus();
    backToButton.current = false;
  }, [editing]);

  function close(keep: boolean, byKey: boolean): void {
    if (!editing) return;
    const next = field.current?.value.trim() ?? '';
    backToButton.current = byKey;
    setEditing(false);
    if (keep && next !== value) onSubmit(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') close(true, true);
    else if (event.key === 'Escape') close(false, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (editing) {
    return (
      <input
        ref={field}
        className={styles['input']}
        aria-label={label}
        defaultValue={value}
        placeholder={hint ?? empty}
        maxLength={500}
        onKeyDown={onKeyDown}
        onBlur={() => close(true, false)}
        autoFocus
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      className={styles['inline']}
      data-empty={value === '' || undefined}
      aria-label={`${label}: ${value === '' ? empty : value}`}
      title={value === '' ? undefined : value}
      onClick={() => setEditing(true)}
    >
      {value === '' ? empty : value}
    </button>
  );
}
