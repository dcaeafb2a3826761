import type { Id } from '../../../domain/model';
import { messagesNow } from '../../messages/use-messages';
import { showNotice } from '../../state/notices';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import type { Action } from '../action';
import { codePathText, codeSelection, openBar } from '../code-passage';
import { hasPassage, hasSelection, readerAction } from './reader-action';

const pinnedKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Coding the selected passage, and saying more about it. */
export const applyActions: readonly Action[] = [
  readerAction({
    id: 'coding.openBar',
    label: (words) => words.openBar,
    keys: ['Enter'],
    isEnabled: hasSelection,
    run: () => openBar('code'),
  }),
  ...pinnedKeys.map(applyPinned),
  readerAction({
    id: 'coding.repeat',
    label: (words) => words.repeat,
    keys: ['.'],
    isEnabled: () => hasSelection() && useWorkspace.getState().lastCodeId !== null,
    run: repeatLastCode,
  }),
  readerAction({
    id: 'coding.memo',
    label: (words) => words.memo,
    keys: ['Shift+M', 'M'],
    isEnabled: hasPassage,
    run: () => openBar('memo'),
  }),
  readerAction({
    id: 'coding.actor',
    label: (words) => words.actor,
    keys: ['Shift+A', 'A'],
    isEnabled: hasPassage,
    run: () => openBar('actor'),
  }),
  {
    id: 'coding.disarm',
    label: ({ coding }) => coding.action.disarm,
    menu: null,
    isEnabled: () => useWorkspace.getState().armedCodeId !== null,
    run: () => useWorkspace.setState({ armedCodeId: null }),
  },
];

/** Applies the code pinned to a key to the selected passage, or says that none is. */
export async function applyPinnedCode(key: string): Promise<void> {
  const codeId = pinnedCode(key);
  if (codeId === null) showNotice('info', messagesNow().reader.noPinned(key));
  else await codeSelection(codeId);
}

/** Applies the code that was applied last to the selected passage. */
export async function repeatLastCode(): Promise<void> {
  const { lastCodeId } = useWorkspace.getState();
  if (lastCodeId !== null) await codeSelection(lastCodeId);
}

function applyPinned(key: string): Action {
  return {
    id: `coding.applyPinned${key}`,
    label: ({ coding }) => {
      const codeId = pinnedCode(key);
      return codeId === null
        ? coding.action.applyNothingPinned(key)
        : coding.action.applyPinned(key, codePathText(codeId));
    },
    menu: null,
    shortcut: key,
    scope: 'reader',
    isEnabled: hasSelection,
    run: () => applyPinnedCode(key),
  };
}

function pinnedCode(key: string): Id | null {
  for (const code of useProject.getState().mirror?.codes.values() ?? []) if (code.shortcut === key) return code.id;
  return null;
}
