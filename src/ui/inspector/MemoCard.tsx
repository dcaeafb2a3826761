import { Trash2 } from 'lucide-react';
import type { Memo } from '../../domain/model';
import { editMemo, removeMemo } from '../actions/edit-memos';
import { useMessages } from '../messages/use-messages';
import { useWorkspace } from '../state/workspace';
import styles from './inspector.module.css';
import { MemoEditor } from './MemoEditor';
import { useMoment } from './use-moment';

/** A memo as a card; pressing it opens it for writing. */
export function MemoCard({ memo, coder }: { readonly memo: Memo; readonly coder: string }) {
  const words = useMessages().inspector;
  const moment = useMoment();
  const editing = useWorkspace(({ inlineEdit }) => inlineEdit?.kind === 'edit-memo' && inlineEdit.memoId === memo.id);

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
      <button
        type="button"
        className={styles['memo-text']}
        aria-label={`${words.memoEdit}: ${memo.text}`}
        title={words.memoBy(coder, moment(memo.modified))}
        onClick={() => useWorkspace.setState({ inlineEdit: { kind: 'edit-memo', memoId: memo.id } })}
      >
        {memo.title === '' ? null : <strong>{memo.title}</strong>}
        {memo.text}
      </button>
      <button
        type="button"
        className={styles['memo-remove']}
        aria-label={words.memoRemove}
        title={words.memoRemove}
        onClick={() => void removeMemo(memo.id)}
      >
        <Trash2 size={13} aria-hidden />
      </button>
    </article>
  );
}
