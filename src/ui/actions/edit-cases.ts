import type { NewMember } from '../../contract/case-commands';
import type { Case, CaseKind, Id, Span } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { useCases } from '../state/cases';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { showView } from '../state/views';
import { closeDialog, useWorkspace } from '../state/workspace';
import { chosenCoding } from './code-passage';
import { runCommand } from './engine';
import { undoAction } from './undo-action';

/** Shows cases in their view, and in the inspector. */
export function showCases(caseIds: readonly Id[]): void {
  closeDialog();
  useCases.setState({ selectedCaseIds: new Set(caseIds) });
  showView('cases');
}

export function findCase(caseId: Id): Case | undefined {
  return useProject.getState().mirror?.cases.get(caseId);
}

/** The cases that are selected in their view, as far as they are there. */
export function selectedCases(): readonly Case[] {
  return [...useCases.getState().selectedCaseIds].flatMap((id) => findCase(id) ?? []);
}

/** Makes a case and shows it; false when the engine refused. */
export async function createCase(name: string, kind: CaseKind): Promise<boolean> {
  const made = await runCommand('case.create', { name, kind });
  if (!made) return false;
  showCases([made.caseId]);
  showNotice('announce', messagesNow().cases.created(name));
  return true;
}

export async function renameCase(caseId: Id, name: string): Promise<void> {
  await runCommand('case.rename', { caseId, name });
}

export async function setCaseKind(caseIds: readonly Id[], kind: CaseKind): Promise<void> {
  if (caseIds.length > 0) await runCommand('case.setKind', { caseIds: [...caseIds], kind });
}

/** Removes cases: one act, and the notice offers to take it back. */
export async function removeCases(caseIds: readonly Id[]): Promise<void> {
  if (caseIds.length === 0) return;
  const words = messagesNow().cases;
  const name = findCase(caseIds[0] ?? '')?.name ?? '';
  const done = await runCommand('case.remove', { caseIds: [...caseIds] });
  if (done === null) return;
  showNotice('success', caseIds.length === 1 ? words.removed(name) : words.removedMany(caseIds.length), undoAction());
}

/** Lets cases become one of them; the values of `valuesFrom` win. */
export async function mergeCases(caseIds: readonly Id[], intoId: Id, valuesFrom: Id): Promise<void> {
  const merged = caseIds.filter((id) => id !== intoId);
  if (merged.length === 0) return;
  const name = findCase(intoId)?.name ?? '';
  const done = await runCommand('case.merge', { caseIds: merged, intoId, valuesFrom });
  if (done === null) return;
  useCases.setState({ selectedCaseIds: new Set([intoId]) });
  showNotice('success', messagesNow().cases.merged(merged.length, name), undoAction());
}

/** Lets documents or passages belong to a case: one that is there, or a new one. */
export async function joinCase(
  members: readonly NewMember[],
  target: { readonly caseId: Id } | { readonly name: string; readonly kind: CaseKind },
): Promise<void> {
  const words = messagesNow().cases;
  const done =
    'caseId' in target
      ? await runCommand('case.addMembers', { caseId: target.caseId, members: [...members] })
      : await runCommand('case.create', { ...target, members: [...members] });
  if (done === null) return;
  const name = 'caseId' in target ? (findCase(target.caseId)?.name ?? '') : target.name;
  const added = 'added' in done ? done.added : members.length;
  if (added === 0) showNotice('info', words.belongsAlready(name));
  else showNotice('success', words.joined(name), undoAction());
}

/** Takes documents or passages out of their cases. */
export async function leaveCase(membershipIds: readonly Id[]): Promise<void> {
  if (membershipIds.length === 0) return;
  const done = await runCommand('case.removeMembers', { membershipIds: [...membershipIds] });
  if (done !== null) showNotice('success', messagesNow().cases.left(membershipIds.length), undoAction());
}

/** Makes a case of each speaker of some documents, with his turns; of all of them, or of those named. */
export async function makeCasesOfSpeakers(
  sourceIds: readonly Id[],
  kind: CaseKind,
  speakers?: readonly string[],
): Promise<boolean> {
  const args = { sourceIds: [...sourceIds], kind, ...(speakers && { speakers: [...speakers] }) };
  const made = await runCommand('case.fromSpeakers', args);
  if (!made) return false;
  const words = messagesNow().cases;
  if (made.newCases + made.newPassages === 0) showNotice('info', words.speakersKnown);
  else showNotice('success', words.speakersMade(made.newCases, made.newPassages), undoAction());
  return true;
}

/** The passage that would belong to a case: the selected one, or that of the chosen coding. */
export function passageForCase(): (Span & { readonly sourceId: Id }) | null {
  const { openSourceId, selection } = useWorkspace.getState();
  const span = selection ?? chosenCoding()?.span;
  return openSourceId !== null && span ? { sourceId: openSourceId, start: span.start, end: span.end } : null;
}
