import type { Id } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { showView } from '../state/views';
import type { Action } from './action';
import { runCommand } from './engine';
import { undoAction } from './undo-action';

/** Versions of the codebook. */
export const versionActions: readonly Action[] = [
  {
    id: 'codebook.versions',
    label: ({ versions }) => versions.open,
    menu: 'code',
    isEnabled: () => useProject.getState().mirror !== null,
    run: () => showView('versions'),
  },
];

/** Keeps the codebook as it stands; whether that was done. */
export async function recordVersion(name: string, reason: string): Promise<boolean> {
  const done = await runCommand('codebook.recordVersion', { name, reason });
  if (done) showNotice('success', messagesNow().versions.recorded(name), undoAction());
  return done !== null;
}

/** Changes what a version is called and why it was made. */
export async function describeVersion(versionId: Id, name: string, reason: string): Promise<boolean> {
  return (await runCommand('codebook.describeVersion', { versionId, name, reason })) !== null;
}

/** Removes a version; its codings count as made under the one before. */
export async function removeVersion(versionId: Id, name: string): Promise<void> {
  const done = await runCommand('codebook.removeVersion', { versionId });
  if (done !== null) showNotice('success', messagesNow().versions.removed(name), undoAction());
}

/** Says that codings fit the present definition of their code. */
export async function confirmCodings(codingIds: readonly Id[]): Promise<void> {
  const done = await runCommand('coding.confirm', { codingIds: [...codingIds] });
  if (done !== null) showNotice('success', messagesNow().versions.confirmed(codingIds.length), undoAction());
}

/** Removes codings that fit no more. */
export async function removeCodings(codingIds: readonly Id[]): Promise<void> {
  const done = await runCommand('coding.remove', { codingIds: [...codingIds] });
  if (done !== null) showNotice('success', messagesNow().inspector.codingRemoved, undoAction());
}
