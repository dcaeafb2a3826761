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
      <section
        className={styles['stack']}
        aria-label={chrome.notices.region}
        data-notices=""
        data-react-aria-top-layer="true"
      >
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
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape on one of its buttons leaves it
    <div
      className={styles['notice']}
      data-tone={tone}
      data-testid="notice"
      role={tone === 'problem' ? 'alert' : 'status'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave(id);
      }}
    >
      <p className={styles['text']} data-selectable>
        {text}
      </p>
      {action ? (
        <button
          type="button"
          className={styles['action']}
          onMouseDown={keepFocus}
          onClick={({ detail }) => {
            action.run();
            if (isPressedByKey(detail)) leave(id);
            else dismissNotice(id);
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
        onClick={({ detail }) => (isPressedByKey(detail) ? leave(id) : dismissNotice(id))}
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

/** Enter and Space press a button without a pointer; its clicks are counted from one. */
function isPressedByKey(clicks: number): boolean {
  return clicks === 0;
}

/** Takes a message off the screen, and the keys from its button back to the text, or to the dialog that is open. */
function leave(id: number): void {
  dismissNotice(id);
  const dialog = [...document.querySelectorAll('section[role=dialog]')].at(-1);
  const field = dialog?.querySelector<HTMLElement>('button, input, textarea');
  (field ?? document.querySelector<HTMLElement>('[data-focus-panel=text]'))?.focus();
}

function Announcement({ notice: { id, text } }: { readonly notice: Notice }) {
  useEffect(() => {
    const timer = window.setTimeout(() => dismissNotice(id), 3_000);
    return () => window.clearTimeout(timer);
  }, [id]);
  return <p>{text}</p>;
}
