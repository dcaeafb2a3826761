import type { ArgsOf } from '../../contract/engine';
import type { Id, Source } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { openDocument } from '../state/open-document';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { runCommand } from './engine';
import { undoAction } from './undo-action';

export async function renameSource(sourceId: Id, title: string): Promise<void> {
  await runCommand('source.rename', { sourceId, title });
}

type Description = Omit<ArgsOf<'source.describe'>, 'sourceId'>;

/** Writes what is known of a document; empty words mean unknown. False when the engine refused. */
export async function describeSource(sourceId: Id, description: Description): Promise<boolean> {
  const source = findSource(sourceId);
  if (!source) return false;
  const changed = Object.entries(description)
    .map(([field, value]) => [field, value?.trim() === '' ? null : (value?.trim() ?? null)] as const)
    .filter(([field, value]) => source[field as keyof Source] !== value);
  if (changed.length === 0) return true;
  return (await runCommand('source.describe', { sourceId, ...Object.fromEntries(changed) })) !== null;
}

/** Puts documents before another one, or at the end, and into the folder there: one act. */
export async function moveSources(
  sourceIds: readonly Id[],
  target: { readonly folder: string | null; readonly beforeId: Id | null },
): Promise<void> {
  const done = await runCommand('source.move', { sourceIds: [...sourceIds], ...target });
  if (done === null) return;
  showNotice('announce', messagesNow().panels.documents.moved(findSource(sourceIds[0] ?? '')?.title ?? ''));
}

export async function putInFolder(sourceIds: readonly Id[], folder: string | null): Promise<void> {
  if (sourceIds.length > 0) await runCommand('source.setFolder', { sourceIds: [...sourceIds], folder });
}

/** Removes documents with their codings: one act, and the notice offers to take it back. */
export async function removeSources(sourceIds: readonly Id[]): Promise<void> {
  if (sourceIds.length === 0) return;
  const words = messagesNow().panels.documents;
  const title = findSource(sourceIds[0] ?? '')?.title ?? '';
  const counts = sourceIds.map((id) => useProject.getState().mirror?.codingsBySource.get(id) ?? 0);
  const codings = counts.reduce((sum, count) => sum + count, 0);
  const done = await runCommand('source.remove', { sourceIds: [...sourceIds] });
  if (done === null) return;
  const text = sourceIds.length === 1 ? words.removed(title, codings) : words.removedMany(sourceIds.length, codings);
  showNotice('success', text, undoAction());
}

/** Selects documents in their pane; the inspector then speaks of them. */
export function selectSources(sourceIds: Iterable<Id>): void {
  useWorkspace.setState({
    selectedSourceIds: new Set(sourceIds),
    selectedCodeIds: new Set(),
    selectedCodingId: null,
  });
}

/** Opens a document in the reader and lets the inspector speak of it. */
export function showSource(sourceId: Id): void {
  openDocument(sourceId);
  selectSources([sourceId]);
}

/** Opens the document after or before the one in the reader. */
export function openNeighbour(direction: 1 | -1): void {
  const order = sourcesInOrder();
  const at = order.findIndex(({ id }) => id === useWorkspace.getState().openSourceId);
  const next = order[at < 0 ? 0 : at + direction];
  if (next) showSource(next.id);
}

export function sourcesInOrder(): readonly Source[] {
  return [...(useProject.getState().mirror?.sources.values() ?? [])].sort(byPosition);
}

export function findSource(sourceId: Id): Source | undefined {
  return useProject.getState().mirror?.sources.get(sourceId);
}
