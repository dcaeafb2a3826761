import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../messages/use-messages';
import styles from './inspector.module.css';

type MemoEditorProps = {
  readonly initial: string;
  /** Not called when nothing was changed. */
  readonly onSubmit: (text: string) => void;
  readonly onClose: () => void;
};

/** A memo being written: Ctrl+Enter or going elsewhere saves, Esc leaves it as it was. */
export function MemoEditor({ initial, onSubmit, onClose }: MemoEditorProps) {
  const words = useMessages().inspector;
  const field = useRef<HTMLTextAreaElement>(null);
  const closed = useRef(false);

  useEffect(() => {
    const text = field.current;
    text?.focus();
    text?.setSelectionRange(text.value.length, text.value.length);
    text?.scrollIntoView({ block: 'nearest' });
  }, []);

  function close(keep: boolean): void {
    if (closed.current) return;
    closed.current = true;
    const text = field.current?.value ?? '';
    if (keep && text !== initial) onSubmit(text);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close(false);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles['memo']} data-editing>
      <textarea
        ref={field}
        className={styles['memo-field']}
        aria-label={words.memoField}
        placeholder={words.memoPlaceholder}
        defaultValue={initial}
        rows={3}
        onKeyDown={onKeyDown}
        onBlur={() => close(true)}
        data-testid="memo-field"
      />
      <p className={styles['memo-keys']}>{words.memoKeys}</p>
    </div>
  );
}
