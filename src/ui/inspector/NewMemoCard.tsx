import type { Id, MemoSubject } from '../../domain/model';
import { createMemo } from '../actions/edit-memos';
import { useWorkspace } from '../state/workspace';
import { MemoEditor } from './MemoEditor';

/** An empty card for a memo that is being written. */
export function NewMemoCard({ aboutTable, aboutId }: { readonly aboutTable: MemoSubject; readonly aboutId: Id }) {
  return (
    <MemoEditor
      initial=""
      onSubmit={(text) => void createMemo(aboutTable, aboutId, text)}
      onClose={() => useWorkspace.setState({ inlineEdit: null })}
    />
  );
}
