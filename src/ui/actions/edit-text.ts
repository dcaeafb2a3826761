import type { Id, Span } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { readingPlace } from '../state/editing/reading-place';
import { beginTextEditing, changeTextEditing, endTextEditing, useTextEditing } from '../state/editing/text-editing';
import { showNotice } from '../state/notices';
import { openDocument } from '../state/open-document';
import { useProject } from '../state/project';
import { closeDialog, openDialog, useWorkspace } from '../state/workspace';
import { copyText } from './copy-text';
import { runCommand } from './engine';
import { undoAction } from './undo-action';

/** Lets the person change the text of the document in the reader, from where it is being read. */
export async function editOpenText(): Promise<void> {
  const { openSourceId } = useWorkspace.getState();
  if (openSourceId !== null) await editText(openSourceId);
}

/** Shows a document and lets the person change its text. */
export async function editText(sourceId: Id): Promise<void> {
  openDocument(sourceId);
  await textIsRead(sourceId);
  const document = useProject.getState().mirror?.documents.get(sourceId);
  const { editing } = useTextEditing.getState();
  if (!document || editing?.sourceId === sourceId) return;
  const isGone = editing && !useProject.getState().mirror?.sources.has(editing.sourceId);
  if (editing?.isChanged && !isGone)
    return showNotice('info', messagesNow().texts.edit.otherFirst(titleOf(editing.sourceId)));
  useWorkspace.setState({ selection: null, quickBar: null, selectedCodingId: null });
  beginTextEditing(document, readingPlace(sourceId), () => showNotice('info', messagesNow().texts.edit.merged));
}

/** Keeps the edit as one act; what it would lose is listed first. */
export async function keepEditing(): Promise<void> {
  const { editing } = useTextEditing.getState();
  if (!editing || editing.isBeingKept) return;
  if (!editing.isChanged) return leaveEditing();
  if (editing.lost > 0) return openDialog({ kind: 'review-edit' });
  await keepReviewedEdit();
}

/** Keeps the edit, with what it loses. False when the engine refused: the text stays under edit then. */
export async function keepReviewedEdit(): Promise<boolean> {
  const { editing } = useTextEditing.getState();
  if (!editing) return false;
  const { sourceId, textHash, session } = editing;
  changeTextEditing({ isBeingKept: true });
  const kept = await runCommand('source.editText', { sourceId, textHash, edits: [...session.edits()] });
  if (!kept) {
    changeTextEditing({ isBeingKept: false });
    return false;
  }
  const undo = undoAction();
  await textIsRead(sourceId);
  closeDialog();
  returnToReader(sourceId);
  const { edit } = messagesNow().texts;
  showNotice('success', edit.kept(kept.lostQuotationIds.length), undo);
  return true;
}

/** Shows what the edit does to the coded passages. */
export function reviewEditing(): void {
  openDialog({ kind: 'review-edit' });
}

/** Puts the edited text on the clipboard, whole: nothing that was typed need be lost when it cannot be kept. */
export function copyEditedText(): void {
  const { editing } = useTextEditing.getState();
  if (!editing) return;
  copyText(editing.session.text());
  showNotice('success', messagesNow().texts.edit.copied);
}

/** Leaves the edit mode; asks first when something was changed. */
export function leaveEditing(): void {
  const { editing } = useTextEditing.getState();
  if (!editing) return;
  if (editing.isChanged) openDialog({ kind: 'leave-edit' });
  else returnToReader(editing.sourceId);
}

/** Leaves the edit mode; the text stays as it was. */
export function discardEditing(): void {
  const { editing } = useTextEditing.getState();
  closeDialog();
  if (editing) returnToReader(editing.sourceId);
}

/** Selects a passage of the text under edit. */
export function goToEdited({ start, end }: Span): void {
  const { editing } = useTextEditing.getState();
  if (!editing) return;
  closeDialog();
  useWorkspace.setState({ openSourceId: editing.sourceId });
  changeTextEditing({ place: { anchor: start, focus: end } });
}

/** The document is read again from where it was edited. */
function returnToReader(sourceId: Id): void {
  const { focus } = readingPlace(sourceId);
  endTextEditing();
  const { openSourceId, reveal } = useWorkspace.getState();
  if (openSourceId !== sourceId) return;
  const token = (reveal?.token ?? 0) + 1;
  useWorkspace.setState({ reveal: { sourceId, span: { start: focus, end: focus }, token, take: 'caret' } });
}

/** Waits until the window has read the text that the engine now has, so that no older one flashes up. */
async function textIsRead(sourceId: Id): Promise<void> {
  await new Promise<void>((resolve) => {
    function check(): boolean {
      const { mirror } = useProject.getState();
      const source = mirror?.sources.get(sourceId);
      const isRead = !source || mirror?.documents.get(sourceId)?.textHash === source.textHash;
      const isShown = useWorkspace.getState().openSourceId === sourceId;
      return isRead || !isShown;
    }
    if (check()) return resolve();
    const stop = useProject.subscribe(() => {
      if (!check()) return;
      stop();
      resolve();
    });
    return undefined;
  });
}

function titleOf(sourceId: Id): string {
  return useProject.getState().mirror?.sources.get(sourceId)?.title ?? '';
}
