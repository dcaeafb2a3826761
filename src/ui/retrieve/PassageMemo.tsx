import { useState } from 'react';
import type { RetrievedPassage } from '../../contract/retrieval-calls';
import { keepRetrievedMemo } from '../actions/edit-retrieved';
import { useMessages } from '../messages/use-messages';
import { useRetrieve } from '../state/retrieve';
import styles from './row.module.css';

/** A memo that is written on a passage of the list. */
export function PassageMemo({ passage, onDone }: { readonly passage: RetrievedPassage; readonly onDone: () => void }) {
  const words = useMessages().retrieve;
  const [text, setText] = useState('');
  return (
    <div className={styles['memo']}>
      <textarea
        aria-label={words.writeMemo}
        placeholder={words.memoHint}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- one presses M to write
        autoFocus
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          event.stopPropagation();
          const isKept = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (!isKept && event.key !== 'Escape') return;
          event.preventDefault();
          if (isKept) void keepRetrievedMemo(passage, text);
          else useRetrieve.setState({ memoRow: null });
          onDone();
        }}
      />
    </div>
  );
}
