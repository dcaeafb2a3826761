import { flushSync } from 'react-dom';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../messages/use-messages';
import type { Mirror } from '../state/mirror';
import { useRetrieve } from '../state/retrieve';
import { completeQuestion, type Completion, listRecent } from './complete-question';
import styles from './question.module.css';
import { FaultLine } from './FaultLine';
import { QueryParts } from './QueryParts';

/** The question: a line that completes names, and buttons that put parts of a question into it. */
export function QueryField({ mirror, onAsk }: { readonly mirror: Mirror; readonly onAsk: () => void }) {
  const messages = useMessages().retrieve;
  const words = useRetrieve((state) => state.words);
  const refusal = useRetrieve((state) => state.refusal);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [scrolled, setScrolled] = useState(0);
  const recent = useRetrieve((state) => state.recent);
  const [shown, setShown] = useState<'typed' | 'all' | 'recent' | null>(null);
  const [active, setActive] = useState(-1);
  const { from, to, list } =
    shown === 'recent' ? listRecent(recent, words) : completeQuestion(words, caret, mirror, shown === 'all');
  const isOpen = shown !== null && list.length > 0;

  /** Replaces a stretch by words; one types on before `behind`. */
  function put(start: number, end: number, before: string, behind = ''): void {
    const space = start > 0 && !/[\s("]$/.test(words.slice(0, start)) ? ' ' : '';
    const place = start + space.length + before.length;
    flushSync(() => {
      useRetrieve.setState({ words: `${words.slice(0, start)}${space}${before}${behind}${words.slice(end)}` });
      setActive(-1);
      setCaret(place);
    });
    // The next letter may be typed at once; a menu gives the keyboard back only when it has closed.
    if (document.activeElement === field.current) field.current?.setSelectionRange(place, place);
    else
      requestAnimationFrame(() => {
        field.current?.focus();
        field.current?.setSelectionRange(place, place);
      });
  }
  function take({ words: part }: Completion): void {
    put(from, to, shown === 'recent' ? part : `${part} `);
    // Behind a sign of equality the values are shown at once.
    setShown(part.endsWith('=') ? 'all' : null);
  }
  function hear(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = isOpen ? list[active] : undefined;
    if (event.key === 'ArrowDown' && isOpen) setActive(Math.min(active + 1, list.length - 1));
    else if (event.key === 'ArrowUp' && isOpen) setActive(Math.max(active - 1, -1));
    else if (event.key === 'ArrowUp' && recent.length > 0) openRecent();
    else if (event.key === 'Tab' && chosen) take(chosen);
    else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-retrieved]')?.focus();
    else if (event.key === 'Enter' && chosen) take(chosen);
    else if (event.key === 'Enter') {
      setShown(null);
      onAsk();
    } else if (event.key === 'Escape' && isOpen) setShown(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function openRecent(): void {
    field.current?.focus();
    setShown('recent');
    setActive(0);
  }
  function note(): void {
    setCaret(field.current?.selectionStart ?? 0);
    setScrolled(field.current?.scrollLeft ?? 0);
  }

  return (
    <div className={styles['question']} role="search" aria-label={messages.title}>
      <div className={styles['fieldPlace']}>
        <FaultLine words={words} refusal={refusal} scrolled={scrolled} />
        <input
          ref={field}
          data-question=""
          data-focus-panel="question"
          data-testid="question"
          className={styles['field']}
          role="combobox"
          aria-label={messages.field}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? `${listId}${active}` : undefined}
          aria-invalid={refusal !== null}
          aria-describedby={`${listId}refusal`}
          placeholder={messages.placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={10_000}
          value={words}
          onChange={(event) => {
            const { value } = event.target;
            // Who begins anew asks something else than the saved query that was opened.
            useRetrieve.setState({ words: value, ...(value.length < 2 && { queryId: null }) });
            setCaret(event.target.selectionStart ?? event.target.value.length);
            setShown('typed');
            setActive(-1);
            requestAnimationFrame(note);
          }}
          onSelect={note}
          onScroll={note}
          onBlur={() => setShown(null)}
          onKeyDown={hear}
        />
        <div id={listId} role="listbox" aria-label={messages.hints} className={styles['completions']} hidden={!isOpen}>
          {isOpen
            ? list.map((completion, i) => (
                <div
                  key={completion.key}
                  id={`${listId}${i}`}
                  ref={(row) => {
                    if (i === active) row?.scrollIntoView({ block: 'nearest' });
                  }}
                  role="option"
                  tabIndex={-1}
                  aria-selected={i === active}
                  className={styles['completion']}
                  // Pressing must not take the focus from the field.
                  onPointerDown={(event) => event.preventDefault()}
                  onPointerUp={() => take(completion)}
                >
                  {completion.colour === null ? null : <i style={{ background: completion.colour }} aria-hidden />}
                  {completion.name}
                </div>
              ))
            : null}
        </div>
      </div>
      <QueryParts
        onRecent={recent.length > 0 ? openRecent : null}
        onCode={() => {
          field.current?.focus();
          setShown('all');
        }}
        onPut={(before, behind) => put(caret, caret, before, behind)}
      />
      <p id={`${listId}refusal`} className={styles['refusal']} role="status">
        {refusal?.sentence}
      </p>
    </div>
  );
}
