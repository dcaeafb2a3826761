import { useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { readColumnDates } from '../../domain/imports/column-dates';
import { useMessages } from '../messages/use-messages';
import type { ImportField } from '../state/importing/import-fields';
import styles from './cell-field.module.css';

type CellFieldProps = {
  /** Names the place in the table; null for a field that stands elsewhere. */
  readonly cell: string | null;
  readonly field: ImportField;
  readonly label: string;
  readonly words: string;
  /** What it said before the person wrote into it. */
  readonly before: string;
  readonly isCorrected: boolean;
  readonly isValid: boolean;
  readonly isActive: boolean;
  readonly onActive: () => void;
  readonly onWrite: (words: string) => void;
};

/** A field that is written in place: going elsewhere keeps what was written, Esc takes it back. */
export function CellField(props: CellFieldProps) {
  const { cell, field, label, words, before, isCorrected, isValid, isActive, onActive, onWrite } = props;
  const { importing } = useMessages();
  const [draft, setDraft] = useState<string | null>(null);

  function keep(): void {
    if (draft === null) return;
    setDraft(null);
    onWrite(field === 'date' ? (readColumnDates([draft])[0] ?? draft) : draft);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const input = event.currentTarget;
    if (event.key === 'F2') input.setSelectionRange(input.value.length, input.value.length);
    else if (event.key === 'Escape' && draft !== null) setDraft(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** As in a spreadsheet the first click takes the whole cell, the next one a place in its words. */
  function onMouseDown(event: MouseEvent<HTMLInputElement>): void {
    if (cell === null || event.button !== 0 || document.activeElement === event.currentTarget) return;
    event.preventDefault();
    event.currentTarget.focus();
    event.currentTarget.select();
  }

  return (
    <input
      className={styles['cell']}
      data-cell={cell ?? undefined}
      data-draft={draft === null ? undefined : ''}
      data-corrected={isCorrected || undefined}
      aria-label={label}
      aria-invalid={!isValid}
      title={isValid ? (isCorrected && before !== '' ? before : undefined) : importing.notADate}
      placeholder={importing.emptyField}
      tabIndex={cell === null || isActive ? 0 : -1}
      maxLength={field === 'title' ? 500 : 2000}
      value={draft ?? words}
      dir="auto"
      onChange={(event) => setDraft(event.currentTarget.value)}
      onMouseDown={onMouseDown}
      onFocus={onActive}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}
