import { codeStep } from '../../domain/codebook/move-code';
import type { Id } from '../../domain/model';
import type { Messages } from '../messages/message';
import { useProject } from '../state/project';
import { useWorkspace, type Dialog } from '../state/workspace';
import type { Action } from './action';
import { moveCodes, removeCodes, setCodable, toggleArmed, findCode } from './edit-codes';
import { applyCodeToSelection, findSelectedCoding } from './edit-codings';

/** What can be done with the codes selected in the codebook. */
export const codeActions: readonly Action[] = [
  action('code.new', (words) => words.newCode, {
    shortcut: 'Ctrl+Shift+N',
    isEnabled: () => useProject.getState().mirror !== null,
    run: () => beginCode(null),
  }),
  onOne(
    'code.newChild',
    (words) => words.newChild,
    (codeId) => beginCode(codeId),
  ),
  onOne(
    'code.newSibling',
    (words) => words.newSibling,
    (codeId) => beginCode(findCode(codeId)?.parentId ?? null),
  ),
  onOne('code.apply', (words) => words.apply, applyCodeToSelection, {
    isEnabled: () => selectedCode() !== null && useWorkspace.getState().selection !== null,
  }),
  onOne('code.arm', (words) => words.arm, toggleArmed, {
    shortcut: 'Ctrl+Shift+A',
    isChecked: () => useWorkspace.getState().armedCodeId !== null,
    isEnabled: () => selectedCode() !== null || useWorkspace.getState().armedCodeId !== null,
    run: () => toggleArmed(useWorkspace.getState().armedCodeId ?? selectedCode() ?? ''),
  }),
  onOne('code.rename', (words) => words.rename, beginRename, { shortcut: 'F2', scope: 'window' }),
  onOne(
    'code.define',
    (words) => words.define,
    (codeId) => openDialog({ kind: 'define-code', codeId }),
    {
      shortcut: 'Ctrl+Shift+D',
    },
  ),
  onOne(
    'code.codable',
    (words) => words.codable,
    (codeId) => setCodable(codeId, findCode(codeId)?.codable === 0),
    {
      isChecked: () => findCode(selectedCode() ?? '')?.codable === 1,
    },
  ),
  onMany(
    'code.merge',
    (words) => words.merge,
    (ids) => openDialog({ kind: 'choose-code', purpose: 'merge', ids }),
  ),
  onMany(
    'code.move',
    (words) => words.move,
    (ids) => openDialog({ kind: 'choose-code', purpose: 'move', ids }),
  ),
  onMany(
    'code.toTop',
    (words) => words.toTop,
    (ids) => moveCodes(ids, { parentId: null, beforeId: null }),
  ),
  onOne(
    'code.moveUp',
    (words) => words.moveUp,
    (codeId) => stepCode(codeId, 'up'),
  ),
  onOne(
    'code.moveDown',
    (words) => words.moveDown,
    (codeId) => stepCode(codeId, 'down'),
  ),
  onOne(
    'code.moveIn',
    (words) => words.moveIn,
    (codeId) => stepCode(codeId, 'in'),
  ),
  onOne(
    'code.moveOut',
    (words) => words.moveOut,
    (codeId) => stepCode(codeId, 'out'),
  ),
  action('code.split', (words) => words.split, {
    isEnabled: () => useWorkspace.getState().selectedCodingId !== null,
    run: beginSplit,
  }),
  onMany('code.remove', (words) => words.remove, removeCodes),
  action('code.expandAll', (words) => words.expandAll, { run: () => setCollapsed(() => false) }),
  action('code.collapseAll', (words) => words.collapseAll, { run: () => setCollapsed(() => true) }),
];

/** Opens a field for the name of a new code below `parentId`. */
export function beginCode(parentId: Id | null): void {
  useWorkspace.setState({ codeFilter: '', inlineEdit: { kind: 'new-code', parentId, splitFrom: null } });
}

/** Opens a field for the name of the code that takes over the selected coding. */
export function beginSplit(): void {
  const mirror = useProject.getState().mirror;
  const selected = mirror && findSelectedCoding(mirror.documents, useWorkspace.getState().selectedCodingId);
  if (!selected) return;
  const { id, codeId } = selected.coding;
  const parentId = findCode(codeId)?.parentId ?? null;
  useWorkspace.setState({
    codeFilter: '',
    inlineEdit: { kind: 'new-code', parentId, splitFrom: { codeId, codingIds: [id] } },
  });
}

export function beginRename(codeId: Id): void {
  useWorkspace.setState({ inlineEdit: { kind: 'rename-code', codeId } });
}

/** Moves a code by one step with the keyboard; nothing happens at the end of the way. */
export async function stepCode(codeId: Id, direction: 'up' | 'down' | 'in' | 'out'): Promise<void> {
  const codes = useProject.getState().mirror?.codes;
  const target = codes && codeStep(codes, codeId, direction);
  if (target) await moveCodes([codeId], target);
}

type Words = Messages['panels']['codebook'];
type Extras = Partial<Pick<Action, 'shortcut' | 'scope' | 'isEnabled' | 'isChecked' | 'run'>>;

function action(id: string, label: (words: Words) => string, extras: Extras & Pick<Action, 'run'>): Action {
  return { id, menu: 'code', label: (messages) => label(messages.panels.codebook), ...extras };
}

/** An action on the one selected code. */
function onOne(
  id: string,
  label: (words: Words) => string,
  run: (codeId: Id) => void | Promise<void>,
  extras: Extras = {},
): Action {
  return action(id, label, {
    isEnabled: () => selectedCode() !== null,
    run: () => run(selectedCode() ?? ''),
    ...extras,
  });
}

/** An action on all selected codes. */
function onMany(
  id: string,
  label: (words: Words) => string,
  run: (ids: readonly Id[]) => void | Promise<void>,
): Action {
  return action(id, label, {
    isEnabled: () => useWorkspace.getState().selectedCodeIds.size > 0,
    run: () => run([...useWorkspace.getState().selectedCodeIds]),
  });
}

function selectedCode(): Id | null {
  const ids = useWorkspace.getState().selectedCodeIds;
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

function setCollapsed(isCollapsed: (codeId: Id) => boolean): void {
  const codes = useProject.getState().mirror?.codes ?? new Map<Id, never>();
  useWorkspace.setState({ collapsedCodeIds: new Set([...codes.keys()].filter(isCollapsed)) });
}

function openDialog(dialog: Dialog): void {
  useWorkspace.setState({ dialog });
}
