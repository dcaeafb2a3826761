import type { Id } from '../../../domain/model';
import { beginFolder, beginSourceRename, stepSource } from '../../actions/source-actions';
import { findSource, putInFolder, removeSources, showSource } from '../../actions/edit-sources';
import { showSourceBeside } from '../../actions/pane-actions';
import { keyOf } from '../../actions/key-of';
import { toggleActivatedSources } from '../../actions/scope';
import { beginMemo } from '../../actions/edit-memos';
import { chooseChangedFile } from '../../actions/bring-in-again';
import { editText } from '../../actions/edit-text';
import { historyEntry } from '../../actions/history-entry';
import { showLostPassages } from '../../actions/lost-passages';
import type { Messages } from '../../messages/message';
import { messagesNow } from '../../messages/use-messages';
import type { MenuEntry } from '../../parts/context-menu/menu-entry';
import { openDialog, useWorkspace } from '../../state/workspace';

type Words = Messages['panels']['documents'];

/** What can be done with the documents that were clicked. */
export function documentMenu(
  words: Words,
  sourceIds: readonly Id[],
  folders: readonly string[],
  keyDelete: string,
): readonly MenuEntry[] {
  const [sourceId] = sourceIds;
  const folder = sourceId === undefined ? null : (findSource(sourceId)?.folder ?? null);
  const folderEntries: readonly MenuEntry[] = [
    { kind: 'item', label: words.newFolder, run: () => beginFolder(sourceIds) },
    ...folders.map((name): MenuEntry => ({
      kind: 'item',
      label: name,
      checked: name === folder,
      run: () => void putInFolder(sourceIds, name),
    })),
  ];
  const many = sourceIds.length > 1;
  return [
    ...(many || sourceId === undefined ? [] : entriesOfOne(words, sourceId)),
    activateEntry(sourceIds),
    {
      kind: 'item',
      label: messagesNow().cases.belongs,
      run: () => openDialog({ kind: 'choose-case', members: sourceIds.map((id) => ({ sourceId: id })) }),
    },
    { kind: 'submenu', label: words.putInFolder, entries: folderEntries },
    {
      kind: 'item',
      label: words.leaveFolder,
      disabled: sourceIds.every((id) => findSource(id)?.folder === null),
      run: () => void putInFolder(sourceIds, null),
    },
    { kind: 'separator' },
    {
      kind: 'item',
      label: many ? words.removeMany(sourceIds.length) : words.remove,
      keys: keyDelete,
      danger: true,
      run: () => void removeSources(sourceIds),
    },
  ];
}

/** What can be done with a folder. */
export function folderMenu(words: Words, sourceIds: readonly Id[], onRename: () => void): readonly MenuEntry[] {
  return [
    { kind: 'item', label: words.renameFolder, keys: 'F2', run: onRename },
    { kind: 'item', label: words.leaveFolder, run: () => void putInFolder(sourceIds, null) },
  ];
}

function activateEntry(sourceIds: readonly Id[]): MenuEntry {
  const { activatedSourceIds } = useWorkspace.getState();
  const { activate, deactivate } = messagesNow().scope;
  return {
    kind: 'item',
    label: sourceIds.every((id) => activatedSourceIds.has(id)) ? deactivate : activate,
    keys: keyOf('source.activate') ?? '',
    run: () => toggleActivatedSources(sourceIds),
  };
}

function entriesOfOne(words: Words, sourceId: Id): readonly MenuEntry[] {
  const texts = messagesNow().texts.action;
  return [
    { kind: 'item', label: words.open, keys: 'Enter', run: () => showSource(sourceId) },
    { kind: 'item', label: words.openBeside, keys: 'Ctrl+Enter', run: () => showSourceBeside(sourceId) },
    { kind: 'item', label: words.rename, keys: 'F2', run: () => beginSourceRename(sourceId) },
    {
      kind: 'item',
      label: words.describe,
      run: () => useWorkspace.setState({ dialog: { kind: 'describe-source', sourceId } }),
    },
    { kind: 'item', label: words.memo, run: () => beginMemo('source', sourceId) },
    { kind: 'separator' },
    { kind: 'item', label: texts.edit, run: () => void editText(sourceId) },
    { kind: 'item', label: texts.versions, run: () => openDialog({ kind: 'text-versions', sourceId }) },
    { kind: 'item', label: texts.bringInAgain, run: () => void chooseChangedFile(sourceId) },
    { kind: 'item', label: texts.lost, run: () => showLostPassages(sourceId) },
    historyEntry('source', sourceId),
    { kind: 'separator' },
    { kind: 'item', label: words.moveUp, keys: 'Alt+Shift+↑', run: () => void stepSource(sourceId, -1) },
    { kind: 'item', label: words.moveDown, keys: 'Alt+Shift+↓', run: () => void stepSource(sourceId, 1) },
  ];
}
