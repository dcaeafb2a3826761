import type { Scope } from '../../domain/analysis/scope';
import type { Id, SavedQuery } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useRetrieve } from '../state/retrieve';
import { replaceScope, useScope } from '../state/scope';
import { showWorkspace } from '../state/views';
import { runCommand } from './engine';
import { undoAction } from './undo-action';

/** Keeps the question that stands in the field under a name, with the scope. */
export async function saveQuestion(name: string, smart: boolean): Promise<boolean> {
  const { words } = useRetrieve.getState();
  const saved = await runCommand('query.save', { name, words, smart, scope: useScope.getState().scope });
  if (!saved) return false;
  useRetrieve.setState({ queryId: saved.queryId });
  showNotice('success', messagesNow().retrieve.keptAs(name), undoAction());
  return true;
}

/** Gives a saved query another name, or shows it among the codes or no longer. */
export async function changeQuery(
  queryId: Id,
  changes: { readonly name?: string; readonly smart?: boolean },
): Promise<boolean> {
  return (await runCommand('query.change', { queryId, ...changes })) !== null;
}

/** A saved query asks from now on what stands in the field, in the scope that is looked at. */
export async function takeOverQuestion({ id: queryId, name }: SavedQuery): Promise<void> {
  const { words } = useRetrieve.getState();
  const done = await runCommand('query.change', { queryId, words, scope: useScope.getState().scope });
  if (done === null) return;
  useRetrieve.setState({ queryId });
  showNotice('success', messagesNow().retrieve.keptAs(name), undoAction());
}

/** Removes a saved query. */
export async function removeQuery({ id: queryId, name }: SavedQuery): Promise<void> {
  const done = await runCommand('query.remove', { queryId });
  if (done !== null) showNotice('success', messagesNow().retrieve.queryRemoved(name), undoAction());
}

/** Asks a saved query again, in the scope that it was kept with; with `edit` the keyboard is in its words. */
export function openQuery(query: SavedQuery, { edit = false } = {}): void {
  replaceScope(scopeOf(query));
  useRetrieve.setState({ words: query.words, queryId: query.id });
  showWorkspace('retrieve');
  requestAnimationFrame(() => {
    const list = edit ? null : document.querySelector<HTMLElement>('[data-retrieved]');
    (list ?? document.querySelector<HTMLElement>('[data-question]'))?.focus();
  });
}

/** The scope that a query was kept with. */
export function scopeOf({ scope }: SavedQuery): Scope {
  return JSON.parse(scope) as Scope;
}

/** Says why a smart code is not given to a passage. */
export function refuseSmartCode({ name }: SavedQuery): void {
  showNotice('info', messagesNow().retrieve.notApplied(name));
}
