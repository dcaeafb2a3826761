import { Pencil, Trash2 } from 'lucide-react';
import type { Memo } from '../../domain/model';
import { editMemo, removeMemo } from '../actions/edit-memos';
import { useMessages } from '../messages/use-messages';
import { Markdown } from '../parts/markdown/Markdown';
import { useKindName } from '../parts/memo/use-kind-name';
import { useWorkspace } from '../state/workspace';
import styles from './inspector.module.css';
import { MemoEditor } from './MemoEditor';
import { useMoment } from '../parts/memo/use-moment';

/** A memo as a card; pressing it opens it for writing. */
export function MemoCard({ memo, coder }: { readonly memo: Memo; readonly coder: string }) {
  const words = useMessages().inspector;
  const moment = useMoment();
  const kindName = useKindName();
  const editing = useWorkspace(({ inlineEdit }) => inlineEdit?.kind === 'edit-memo' && inlineEdit.memoId === memo.id);
  const edit = (): void => useWorkspace.setState({ inlineEdit: { kind: 'edit-memo', memoId: memo.id } });

  if (editing) {
    return (
      <MemoEditor
        initial={memo.text}
        onSubmit={(text) => void editMemo(memo.id, text)}
        onClose={() => useWorkspace.setState({ inlineEdit: null })}
      />
    );
  }
  return (
    <article className={styles['memo']} data-testid="memo-card">
      {/* The pointer may press anywhere on the card; the keyboard has the button with the pencil. */}
      {/* oxlint-disable-next-line click-events-have-key-events, no-noninteractive-element-interactions, no-static-element-interactions -- the button beside it does the same */}
      <div className={styles['memo-text']} title={words.memoBy(coder, moment(memo.modified))} onClick={edit}>
        {memo.title === '' && memo.kind === '' ? null : (
          <p className={styles['memo-title']}>
            {memo.title === '' ? null : <strong>{memo.title}</strong>}
            {memo.kind === '' ? null : <span className={styles['memo-kind']}>{kindName(memo.kind)}</span>}
          </p>
        )}
        <Markdown text={memo.text} />
      </div>
      <span className={styles['memo-tools']}>
        <button
          type="button"
          className={styles['memo-remove']}
          aria-label={`${words.memoEdit}: ${memo.text}`}
          title={words.memoEdit}
          onClick={edit}
        >
          <Pencil size={13} aria-hidden />
        </button>
        <button
          type="button"
          className={styles['memo-remove']}
          aria-label={words.memoRemove}
          title={words.memoRemove}
          onClick={() => void removeMemo([memo.id])}
        >
          <Trash2 size={13} aria-hidden />
        </button>
      </span>
    </article>
  );
}
