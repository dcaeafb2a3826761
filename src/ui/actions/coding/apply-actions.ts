import { nameInVivo } from '../../../domain/codebook/name-in-vivo';
import type { Id } from '../../../domain/model';
import { messagesNow } from '../../messages/use-messages';
import { showNotice } from '../../state/notices';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import type { Action } from '../action';
import { codePathText, codeSelection, codeSelectionAnew, codeSelectionByAll, openBar } from '../code-passage';
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
    isEnabled: () => hasSelection() && useWorkspace.getState().lastCodeIds.length > 0,
    run: repeatLastCodes,
  }),
  readerAction({
    id: 'coding.inVivo',
    label: (words) => words.inVivo,
    // The participant's own words stand in quotation marks.
    keys: ['"'],
    isEnabled: () => selectedNameInVivo() !== null,
    run: codeInVivo,
  }),
  readerAction({
    id: 'coding.memo',
    label: (words) => words.memo,
    keys: ['M'],
    isEnabled: hasPassage,
    run: () => openBar('memo'),
  }),
  readerAction({
    id: 'coding.actor',
    label: (words) => words.actor,
    keys: ['A'],
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

/** Applies what was applied last to the selected passage: one code, or all that were ticked together. */
export async function repeatLastCodes(): Promise<void> {
  await codeSelectionByAll(useWorkspace.getState().lastCodeIds);
}

/** Codes the selected passage with its own words: a new code, or the one that has this name at the top already. */
export async function codeInVivo(): Promise<void> {
  const name = selectedNameInVivo();
  if (name === null) return showNotice('info', messagesNow().coding.tooLongInVivo);
  const codes = useProject.getState().mirror?.codes.values() ?? [];
  const known = [...codes].find((code) => code.parentId === null && code.name === name);
  await (known ? codeSelection(known.id) : codeSelectionAnew(name, null));
}

function selectedNameInVivo(): string | null {
  const { openSourceId, selection } = useWorkspace.getState();
  const text = useProject.getState().mirror?.documents.get(openSourceId ?? '')?.text;
  return selection && text !== undefined ? nameInVivo(text.slice(selection.start, selection.end)) : null;
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
