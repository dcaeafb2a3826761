import { useState } from 'react';
import { writeMemo } from '../actions/code-passage';
import { useMessages } from '../messages/use-messages';

/** Writing down what one notices in the passage, without leaving it. */
export function MemoMode() {
  const words = useMessages().reader.bar;
  const [text, setText] = useState('');
  return (
    <form
      className="quick-bar-memo"
      onSubmit={(event) => {
        event.preventDefault();
        void writeMemo(text);
      }}
    >
      <textarea
        data-testid="quick-bar-memo"
        data-bar-field=""
        // The bar opened because the person asked to write here.
        autoFocus
        rows={4}
        aria-label={words.memoLabel}
        placeholder={words.memoPlaceholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void writeMemo(text);
        }}
      />
      <div className="quick-bar-footer">
        <span className="quick-bar-quiet">{words.memoHint}</span>
        <button type="submit" className="quick-bar-do" disabled={text.trim() === ''}>
          {words.memoSave}
        </button>
      </div>
    </form>
  );
}
