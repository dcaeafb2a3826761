import { useState } from 'react';
import type { Id } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import { readableMemos } from '../../state/memos-in-line';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { MemoNotes } from './MemoNotes';
import { useUnfolded } from './use-unfolded';

/** The memos on the document itself, above its text. */
export function DocumentMemos({ sourceId }: { readonly sourceId: Id }) {
  const words = useMessages().showing;
  const isWanted = useWorkspace((state) => state.settings.memosInLine);
  const memos = useProject(({ mirror }) =>
    isWanted && mirror ? readableMemos(mirror.memos).bySource.get(sourceId) : undefined,
  );
  const { unfolded, fold } = useUnfolded();
  const [areAllShown, setAllShown] = useState(false);
  if (!memos) return null;
  return (
    <div className="reader-document-memos" role="group" aria-label={words.documentMemos}>
      <MemoNotes
        memos={memos.map((memo) => ({ memo, coding: null }))}
        unfolded={unfolded}
        onFold={fold}
        areAllShown={areAllShown}
        onShowAll={() => setAllShown(true)}
        isTabStop={() => true}
      />
    </div>
  );
}
