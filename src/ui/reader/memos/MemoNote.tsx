import { useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import { openMemoInLine } from '../../actions/memos-in-line';
import type { Coding, Memo } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import { Markdown } from '../../parts/markdown/Markdown';
import { useKindName } from '../../parts/memo/use-kind-name';
import { useMoment } from '../../parts/memo/use-moment';
import { useProject } from '../../state/project';

type MemoNoteProps = {
  readonly memo: Memo;
  readonly coding: Coding | null;
  readonly isUnfolded: boolean;
  readonly isTabStop: boolean;
  readonly onFold: (unfold: boolean) => void;
};

/** A memo in the text: whose it is, of what kind, and its first lines. Pressing it opens it for writing. */
export function MemoNote({ memo, coding, isUnfolded, isTabStop, onFold }: MemoNoteProps) {
  const words = useMessages().showing;
  const moment = useMoment();
  const kindName = useKindName();
  const code = useProject(({ mirror }) => mirror?.codes.get(coding?.codeId ?? ''));
  const coder = useProject(({ mirror }) => mirror?.coders.get(memo.coderId)?.name ?? '');
  const text = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const lines = text.current;
    if (!lines || isUnfolded) return;
    const look = (): void => setCut(lines.scrollHeight > lines.clientHeight + 1);
    look();
    // In a wider or narrower column more or less of it fits.
    const sizes = new ResizeObserver(look);
    sizes.observe(lines);
    return () => sizes.disconnect();
  }, [memo.text, isUnfolded]);

  const kind = memo.kind === '' ? '' : kindName(memo.kind);
  const name = words.memoOn(kind, memo.title, code?.name ?? '');
  const open = (): void => openMemoInLine(memo, coding);
  return (
    // The pointer may press anywhere on the note; the keyboard has its first line.
    // oxlint-disable-next-line click-events-have-key-events, no-noninteractive-element-interactions -- see above
    <div
      className="reader-memo"
      role="note"
      aria-label={name}
      style={{ '--colour': code?.colour ?? 'var(--line-strong)' } as CSSProperties}
      data-testid="memo-in-line"
      onClick={open}
    >
      <p className="reader-memo-line">
        <button
          type="button"
          className="reader-memo-open"
          data-memo={memo.id}
          tabIndex={isTabStop ? 0 : -1}
          title={words.openMemo}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {memo.title === '' ? (kind === '' ? words.memo : kind) : memo.title}
        </button>
        {memo.title === '' || kind === '' ? null : <span className="reader-memo-kind">{kind}</span>}
        <span className="reader-memo-who">
          {coder} · {moment(memo.modified)}
        </span>
      </p>
      <div
        className="reader-memo-text"
        ref={text}
        data-folded={isUnfolded ? undefined : ''}
        data-cut={isCut || undefined}
      >
        <Markdown text={memo.text} />
      </div>
      {isCut || isUnfolded ? (
        <button
          type="button"
          className="reader-memo-fold"
          aria-expanded={isUnfolded}
          aria-label={isUnfolded ? words.foldMemoOf(name) : words.unfoldMemoOf(name)}
          onClick={(event) => {
            event.stopPropagation();
            onFold(!isUnfolded);
          }}
        >
          {isUnfolded ? words.foldMemo : words.unfoldMemo}
        </button>
      ) : null}
    </div>
  );
}
