import { useMemo } from 'react';
import { describeCommand } from '../messages/describe';
import { useMessages } from '../messages/use-messages';
import { useHistoryView } from '../state/history';
import styles from './history.module.css';
import type { DatedAct } from './use-acts';

type ActLineProps = {
  readonly act: DatedAct;
  readonly id: string;
  readonly top: number;
  readonly isChosen: boolean;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
};

/** One act in the list: what was done, whether it stands, by whom and when. */
export function ActLine({ act, id, top, isChosen, onMenu }: ActLineProps) {
  const messages = useMessages();
  const words = messages.history;
  const { locale } = messages.chrome;
  const clock = useMemo(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }), [locale]);
  const choose = (): void => useHistoryView.setState({ seq: act.seq });
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list hears the keys
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element shows no columns
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className={styles['act']}
      style={{ transform: `translateY(${top}px)` }}
      onClick={choose}
      onContextMenu={(event) => {
        event.preventDefault();
        choose();
        onMenu({ x: event.clientX, y: event.clientY });
      }}
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
  );
}
