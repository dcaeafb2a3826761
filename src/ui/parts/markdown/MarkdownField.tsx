import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { writeRecordLink } from '../../../domain/text/record-links';
import { useMessages } from '../../messages/use-messages';
import { completeRecords, type NamedRecord } from '../../state/complete-records';
import { useProject } from '../../state/project';
import { RecordChoices } from './RecordChoices';
import styles from './markdown.module.css';

type MarkdownFieldProps = {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onBlur?: () => void;
  readonly className?: string | undefined;
  readonly rows?: number;
  /** Takes the focus as it appears, at the end of what is written. */
  readonly takesFocus?: boolean;
  readonly testId?: string;
};

/** What stands between `[[` and the caret, as far as it can be the name of a record. */
const linkBegun = /\[\[([^[\]|\n]{0,60})$/;

/** A field for Markdown: after `[[` the records are offered whose names hold the letters that follow. */
export function MarkdownField({ takesFocus = false, rows = 3, ...props }: MarkdownFieldProps) {
  const words = useMessages().records;
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [letters, setLetters] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const mirror = useProject((state) => state.mirror);
  const choices = mirror && letters !== null ? completeRecords(mirror, letters) : [];
  const chosen = choices[Math.min(at, choices.length - 1)];

  useEffect(() => {
    const text = field.current;
    if (!takesFocus || !text) return;
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
    text.scrollIntoView({ block: 'nearest' });
  }, [takesFocus]);

  function noteLetters(): void {
    const text = field.current;
    if (!text) return;
    setLetters(linkBegun.exec(text.value.slice(0, text.selectionStart))?.[1] ?? null);
    setAt(0);
  }

  function insert(record: NamedRecord): void {
    const text = field.current;
    if (!text || letters === null) return;
    const start = text.selectionStart - letters.length - 2;
    const name = record.name.split(' › ').at(-1) ?? record.name;
    text.setRangeText(writeRecordLink(record, name), start, text.selectionStart, 'end');
    props.onChange(text.value);
    setLetters(null);
    text.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (chosen && !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0) setAt((choices.indexOf(chosen) + step + choices.length) % choices.length);
      else if (event.key === 'Enter' || event.key === 'Tab') insert(chosen);
      else if (event.key === 'Escape') setLetters(null);
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    props.onKeyDown?.(event);
  }

  return (
    <div className={styles['writing']}>
      <textarea
        ref={field}
        className={props.className}
        aria-label={props.label}
        placeholder={props.placeholder}
        value={props.value}
        rows={rows}
        aria-autocomplete="list"
        aria-controls={chosen ? listId : undefined}
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        onChange={(event) => {
          props.onChange(event.target.value);
          noteLetters();
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setLetters(null);
          props.onBlur?.();
        }}
        data-testid={props.testId}
      />
      {chosen ? (
        <RecordChoices id={listId} label={words.choose} choices={choices} chosen={chosen} onChoose={insert} />
      ) : null}
    </div>
  );
}
