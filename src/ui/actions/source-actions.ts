import type { Id, Source } from '../../domain/model';
import type { Messages } from '../messages/message';
import { useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { saveOriginalFile } from './original-file';
import { findSource, moveSources, openNeighbour, putInFolder, removeSources, sourcesInOrder } from './edit-sources';

/** What can be done with the documents selected in their pane, or with the one in the reader. */
export const sourceActions: readonly Action[] = [
  onOne('document.rename', (words) => words.rename, beginSourceRename, {
    shortcut: 'F2',
    scope: 'window',
    // F2 renames the code when one is selected.
    isEnabled: () => chosenSources().length === 1 && useWorkspace.getState().selectedCodeIds.size === 0,
  }),
  onOne(
    'document.describe',
    (words) => words.describe,
    (sourceId) => useWorkspace.setState({ dialog: { kind: 'describe-source', sourceId } }),
  ),
  {
    id: 'document.saveOriginal',
    menu: 'document',
    label: ({ importing }) => importing.saveOriginal,
    isEnabled: () => chosenSources().length === 1 && originalSource() !== null,
    run() {
      const source = originalSource();
      return source ? saveOriginalFile(source) : undefined;
    },
  },
  onMany('document.newFolder', (words) => words.newFolder, beginFolder),
  onMany(
    'document.leaveFolder',
    (words) => words.leaveFolder,
    (ids) => putInFolder(ids, null),
    {
      isEnabled: () => chosenSources().some((id) => findSource(id)?.folder !== null),
    },
  ),
  onOne(
    'document.moveUp',
    (words) => words.moveUp,
    (sourceId) => stepSource(sourceId, -1),
  ),
  onOne(
    'document.moveDown',
    (words) => words.moveDown,
    (sourceId) => stepSource(sourceId, 1),
  ),
  onMany('document.remove', (words) => words.remove, removeSources),
  {
    id: 'document.next',
    menu: 'go',
    label: (messages) => messages.panels.documents.next,
    shortcut: 'Ctrl+PageDown',
    run: () => openNeighbour(1),
  },
  {
    id: 'document.previous',
    menu: 'go',
    label: (messages) => messages.panels.documents.previous,
    shortcut: 'Ctrl+PageUp',
    run: () => openNeighbour(-1),
  },
];

/** Opens the field for a document's title. */
export function beginSourceRename(sourceId: Id): void {
  useWorkspace.setState({ sourceFilter: '', inlineEdit: { kind: 'rename-source', sourceId } });
}

/** Opens the field for the name of a folder that takes up the documents. */
export function beginFolder(sourceIds: readonly Id[]): void {
  useWorkspace.setState({ sourceFilter: '', inlineEdit: { kind: 'new-folder', sourceIds } });
}

/** Moves a document by one place among those of its folder. */
export async function stepSource(sourceId: Id, direction: 1 | -1): Promise<void> {
  const folder = findSource(sourceId)?.folder ?? null;
  const order = sourcesInOrder().filter((source) => source.folder === folder);
  const at = order.findIndex(({ id }) => id === sourceId);
  if (!order[at + direction]) return;
  const before = order[direction < 0 ? at - 1 : at + 2];
  const last = order.at(-1);
  // At the end of a folder the document goes behind its last one, wherever that stands among all documents.
  const all = sourcesInOrder();
  const behindLast = all[all.findIndex(({ id }) => id === last?.id) + 1];
  await moveSources([sourceId], { folder, beforeId: (before ?? behindLast)?.id ?? null });
}

function originalSource(): Source | null {
  const source = findSource(chosenSources()[0] ?? '');
  return source && source.fileHash !== null ? source : null;
}

type Words = Messages['panels']['documents'];
type Extras = Partial<Pick<Action, 'shortcut' | 'scope' | 'isEnabled'>>;

/** An action on the one selected document. */
function onOne(
  id: string,
  label: (words: Words) => string,
  run: (sourceId: Id) => void | Promise<void>,
  extras: Extras = {},
): Action {
  return onMany(id, label, ([sourceId]) => (sourceId === undefined ? undefined : run(sourceId)), {
    isEnabled: () => chosenSources().length === 1,
    ...extras,
  });
}

/** An action on all selected documents. */
function onMany(
  id: string,
  label: (words: Words) => string,
  run: (ids: readonly Id[]) => void | Promise<void>,
  extras: Extras = {},
): Action {
  return {
    id,
    menu: 'document',
    label: (messages) => label(messages.panels.documents),
    isEnabled: () => chosenSources().length > 0,
    run: () => run(chosenSources()),
    ...extras,
  };
}

/** The documents selected in the pane; without a selection the one in the reader. */
export function chosenSources(): readonly Id[] {
  const { selectedSourceIds, openSourceId } = useWorkspace.getState();
  if (selectedSourceIds.size > 0) return [...selectedSourceIds];
  return openSourceId === null ? [] : [openSourceId];
}
