import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import styles from './tree.module.css';

type NameFieldProps = {
  readonly label: string;
  readonly initial: string;
  readonly placeholder?: string;
  /** With the trimmed name; not called for an empty or unchanged one. */
  readonly onSubmit: (name: string) => void;
  /** Always called, after onSubmit if that was called; `byKey` says whether the focus should go back to the tree. */
  readonly onClose: (byKey: boolean) => void;
};

/** A name written in place: Enter keeps it, Esc leaves, going elsewhere keeps it too. */
export function NameField({ label, initial, placeholder, onSubmit, onClose }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const closed = useRef(false);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  function close(keep: boolean, byKey: boolean): void {
    // Closing takes the field away, which blurs it: the second call must not submit again.
    if (closed.current) return;
    closed.current = true;
    const name = field.current?.value.trim() ?? '';
    if (keep && name !== '' && name !== initial) onSubmit(name);
    onClose(byKey);
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    // Enter that ends a Chinese or Japanese composition belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') close(true, true);
    else if (event.key === 'Escape') close(false, true);
  }

  return (
    <input
      ref={field}
      className={styles['name-field']}
      aria-label={label}
      defaultValue={initial}
      placeholder={placeholder}
      maxLength={500}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onBlur={() => close(true, false)}
    />
  );
}
