import type { HistoryRow } from '../../contract/rows';
import { describeAct } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { openDialog } from '../state/workspace';
import type { Action } from './action';
import { askQuery, startJob } from './engine';

/** Every act can be taken back and brought again, also after a restart. */
export const historyActions: readonly Action[] = [
  {
    id: 'history.undo',
    label(messages) {
      const { undo } = useProject.getState();
      return undo ? messages.chrome.actions.undoAct(describeAct(undo, messages)) : messages.chrome.actions.undo;
    },
    menu: 'edit',
    shortcut: 'Ctrl+Z',
    // Also with nothing to undo: the engine says why, for instance that earlier texts were removed for good.
    isEnabled: () => useProject.getState().mirror !== null,
    run: undoLastAct,
  },
  {
    id: 'history.redo',
    label(messages) {
      const { redo } = useProject.getState();
      return redo ? messages.chrome.actions.redoAct(describeAct(redo, messages)) : messages.chrome.actions.redo;
    },
    menu: 'edit',
    shortcut: 'Ctrl+Y',
    otherShortcuts: ['Ctrl+Shift+Z'],
    isEnabled: () => useProject.getState().redo !== null,
    run: redoNextAct,
  },
  {
    id: 'history.show',
    label: ({ chrome }) => chrome.actions.history,
    menu: 'edit',
    shortcut: 'Ctrl+Shift+H',
    isEnabled: () => useProject.getState().mirror !== null,
    run: () => openDialog({ kind: 'history' }),
  },
  {
    id: 'coders.show',
    label: ({ chrome }) => chrome.actions.coders,
    menu: 'edit',
    isEnabled: () => useProject.getState().mirror !== null,
    run: () => openDialog({ kind: 'coders' }),
  },
];

/** Takes the last act back. */
export async function undoLastAct(): Promise<void> {
  const undone = await startJob('history.undo', {});
  const messages = messagesNow();
  if (undone) showNotice('announce', messages.chrome.notices.undone(describeAct(undone.act, messages)));
}

/** Brings the act that was taken back last. */
export async function redoNextAct(): Promise<void> {
  const redone = await startJob('history.redo', {});
  const messages = messagesNow();
  if (redone) showNotice('announce', messages.chrome.notices.redone(describeAct(redone.act, messages)));
}

/** The newest acts, those that were undone among them. */
export async function readHistory(limit: number): Promise<readonly HistoryRow[] | null> {
  return askQuery('history.list', { limit });
}
