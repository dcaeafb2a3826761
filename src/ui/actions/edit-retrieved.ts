import type { RetrievedPassage } from '../../contract/retrieval-calls';
import type { Scope } from '../../domain/analysis/scope';
import type { Id, SavedQuery } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { chosenPassages, useRetrieve } from '../state/retrieve';
import { useScope } from '../state/scope';
import { openDialog } from '../state/workspace';
import { runCommand } from './engine';
import { showPassage } from './show-place';
import { undoAction } from './undo-action';

/** Shows the place of a row in the text, which stands beside the list; the list keeps the keyboard. */
export function openRetrieved(row: number): void {
  const passage = useRetrieve.getState().passages.get(row);
  if (passage) showPassage(passage.sourceId, passage, passage.codings[0]?.codingId ?? null);
}

/** The codings on which the chosen passages rest. */
export function chosenCodingIds(): Id[] {
  return [...new Set(chosenPassages().flatMap(({ codings }) => codings.map(({ codingId }) => codingId)))];
}

/** Asks by which code those of the chosen passages are replaced. */
export function replaceRetrieved(): void {
  const ids = chosenCodingIds();
  if (ids.length > 0) openDialog({ kind: 'choose-code', purpose: 'replace', ids });
}

/** Whether the chosen passages can become one: of one code, one coder and one document. */
export function canJoinRetrieved(): boolean {
  const passages = chosenPassages();
  const codings = passages.flatMap((passage) => passage.codings);
  const isAlike = (key: 'codeId' | 'coderId'): boolean => new Set(codings.map((coding) => coding[key])).size === 1;
  const isOneText = new Set(passages.map(({ sourceId }) => sourceId)).size === 1;
  return codings.length > 1 && isOneText && isAlike('codeId') && isAlike('coderId');
}

/** Makes one coding of those of the chosen passages. */
export async function joinRetrieved(): Promise<void> {
  await runCommand('coding.join', { codingIds: chosenCodingIds() });
}

/** Takes away the codings of the chosen passages. */
export async function removeRetrieved(): Promise<void> {
  const codingIds = chosenCodingIds();
  if (codingIds.length === 0) return;
  const done = await runCommand('coding.remove', { codingIds });
  if (done !== null) showNotice('success', messagesNow().retrieve.removed(codingIds.length), undoAction());
}

/** Keeps a memo on a passage: on its coding when there is one, else on its words. */
export async function keepRetrievedMemo(passage: RetrievedPassage, text: string): Promise<void> {
  useRetrieve.setState({ memoRow: null });
  if (text.trim() === '') return;
  const [coding] = passage.codings;
  const { sourceId, start, end } = passage;
  const made = coding ? null : await runCommand('quotation.create', { sourceId, start, end });
  const about = coding
    ? ({ aboutTable: 'coding', aboutId: coding.codingId } as const)
    : made && ({ aboutTable: 'quotation', aboutId: made.quotationId } as const);
  if (about) await runCommand('memo.create', { ...about, title: '', text });
}

/** Keeps the question that stands in the field under a name, with the scope. */
export async function saveQuestion(name: string, smart: boolean): Promise<boolean> {
  const { words } = useRetrieve.getState();
  const saved = await runCommand('query.save', { name, words, smart, scope: useScope.getState().scope });
  if (saved) showNotice('success', messagesNow().retrieve.keptAs(name), undoAction());
  return saved !== null;
}

/** Gives a saved query another name, or shows it among the codes or no longer. */
export async function changeQuery(
  queryId: Id,
  changes: { readonly name?: string; readonly smart?: boolean },
): Promise<boolean> {
  return (await runCommand('query.change', { queryId, ...changes })) !== null;
}

/** A saved query asks from now on what stands in the field. */
export async function takeOverQuestion({ id: queryId }: SavedQuery): Promise<void> {
  const { words } = useRetrieve.getState();
  await runCommand('query.change', { queryId, words, scope: useScope.getState().scope });
}

/** Removes a saved query. */
export async function removeQuery({ id: queryId, name }: SavedQuery): Promise<void> {
  const done = await runCommand('query.remove', { queryId });
  if (done !== null) showNotice('success', messagesNow().retrieve.queryRemoved(name), undoAction());
}

/** The scope that a query was kept with. */
export function scopeOf({ scope }: SavedQuery): Scope {
  return JSON.parse(scope) as Scope;
}
