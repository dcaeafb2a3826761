import { Plus } from 'lucide-react';
import type { Id, Memo, MemoSubject } from '../../domain/model';
import { beginMemo } from '../actions/edit-memos';
import { useMessages } from '../messages/use-messages';
import type { Mirror } from '../state/mirror';
import { useWorkspace } from '../state/workspace';
import styles from './inspector.module.css';
import { MemoCard } from './MemoCard';
import { NewMemoCard } from './NewMemoCard';

export type Subject = { readonly table: MemoSubject; readonly id: Id };

type MemoListProps = {
  /** What the memos are about; a new one is about the first. */
  readonly about: readonly [Subject, ...Subject[]];
  readonly mirror: Mirror;
  readonly addLabel?: string;
};

/** The memos on what the inspector shows, oldest first, and the way to write another. */
export function MemoList({ about, mirror, addLabel }: MemoListProps) {
  const words = useMessages().inspector;
  const inlineEdit = useWorkspace((state) => state.inlineEdit);
  const [first] = about;
  const memos = [...mirror.memos.values()].filter((memo) => about.some((subject) => isAbout(memo, subject)));
  memos.sort((a, b) => (a.id < b.id ? -1 : 1));
  const isWriting =
    inlineEdit?.kind === 'new-memo' &&
    about.some(({ table, id }) => inlineEdit.aboutTable === table && inlineEdit.aboutId === id);

  return (
    <div className={styles['memos']}>
      {memos.map((memo) => (
        <MemoCard key={memo.id} memo={memo} coder={mirror.coders.get(memo.coderId)?.name ?? ''} />
      ))}
      {isWriting ? (
        <NewMemoCard aboutTable={inlineEdit.aboutTable} aboutId={inlineEdit.aboutId} />
      ) : (
        <button type="button" className={styles['add']} onClick={() => beginMemo(first.table, first.id)}>
          <Plus size={12} aria-hidden />
          {addLabel ?? words.addMemo}
        </button>
      )}
    </div>
  );
}

function isAbout(memo: Memo, subject: Subject): boolean {
  return memo.aboutTable === subject.table && memo.aboutId === subject.id;
}
