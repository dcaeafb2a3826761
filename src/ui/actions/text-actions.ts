import { useTextEditing } from '../state/editing/text-editing';
import { useProject } from '../state/project';
import { openDialog, useWorkspace } from '../state/workspace';
import { showLostPassages } from './lost-passages';
import type { Action } from './action';
import { copyEditedText, editOpenText, keepEditing, leaveEditing, reviewEditing } from './edit-text';
import { chooseChangedFile } from './bring-in-again';

/** What can be done with the text of a document itself, and with names throughout the project. */
export const textActions: readonly Action[] = [
  {
    id: 'text.edit',
    label: ({ texts }) => texts.action.edit,
    menu: 'document',
    shortcut: 'F2',
    scope: 'reader',
    isEnabled: () => isOpen() && !isEditing(),
    run: editOpenText,
  },
  {
    id: 'text.keep',
    label: ({ texts }) => texts.action.keep,
    menu: 'document',
    shortcut: 'Ctrl+S',
    isEnabled: isEditing,
    run: keepEditing,
  },
  {
    id: 'text.review',
    label: ({ texts }) => texts.action.review,
    menu: null,
    isEnabled: () => useTextEditing.getState().editing?.isChanged === true,
    run: reviewEditing,
  },
  {
    id: 'text.leave',
    label: ({ texts }) => texts.action.leave,
    menu: null,
    isEnabled: isEditing,
    run: leaveEditing,
  },
  {
    id: 'text.copyEdited',
    label: ({ texts }) => texts.action.copyEdited,
    menu: null,
    isEnabled: isEditing,
    run: copyEditedText,
  },
  onOpenText('text.lost', 'lost', showLostPassages),
  onOpenText('text.versions', 'versions', (sourceId) => openDialog({ kind: 'text-versions', sourceId })),
  onOpenText('text.bringInAgain', 'bringInAgain', chooseChangedFile),
  {
    id: 'names.replace',
    label: ({ texts }) => texts.action.names,
    menu: 'document',
    isEnabled: mayChangeAll,
    run: () => openDialog({ kind: 'pseudonyms' }),
  },
  {
    id: 'names.purge',
    label: ({ texts }) => texts.action.purge,
    menu: 'document',
    isEnabled: mayChangeAll,
    run: () => openDialog({ kind: 'purge-texts', sourceId: null }),
  },
];

function onOpenText(
  id: string,
  label: 'lost' | 'versions' | 'bringInAgain',
  run: (sourceId: string) => void | Promise<void>,
): Action {
  return {
    id,
    label: ({ texts }) => texts.action[label],
    menu: 'document',
    isEnabled: () => isOpen() && !isEditing(),
    run: () => run(useWorkspace.getState().openSourceId ?? ''),
  };
}

/** An edit that is under way would no longer fit a text that names left meanwhile. */
function mayChangeAll(): boolean {
  const hasDocuments = (useProject.getState().mirror?.sources.size ?? 0) > 0;
  return hasDocuments && useTextEditing.getState().editing === null;
}

function isOpen(): boolean {
  return useWorkspace.getState().openSourceId !== null;
}

function isEditing(): boolean {
  const { editing } = useTextEditing.getState();
  return editing !== null && editing.sourceId === useWorkspace.getState().openSourceId;
}
