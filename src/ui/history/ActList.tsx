import { useEffect, useId, type KeyboardEvent } from 'react';
import type { HistoryRow } from '../../contract/rows';
import { describeCommand } from '../messages/describe';
import { useMessages } from '../messages/use-messages';
import { useRowWindow } from '../parts/tree/use-row-window';
import { useHistoryView } from '../state/history';
import styles from './history.module.css';

const rowHeight = 34;

/** The acts, newest first; only those near what is in view are drawn, and more are read at the end. */
export function ActList({ acts, onEnd }: { readonly acts: readonly HistoryRow[]; readonly onEnd: () => void }) {
  const messages = useMessages();
  const words = messages.history;
  const listId = useId();
  const seq = useHistoryView((state) => state.seq);
  const { attach, first, end, show } = useRowWindow(acts.length, rowHeight);
  const active = acts.findIndex((act) => act.seq === seq);
  const clock = new Intl.DateTimeFormat(messages.chrome.locale, { dateStyle: 'medium', timeStyle: 'short' });
  useEffect(() => {
    if (end >= acts.length) onEnd();
  }, [end, acts.length, onEnd]);

  function hear(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 };
    const step = steps[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? acts.length - 1 : step && active + step;
    if (target === undefined) return;
    const next = Math.max(0, Math.min(acts.length - 1, target));
    useHistoryView.setState({ seq: acts[next]?.seq ?? null });
    show(next);
    event.preventDefault();
  }

  return (
    <div
      className={styles['list']}
      data-testid="history-list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select shows no columns
      role="listbox"
      data-list-in-view
      aria-label={words.title}
      aria-activedescendant={active < 0 ? undefined : `${listId}${active}`}
      tabIndex={0}
      ref={attach}
      onKeyDown={hear}
    >
      <div role="presentation" style={{ height: acts.length * rowHeight, position: 'relative' }}>
        {acts.slice(first, end).map((act, i) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list hears the keys
          <div
            key={act.seq}
            id={`${listId}${first + i}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element shows no columns
            role="option"
            aria-selected={act.seq === seq}
            tabIndex={-1}
            className={styles['act']}
            style={{ transform: `translateY(${(first + i) * rowHeight}px)` }}
            onClick={() => useHistoryView.setState({ seq: act.seq })}
          >
            <span className={styles['name']} data-undone={act.undone || undefined}>
              {describeCommand(act.command, act.subject, messages)}
            </span>
            {act.undone ? <span className={styles['flag']}>{words.undone}</span> : null}
            {act.purged ? <span className={styles['flag']}>{words.purged}</span> : null}
            <span className={styles['who']}>{act.coder}</span>
            <time className={styles['when']} dateTime={act.time}>
              {clock.format(new Date(act.time))}
            </time>
          </div>
        ))}
      </div>
    </div>
  );
}
