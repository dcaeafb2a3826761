import type { PlannedPlace } from '../../contract/texts';
import type { Id, Span } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { openDocument } from '../state/open-document';
import { useProject } from '../state/project';
import { closeDialog, openDialog, useWorkspace } from '../state/workspace';
import { askQuery, runCommand } from './engine';
import { undoAction } from './undo-action';

/** Lists the passages of a document that an edit left nothing of. */
export function showLostPassages(sourceId: Id): void {
  openDocument(sourceId);
  openDialog({ kind: 'lost-passages', sourceId });
}

/** Where the passages of a document would stand in its present text: what is lost may be found elsewhere. */
export async function findLostPassages(sourceId: Id): Promise<readonly PlannedPlace[]> {
  const text = useProject.getState().mirror?.documents.get(sourceId)?.text;
  if (text === undefined) return [];
  return (await askQuery('source.planReplacement', { sourceId, text })) ?? [];
}

/** Gives a lost passage a place again. */
export async function placePassage(quotationId: Id, { start, end }: Span): Promise<void> {
  const placed = await runCommand('quotation.place', { quotationId, start, end });
  if (placed) showNotice('success', messagesNow().texts.lost.placed, undoAction());
}

/** Removes a passage with its codings and memos. */
export async function removePassage(quotationId: Id): Promise<void> {
  const done = await runCommand('quotation.remove', { quotationIds: [quotationId] });
  if (done !== null) showNotice('success', messagesNow().texts.lost.removed, undoAction());
}

/** Shows a stretch of a document in the reader. */
export function showStretch(sourceId: Id, span: Span): void {
  closeDialog();
  openDocument(sourceId);
  const token = (useWorkspace.getState().reveal?.token ?? 0) + 1;
  useWorkspace.setState({ reveal: { sourceId, span, token } });
}
