import { X } from 'lucide-react';
import { useEffect, type MouseEvent } from 'react';
import { reopenProject } from '../actions/open-project';
import { useMessages } from '../messages/use-messages';
import { dismissNotice, useNotices, type Notice, type NoticeAction } from '../state/notices';
import { useProject } from '../state/project';
import styles from './notices.module.css';

/** Short messages in the corner, and those that are only spoken. */
export function Notices() {
  const { chrome } = useMessages();
  const notices = useNotices((state) => state.notices);
  return (
    <>
      {/* In react-aria's top layer: an open dialog must neither silence what is said nor keep it from being pressed. */}
      <section className={styles['stack']} aria-label={chrome.notices.region} data-react-aria-top-layer="true">
        {notices
          .filter(({ tone }) => tone !== 'announce')
          .map((notice) => (
            <OneNotice key={notice.id} notice={notice} />
          ))}
      </section>
      <div className="visually-hidden" aria-live="polite" aria-atomic="false" data-react-aria-top-layer="true">
        {notices
          .filter(({ tone }) => tone === 'announce')
          .map((notice) => (
            <Announcement key={notice.id} notice={notice} />
          ))}
      </div>
    </>
  );
}

function OneNotice({ notice }: { readonly notice: Notice }) {
  const { chrome } = useMessages();
  const { id, tone, text } = notice;
  const reopen: NoticeAction = { label: chrome.notices.reopen, run: () => void reopenProject() };
  const action = notice.action === 'reopen' ? reopen : notice.action;
  const hasAction = action !== null;
  const isPast = useProject(({ undo }) => action?.takesBack !== undefined && action.takesBack !== undo);
  useEffect(() => {
    if (isPast) dismissNotice(id);
  }, [id, isPast]);
  useEffect(() => {
    // A problem stays until it was read; good news goes by itself, later when there is something to press.
    if (tone === 'problem') return undefined;
    const timer = window.setTimeout(() => dismissNotice(id), hasAction ? 12_000 : 6_000);
    return () => window.clearTimeout(timer);
  }, [id, tone, hasAction]);

  return (
    <div
      className={styles['notice']}
      data-tone={tone}
      data-testid="notice"
      role={tone === 'problem' ? 'alert' : 'status'}
    >
      <p className={styles['text']} data-selectable>
        {text}
      </p>
      {action ? (
        <button
          type="button"
          className={styles['action']}
          onMouseDown={keepFocus}
          onClick={() => {
            action.run();
            dismissNotice(id);
          }}
        >
          {action.label}
        </button>
      ) : null}
      <button
        type="button"
        className={styles['dismiss']}
        aria-label={chrome.dismiss}
        title={chrome.dismiss}
        onMouseDown={keepFocus}
        onClick={() => dismissNotice(id)}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}

/** A press on a notice leaves the keys where the person was working: the button is gone in a moment. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

function Announcement({ notice: { id, text } }: { readonly notice: Notice }) {
  useEffect(() => {
    const timer = window.setTimeout(() => dismissNotice(id), 3_000);
    return () => window.clearTimeout(timer);
  }, [id]);
  return <p>{text}</p>;
}
