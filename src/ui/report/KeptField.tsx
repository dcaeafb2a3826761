import { useEffect, useRef, useState } from 'react';
import styles from './report.module.css';

type KeptFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onKeep: (value: string) => void;
  readonly isLong?: boolean;
  readonly maxLength?: number;
};

/** A field that keeps what was typed on Enter (Ctrl+Enter where there are lines) and on going elsewhere; Esc takes it back. */
export function KeptField({ label, placeholder, value, onKeep, isLong = false, maxLength = 2000 }: KeptFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  // A page that is left by a key takes its field away without a word: what was typed is kept then, too.
  const latest = useRef({ typed, value, onKeep });
  useEffect(() => {
    latest.current = { typed, value, onKeep };
  });
  useEffect(
    () => () => {
      const { current } = latest;
      if (current.typed !== current.value) current.onKeep(current.typed);
    },
    [],
  );
  const shared = {
    'aria-label': label,
    placeholder,
    value: typed,
    dir: 'auto',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setTyped(event.currentTarget.value),
    onBlur: () => {
      if (typed !== value) onKeep(typed);
    },
    onKeyDown(event: React.KeyboardEvent<HTMLElement>) {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Escape') setTyped(value);
      else if (event.key !== 'Enter' || (isLong && !event.ctrlKey && !event.metaKey)) return;
      else if (typed !== value) onKeep(typed);
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.closest<HTMLElement>('[data-part]')?.focus();
    },
  };
  return isLong ? (
    <textarea className={styles['field']} rows={4} maxLength={1_000_000} {...shared} />
  ) : (
    <input className={styles['field']} maxLength={maxLength} {...shared} />
  );
}
