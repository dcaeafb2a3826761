import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Code, DefinitionPart } from '../../domain/model';
import { defineCode, findCode } from '../actions/edit-codes';
import { useMessages } from '../messages/use-messages';
import { Markdown } from '../parts/markdown/Markdown';
import styles from './codebook.module.css';

type DefinitionFieldProps = { readonly code: Code; readonly part: DefinitionPart };

/**
 * One part of a definition: laid out to be read; pressed it is written, with what it will look like beneath. Leaving the field
 * or Ctrl+Enter keeps what was written, Esc takes it back.
 */
export function DefinitionField({ code, part }: DefinitionFieldProps) {
  const messages = useMessages();
  const words = messages.panels.definition;
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const backToButton = useRef(false);
  const labelId = useId();
  const isEditing = draft !== null;

  const keep = useEffectEvent(() => {
    const current = findCode(code.id);
    if (draft !== null && current) void defineCode(current, { [part]: draft.trim() });
  });
  // Another code may be chosen while one writes: what was written is kept then, too.
  useEffect(() => () => keep(), []);
  useEffect(() => {
    if (!isEditing && backToButton.current) button.current?.focus();
    backToButton.current = false;
  }, [isEditing]);

  function close(isKept: boolean, byKey: boolean): void {
    if (draft === null) return;
    if (isKept) void defineCode(code, { [part]: draft.trim() });
    backToButton.current = byKey;
    setDraft(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close(true, true);
    else if (event.key === 'Escape') close(false, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function begin(): void {
    setDraft(code[part]);
  }

  function onPress(event: MouseEvent): void {
    // A link goes where it leads, and words that were selected are to be copied.
    const isElsewhere = event.target instanceof Element && event.target.closest('button') !== null;
    if (!isElsewhere && (window.getSelection()?.isCollapsed ?? true)) begin();
  }

  return (
    <section className={styles['part']} aria-labelledby={labelId} data-part={part}>
      <h3 id={labelId}>
        {words[part]}
        {isEditing ? (
          <span className={styles['keys']}>{messages.codebook.fieldKeys}</span>
        ) : (
          <button ref={button} type="button" aria-label={messages.codebook.edit(words[part])} onClick={begin}>
            {messages.inspector.edit}
          </button>
        )}
      </h3>
      {draft === null ? (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the button above does the same by keyboard
        <div className={styles['written']} data-empty={code[part] === '' || undefined} onClick={onPress}>
          {code[part] === '' ? words.hints[part] : <Markdown text={code[part]} />}
        </div>
      ) : (
        <>
          <textarea
            aria-labelledby={labelId}
            value={draft}
            placeholder={words.hints[part]}
            autoFocus
            onFocus={({ target }) => target.setSelectionRange(draft.length, draft.length)}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => close(true, false)}
          />
          {hasMarkdown(draft) ? (
            <div className={styles['preview']} aria-label={messages.codebook.preview} role="group">
              <Markdown text={draft} />
            </div>
          ) : null}
        </>
      )}
    </section>
  );
}

/** Plain words look the same below: only what Markdown changes is shown twice. */
function hasMarkdown(text: string): boolean {
  return /[*_`#>[\]|~]|^\s*([-+]|\d+[.)])\s/m.test(text);
}
