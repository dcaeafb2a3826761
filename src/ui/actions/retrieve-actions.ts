import { useProject } from '../state/project';
import { chosenPassages, useRetrieve } from '../state/retrieve';
import { showWorkspace } from '../state/views';
import { openDialog, useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { canJoinRetrieved, chosenCodingIds, joinRetrieved, removeRetrieved, replaceRetrieved } from './edit-retrieved';

const isShown = (): boolean => useWorkspace.getState().workspace === 'retrieve';
const hasCodings = (): boolean => isShown() && chosenCodingIds().length > 0;

/** What can be done with the passages that are chosen in the list. */
export const retrievedActions: readonly Action[] = [
  {
    id: 'retrieve.replace-code',
    label: ({ retrieve }) => retrieve.replaceCode,
    menu: null,
    isEnabled: hasCodings,
    run: replaceRetrieved,
  },
  {
    id: 'retrieve.join',
    label: ({ retrieve }) => retrieve.join,
    menu: null,
    isEnabled: () => isShown() && canJoinRetrieved(),
    run: joinRetrieved,
  },
  {
    id: 'retrieve.memo',
    label: ({ retrieve }) => retrieve.memo,
    menu: null,
    isEnabled: () => isShown() && chosenPassages().length > 0,
    run: () => useRetrieve.setState(({ row }) => ({ memoRow: row })),
  },
  {
    id: 'retrieve.remove',
    label: ({ retrieve }) => retrieve.remove,
    menu: null,
    isEnabled: hasCodings,
    run: removeRetrieved,
  },
];

/** Asking for passages, keeping the question, and what is done with what answers. */
export const retrieveActions: readonly Action[] = [
  {
    id: 'retrieve.ask',
    label: ({ retrieve }) => retrieve.goToField,
    menu: 'go',
    isEnabled: () => useProject.getState().mirror !== null,
    run: askInWorkspace,
  },
  {
    id: 'retrieve.save',
    label: ({ retrieve }) => retrieve.save,
    menu: null,
    isEnabled: () => isShown() && useRetrieve.getState().asked !== null,
    run: () => openDialog({ kind: 'save-query', queryId: null }),
  },
  ...retrievedActions,
];

function askInWorkspace(): void {
  showWorkspace('retrieve');
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-question]')?.select());
}
