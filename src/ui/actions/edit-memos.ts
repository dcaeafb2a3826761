import type { Id, MemoSubject } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { draftMemo, useMemos } from '../state/memos';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
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

/** Begins a memo on the study in the memo view: an entry of the journal. */
export function beginJournalEntry(): void {
  const projectId = useProject.getState().mirror?.project.id;
  if (projectId !== undefined) draftMemo('project', projectId);
}

/** Keeps a memo that was begun in the memo view, and shows it there; one in which nothing stands is not kept. */
export async function keepDraft(written: {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}): Promise<void> {
  const { draft } = useMemos.getState();
  if (!draft) return;
  useMemos.setState({ draft: null, isEditing: false });
  if (written.text.trim() === '' && written.title.trim() === '') return;
  const made = await runCommand('memo.create', { ...draft, ...written });
  if (made) useMemos.setState({ activeId: made.memoId, selectedIds: new Set([made.memoId]) });
}

/** Writes a memo anew; emptied, it is removed. */
export async function editMemo(memoId: Id, text: string): Promise<void> {
  if (text.trim() === '') await removeMemo([memoId]);
  else await runCommand('memo.edit', { memoId, text });
}

/** Changes what is said of a memo or in it. */
export async function changeMemo(
  memoId: Id,
  changes: { readonly kind?: string; readonly title?: string; readonly text?: string },
): Promise<void> {
  await runCommand('memo.edit', { memoId, ...changes });
}

/** Removes memos in one act. */
export async function removeMemo(memoIds: readonly Id[]): Promise<void> {
  if (memoIds.length === 0) return;
  const done = await runCommand('memo.remove', { memoIds: [...memoIds] });
  if (done !== null) showNotice('success', messagesNow().memos.removed(memoIds.length), undoAction());
}
