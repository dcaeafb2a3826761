import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../messages/use-messages';
import { MarkdownField } from '../parts/markdown/MarkdownField';
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
  const [text, setText] = useState(initial);
  const closed = useRef(false);

  function close(keep: boolean): void {
    if (closed.current) return;
    closed.current = true;
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
      <MarkdownField
        takesFocus
        className={styles['memo-field']}
        label={words.memoField}
        placeholder={words.memoPlaceholder}
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
        onBlur={() => close(true)}
        testId="memo-field"
      />
      <p className={styles['memo-keys']}>{words.memoKeys}</p>
    </div>
  );
}
