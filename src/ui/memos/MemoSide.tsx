import { useMessages } from '../messages/use-messages';
import { changeMemo, keepDraft } from '../actions/edit-memos';
import { useMemos } from '../state/memos';
import { useProject } from '../state/project';
import { MemoForm } from './MemoForm';
import { MemoReading } from './MemoReading';
import styles from './memos.module.css';

const blank = { kind: '', title: '', text: '' };

/** The chosen memo, to be read or written, or one that is begun. */
export function MemoSide() {
  const words = useMessages().memos;
  const draft = useMemos((state) => state.draft);
  const isEditing = useMemos((state) => state.isEditing);
  const activeId = useMemos((state) => state.activeId);
  const selected = useMemos((state) => state.selectedIds.size);
  const memo = useProject((state) => state.mirror?.memos.get(activeId ?? ''));
  const stop = (): void => {
    useMemos.setState({ isEditing: false, draft: null });
    document.querySelector<HTMLElement>('[data-testid="memo-list"]')?.focus();
  };

  return (
    <section className={styles['side']} aria-label={words.field} data-testid="memo-side">
      {draft ? (
        <MemoForm
          key="draft"
          initial={blank}
          subject={draft}
          onSave={(written) => void keepDraft(written)}
          onClose={stop}
        />
      ) : memo && isEditing ? (
        <MemoForm
          key={memo.id}
          initial={memo}
          subject={memo}
          onSave={(written) => void changeMemo(memo.id, written)}
          onClose={stop}
        />
      ) : memo ? (
        <>
          {selected > 1 ? <p className={styles['hint']}>{words.selected(selected)}</p> : null}
          <MemoReading memo={memo} />
        </>
      ) : (
        <p className={styles['hint']}>{words.nothingChosen}</p>
      )}
    </section>
  );
}
