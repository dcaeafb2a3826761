import type { PlacedCoding } from '../../domain/text/overlaps';
import type { Id, Stance } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import type { OpenDocument } from '../state/open-documents';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { codeSelection } from './code-passage';
import { findCode } from './edit-codes';
import { runCommand } from './engine';
import { undoAction } from './undo-action';

/** Applies a code to the selected passage, or says that one must be selected first. */
export async function applyCodeToSelection(codeId: Id): Promise<void> {
  if (useWorkspace.getState().selection) await codeSelection(codeId);
  else showNotice('info', messagesNow().panels.codebook.nothingSelected);
}

/** Shows a coding in the inspector and its passage in the reader. */
export function showCoding(sourceId: Id, { coding, quotation }: PlacedCoding): void {
  useWorkspace.setState(({ reveal }) => ({
    selectedCodingId: coding.id,
    openSourceId: sourceId,
    reveal: {
      sourceId,
      span: { start: quotation.start, end: quotation.end },
      token: (reveal?.token ?? 0) + 1,
    },
  }));
}

export async function setActor(codingId: Id, name: string): Promise<void> {
  const trimmed = name.trim();
  if (trimmed === '') await runCommand('coding.setActor', { codingIds: [codingId], actorId: null });
  else await runCommand('coding.setActorNamed', { codingIds: [codingId], name: trimmed });
}

export async function setStance(codingId: Id, stance: Stance | null): Promise<void> {
  await runCommand('coding.setStance', { codingIds: [codingId], stance });
}

export async function setWeight(codingId: Id, weight: number | null): Promise<void> {
  await runCommand('coding.setWeight', { codingIds: [codingId], weight });
}

export async function namePassage(quotationId: Id, name: string): Promise<void> {
  await runCommand('quotation.rename', { quotationId, name: name.trim() === '' ? null : name.trim() });
}

export async function replaceCode(codingIds: readonly Id[], codeId: Id): Promise<void> {
  const done = await runCommand('coding.recode', { codingIds: [...codingIds], codeId });
  if (done === null) return;
  showNotice('announce', messagesNow().panels.chooseCode.replaced(findCode(codeId)?.name ?? ''));
}

export async function removeCoding(codingId: Id): Promise<void> {
  const done = await runCommand('coding.remove', { codingIds: [codingId] });
  if (done !== null) showNotice('success', messagesNow().inspector.codingRemoved, undoAction());
}

export type SelectedCoding = PlacedCoding & {
  readonly document: OpenDocument;
  /** All codings that overlap the passage, the selected one among them, in reading order. */
  readonly here: readonly PlacedCoding[];
};

/** The selected coding with its passage, when its document is in the window. */
export function findSelectedCoding(
  documents: ReadonlyMap<Id, OpenDocument>,
  codingId: Id | null,
): SelectedCoding | null {
  if (codingId === null) return null;
  for (const document of documents.values()) {
    const coding = document.codings.get(codingId);
    const quotation = coding && document.quotations.get(coding.quotationId);
    if (!coding || !quotation) continue;
    return { coding, quotation, document, here: document.passages.overlapping(quotation) };
  }
  return null;
}

/** Goes to the next or previous coding of the same place in the text. */
export function stepThroughPlace(direction: 1 | -1): void {
  const documents = useProject.getState().mirror?.documents;
  const selected = documents && findSelectedCoding(documents, useWorkspace.getState().selectedCodingId);
  if (!selected) return;
  const { here, coding, document } = selected;
  const at = here.findIndex((placed) => placed.coding.id === coding.id);
  const next = here.at((at + direction) % here.length);
  if (next) showCoding(document.sourceId, next);
}
