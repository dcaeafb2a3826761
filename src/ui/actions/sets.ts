import type { Id, SetSubject } from '../../domain/model';
import { byPosition } from '../../domain/order';
import type { MenuEntry } from '../parts/context-menu/menu-entry';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { openDialog } from '../state/workspace';
import { runCommand } from './engine';
import { undoAction } from './undo-action';

/** Opens the list of the sets of codes, or of documents. */
export function openSets(about: SetSubject): void {
  openDialog({ kind: 'sets', about });
}

/** Asks for the name of a new set that these go into. */
export function beginSet(about: SetSubject, memberIds: readonly Id[]): void {
  openDialog({ kind: 'new-set', about, memberIds });
}

export async function createSet(about: SetSubject, name: string, memberIds: readonly Id[]): Promise<boolean> {
  return (await runCommand('set.create', { about, name, memberIds: [...memberIds] })) !== null;
}

export async function renameSet(setId: Id, name: string): Promise<void> {
  await runCommand('set.rename', { setId, name });
}

/** Removes a set; what was in it stays. */
export async function removeSet(setId: Id): Promise<void> {
  const name = useProject.getState().mirror?.sets.get(setId)?.name ?? '';
  const done = await runCommand('set.remove', { setId });
  if (done !== null) showNotice('success', messagesNow().sets.removed(name), undoAction());
}

export async function moveSet(setId: Id, beforeId: Id | null): Promise<void> {
  await runCommand('set.move', { setId, beforeId });
}

/** Puts all of these into a set, or takes them out when all of them are in it. */
export async function toggleMembers(setId: Id, memberIds: readonly Id[]): Promise<void> {
  const args = { setId, memberIds: [...memberIds] };
  if (areMembers(setId, memberIds)) await runCommand('set.removeMembers', args);
  else await runCommand('set.addMembers', args);
}

/** Lines of a context menu: each set with whether all of these are in it, and a new one. */
export function setEntries(about: SetSubject, memberIds: readonly Id[]): readonly MenuEntry[] {
  const sets = [...(useProject.getState().mirror?.sets.values() ?? [])].filter((set) => set.about === about);
  const known = sets.sort(byPosition).map(({ id, name }): MenuEntry => ({
    kind: 'item',
    label: name,
    checked: areMembers(id, memberIds),
    run: () => void toggleMembers(id, memberIds),
  }));
  const words = messagesNow().sets;
  return [
    ...known,
    ...(known.length > 0 ? [{ kind: 'separator' as const }] : []),
    { kind: 'item', label: words.newSet, run: () => beginSet(about, memberIds) },
    { kind: 'item', label: words.manage, run: () => openSets(about) },
  ];
}

function areMembers(setId: Id, memberIds: readonly Id[]): boolean {
  const members = [...(useProject.getState().mirror?.setMembers.values() ?? [])];
  const inSet = new Set(members.flatMap((member) => (member.setId === setId ? member.memberId : [])));
  return memberIds.every((id) => inSet.has(id));
}
