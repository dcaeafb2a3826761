import type { Coding, Id, Memo } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import { MemoNote } from './MemoNote';

/** More notes than this under one paragraph are counted until somebody asks for them: one would lose the text. */
export const mostNotes = 6;

type MemoNotesProps = {
  readonly memos: readonly { readonly memo: Memo; readonly coding: Coding | null }[];
  readonly unfolded: ReadonlySet<Id>;
  readonly onFold: (memoId: Id, unfold: boolean) => void;
  readonly areAllShown: boolean;
  readonly onShowAll: () => void;
  readonly isTabStop: (memoId: Id) => boolean;
};

/** Some notes over each other. */
export function MemoNotes({ memos, areAllShown, onShowAll, unfolded, onFold, isTabStop }: MemoNotesProps) {
  const words = useMessages().showing;
  const shown = areAllShown ? memos : memos.slice(0, mostNotes);
  return (
    <>
      {shown.map(({ memo, coding }) => (
        <MemoNote
          key={memo.id}
          memo={memo}
          coding={coding}
          isUnfolded={unfolded.has(memo.id)}
          isTabStop={isTabStop(memo.id)}
          onFold={(unfold) => onFold(memo.id, unfold)}
        />
      ))}
      {shown.length < memos.length ? (
        <button type="button" className="reader-memos-further" onClick={onShowAll}>
          {words.furtherMemos(memos.length - shown.length)}
        </button>
      ) : null}
    </>
  );
}
