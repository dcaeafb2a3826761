import type { Id, MemoSubject } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useWorkspace } from '../state/workspace';
import { runCommand } from './engine';
import { undoAction } from './undo-action';

/** Opens an empty card for a memo in the inspector. */
export function beginMemo(aboutTable: MemoSubject, aboutId: Id): void {
  useWorkspace.setState({ inlineEdit: { kind: 'new-memo', aboutTable, aboutId } });
}

/** Writes a new memo; an empty one is not kept. */
export async function createMemo(aboutTable: MemoSubject, aboutId: Id, text: string): Promise<void> {
  if (text.trim() !== '') await runCommand('memo.create', { aboutTable, aboutId, title: '', text });
}

/** Writes a memo anew; emptied, it is removed. */
export async function editMemo(memoId: Id, text: string): Promise<void> {
  if (text.trim() === '') await removeMemo(memoId);
  else await runCommand('memo.edit', { memoId, text });
}

export async function removeMemo(memoId: Id): Promise<void> {
  const done = await runCommand('memo.remove', { memoIds: [memoId] });
  if (done !== null) showNotice('success', messagesNow().inspector.memoRemoved, undoAction());
}
