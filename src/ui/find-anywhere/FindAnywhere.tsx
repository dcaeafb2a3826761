import { useEffect, useRef, type KeyboardEvent } from 'react';
import { lookEverywhere, stepFound } from '../actions/find-anywhere';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { FindSwitches } from '../reader/find/FindSwitches';
import { useFindAnywhere } from '../state/find-anywhere';
import { showView } from '../state/views';
import { useWorkspace } from '../state/workspace';
import { FoundList } from './FoundList';
import { ReviewFound } from './ReviewFound';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import '../reader/find/find.css';
import styles from './find-anywhere.module.css';

/** Milliseconds that a quick hand is waited for. */
const pause = 60;

/** The search in the whole study, beside the text: a field, what was found by document, and coding all of it. */
export function FindAnywhere() {
  const words = useMessages().findAnywhere;
  const query = useFindAnywhere((state) => state.query);
  const hasTexts = useFindAnywhere((state) => state.groups.some(({ table }) => table === 'text'));
  const isLooking = useFindAnywhere((state) => state.isLooking);
  const reviewed = useFindAnywhere((state) => state.reviewed);
  const refusal = useFindAnywhere((state) => state.refusal);
  const list = useRef<HTMLDivElement>(null);
  useSearch(query);

  function hear(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') list.current?.focus();
    else if (event.key === 'Enter') stepFound(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') showView('reader');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <section className={styles['view']} aria-label={words.title}>
      <div className={styles['head']} role="search" aria-label={words.title}>
        <div className={styles['box']}>
          <div className="find-box">
            <input
              data-find-anywhere=""
              data-testid="find-anywhere"
              aria-label={words.field}
              aria-invalid={refusal !== null}
              aria-describedby="find-anywhere-refusal"
              placeholder={words.placeholder}
              autoComplete="off"
              spellCheck={false}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- one opens the search to type
              autoFocus
              value={query}
              onChange={(event) => useFindAnywhere.setState({ query: event.target.value })}
              onKeyDown={hear}
            />
            <FindSwitches />
          </div>
        </div>
        <p id="find-anywhere-refusal" className={styles['refusal']} role="status">
          {refusal}
        </p>
        <div className={styles['line']}>
          <Count />
          {hasTexts ? (
            <Button kind="plain" isDisabled={isLooking} onPress={() => useFindAnywhere.setState({ reviewed: true })}>
              {words.codeAllShort}
            </Button>
          ) : null}
        </div>
        <Searching />
      </div>
      <FoundList ref={list} />
      {reviewed ? <ReviewFound /> : null}
    </section>
  );
}

/** Looks for the words as they are typed, and anew when it shall be looked for in another way. */
function useSearch(query: string): void {
  const settings = useWorkspace((state) => state.settings);
  const { findMatchCase, findWholeWord, findIgnoreDiacritics, findPattern } = settings;
  const asked = JSON.stringify([query, findMatchCase, findWholeWord, findIgnoreDiacritics, findPattern]);
  useEffect(() => {
    // Coming back to the view, what was found is there still.
    if (asked === useFindAnywhere.getState().asked) return undefined;
    // What is listed answers other words: it is read on, but not coded.
    useFindAnywhere.setState({ isLooking: true });
    const timer = window.setTimeout(() => void lookEverywhere(query, asked), pause);
    return () => window.clearTimeout(timer);
  }, [query, asked]);
}

function Count() {
  const words = useMessages().findAnywhere;
  const { query, groups, count, listed, isLooking, refusal } = useFindAnywhere();
  const text =
    groups.length > 0
      ? words.count(count, groups.length) + (listed < count && !isLooking ? ` ${words.listed(listed)}` : '')
      : query === ''
        ? words.hint
        : isLooking || refusal !== null
          ? ''
          : words.nothing;
  return (
    <output className={styles['count']} data-testid="found-count" aria-busy={isLooking}>
      {text}
    </output>
  );
}

/** How far a long search is. */
function Searching() {
  const words = useMessages().findAnywhere;
  const isLooking = useFindAnywhere((state) => state.isLooking && state.total > 0);
  const done = useFindAnywhere((state) => state.done);
  const total = useFindAnywhere((state) => state.total);
  if (!isLooking) return null;
  return <progress className={styles['progress']} aria-label={words.looking(done, total)} max={total} value={done} />;
}
