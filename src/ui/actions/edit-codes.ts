import { descendantIds } from '../../domain/codebook/tree';
import type { Code, DefinitionPart, Id } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { runCommand } from './engine';
import { undoAction } from './undo-action';

type Target = { readonly parentId: Id | null; readonly beforeId: Id | null };

/** Makes a code below `parentId` in its parent's colour, and selects it. */
export async function createCode(name: string, parentId: Id | null): Promise<void> {
  const parent = parentId === null ? undefined : findCode(parentId);
  const made = await runCommand('code.create', { name, parentId, ...(parent ? { colour: parent.colour } : {}) });
  if (!made) return;
  selectCodes([made.codeId]);
  showNotice('announce', messagesNow().panels.codebook.created(name));
}

/** Makes a code beside `codeId` that takes over some of its codings. */
export async function splitCode(name: string, codeId: Id, codingIds: readonly Id[]): Promise<void> {
  const made = await runCommand('code.split', { codeId, codingIds: [...codingIds], name });
  if (made) selectCodes([made.codeId]);
}

export async function renameCode(codeId: Id, name: string): Promise<void> {
  await runCommand('code.rename', { codeId, name });
}

export async function recolourCodes(codeIds: readonly Id[], colour: string): Promise<void> {
  await runCommand('code.recolour', { codeIds: [...codeIds], colour });
}

/** Gives the codes below these shades of their colours. */
export async function shadeCodes(codeIds: readonly Id[]): Promise<void> {
  await runCommand('code.shade', { codeIds: [...codeIds] });
}

export async function pinCode(codeId: Id, shortcut: string | null): Promise<void> {
  await runCommand('code.pin', { codeId, shortcut });
}

export async function setCodable(codeId: Id, codable: boolean): Promise<void> {
  await runCommand('code.setCodable', { codeId, codable });
}

/** Writes those parts of a definition that changed; nothing is written when none did. */
export async function defineCode(code: Code, parts: Readonly<Partial<Record<DefinitionPart, string>>>): Promise<void> {
  const changed = Object.entries(parts).filter(([part, text]) => code[part as DefinitionPart] !== text);
  if (changed.length > 0) await runCommand('code.define', { codeId: code.id, ...Object.fromEntries(changed) });
}

/** Moves codes, and says so to a screen reader. */
export async function moveCodes(codeIds: readonly Id[], target: Target): Promise<void> {
  const done = await runCommand('code.move', { codeIds: [...codeIds], ...target });
  if (done === null) return;
  if (target.parentId !== null) expandCode(target.parentId);
  const name = findCode(codeIds[0] ?? '')?.name ?? '';
  showNotice('announce', messagesNow().panels.codebook.moved(name));
}

export async function mergeCodes(codeIds: readonly Id[], intoId: Id): Promise<void> {
  const into = findCode(intoId)?.name ?? '';
  const done = await runCommand('code.merge', { codeIds: [...codeIds], intoId });
  if (done === null) return;
  selectCodes([intoId]);
  showNotice('success', messagesNow().panels.chooseCode.merged(into), undoAction());
}

/** Removes codes with what stands below them and all their codings: one act, and the notice offers to take it back. */
export async function removeCodes(codeIds: readonly Id[]): Promise<void> {
  if (codeIds.length === 0) return;
  const words = messagesNow().panels.codebook;
  const name = findCode(codeIds[0] ?? '')?.name ?? '';
  const { codes, codings } = countRemoved(codeIds);
  const done = await runCommand('code.remove', { codeIds: [...codeIds] });
  if (done === null) return;
  showNotice('success', codes === 1 ? words.removed(name, codings) : words.removedMany(codes, codings), undoAction());
}

/** How many codes go when these do, with those below them, and how many codings with them. */
function countRemoved(codeIds: readonly Id[]): { readonly codes: number; readonly codings: number } {
  const { mirror } = useProject.getState();
  if (!mirror) return { codes: 0, codings: 0 };
  const removed = new Set(codeIds.flatMap((id) => [id, ...descendantIds(mirror.codes, id)]));
  const counts = [...removed].map((id) => mirror.codingsByCode.get(id) ?? 0);
  return { codes: removed.size, codings: counts.reduce((sum, count) => sum + count, 0) };
}

/** Selects codes in the codebook; the inspector then speaks of them. */
export function selectCodes(codeIds: Iterable<Id>): void {
  useWorkspace.setState({
    selectedCodeIds: new Set(codeIds),
    selectedSourceIds: new Set(),
    selectedCodingId: null,
  });
}

export function expandCode(codeId: Id): void {
  const { collapsedCodeIds } = useWorkspace.getState();
  if (!collapsedCodeIds.has(codeId)) return;
  useWorkspace.setState({ collapsedCodeIds: new Set([...collapsedCodeIds].filter((id) => id !== codeId)) });
}

/** Arms a code, or disarms it when it is armed. */
export function toggleArmed(codeId: Id): void {
  useWorkspace.setState(({ armedCodeId }) => ({ armedCodeId: armedCodeId === codeId ? null : codeId }));
}

export function findCode(codeId: Id): Code | undefined {
  return useProject.getState().mirror?.codes.get(codeId);
}
