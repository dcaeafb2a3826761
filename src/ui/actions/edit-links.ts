import type { NewLinkEnd } from '../../contract/link-commands';
import type { Id } from '../../domain/model';
import { firstWords } from '../../domain/text/first-words';
import { messagesNow } from '../messages/use-messages';
import { relationName } from '../messages/relation-name';
import { useLinking } from '../state/linking';
import { useMemos } from '../state/memos';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { nameOfRecord } from '../state/record-names';
import { openDialog, useWorkspace } from '../state/workspace';
import { codePathText } from './code-passage';
import { runCommand } from './engine';
import { undoAction } from './undo-action';

/** What a link would begin or end at: the memo that is read, else the chosen coding, else the selected passage. */
export function chosenEnd(): NewLinkEnd | null {
  const { view, selectedCodingId, selection, openSourceId } = useWorkspace.getState();
  const { activeId } = useMemos.getState();
  if (view === 'memos' && activeId !== null) return { table: 'memo', id: activeId };
  if (selectedCodingId !== null) return { table: 'coding', id: selectedCodingId };
  if (selection && openSourceId !== null) return { sourceId: openSourceId, start: selection.start, end: selection.end };
  return null;
}

/** Remembers where a link begins. */
export function beginLink(from: NewLinkEnd | null = chosenEnd()): void {
  const words = messagesNow().links;
  if (!from) return showNotice('info', words.noEnd);
  useLinking.setState({ from });
  showNotice('info', words.begun(wordsOfEnd(from)));
}

/** Asks for the relation of the link that leads here. */
export function finishLink(to: NewLinkEnd | null = chosenEnd()): void {
  const words = messagesNow().links;
  const { from } = useLinking.getState();
  if (!from) return showNotice('info', words.notBegun);
  if (!to) return showNotice('info', words.noEnd);
  openDialog({ kind: 'link', from, to });
}

/** Makes a link. */
export async function createLink(from: NewLinkEnd, relation: string, to: NewLinkEnd): Promise<void> {
  const made = await runCommand('link.create', { from, relation, to });
  if (!made) return;
  useLinking.setState({ from: null });
  showNotice('success', messagesNow().links.made(relationName(messagesNow(), relation)), undoAction());
}

/** Says another relation of links. */
export async function setRelation(linkIds: readonly Id[], relation: string): Promise<void> {
  await runCommand('link.setRelation', { linkIds: [...linkIds], relation });
}

/** Gives a relation another name, in all its links. */
export async function renameRelation(relation: string, name: string): Promise<void> {
  await runCommand('link.renameRelation', { relation, name });
}

/** Removes links in one act. */
export async function removeLinks(linkIds: readonly Id[]): Promise<void> {
  if (linkIds.length === 0) return;
  const done = await runCommand('link.remove', { linkIds: [...linkIds] });
  if (done !== null) showNotice('success', messagesNow().links.removed, undoAction());
}

/** What a person sees an end by. */
export function wordsOfEnd(end: NewLinkEnd): string {
  const { mirror } = useProject.getState();
  if (!mirror) return '';
  if (!('table' in end)) {
    return firstWords(
      mirror.documents.get(end.sourceId)?.text.slice(end.start, Math.min(end.end, end.start + 200)) ?? '',
    );
  }
  if (end.table === 'memo') return nameOfRecord(mirror, end) ?? '';
  for (const document of mirror.documents.values()) {
    const coding = document.codings.get(end.id);
    if (coding) return codePathText(coding.codeId);
    const quotation = document.quotations.get(end.id);
    if (quotation) return firstWords(quotation.exact);
  }
  return messagesNow().records.tables[end.table];
}
