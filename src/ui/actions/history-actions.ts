import type { HistoryRow } from '../../contract/rows';
import { fillSentence } from '../../domain/problem';
import { describeAct } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { type HistoryView, useHistoryView } from '../state/history';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { showView } from '../state/views';
import { useWorkspace, openDialog } from '../state/workspace';
import type { Action } from './action';
import { askQuery, runJob, startJob } from './engine';

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
    run: () => showHistory(null),
  },
  {
    id: 'history.ofDocument',
    label: ({ history }) => history.ofDocument,
    menu: 'document',
    isEnabled: () => useWorkspace.getState().openSourceId !== null,
    run() {
      const { openSourceId } = useWorkspace.getState();
      if (openSourceId !== null) showHistory({ table: 'source', id: openSourceId });
    },
  },
  {
    id: 'history.ofCode',
    label: ({ history }) => history.ofCode,
    menu: 'code',
    isEnabled: () => useWorkspace.getState().selectedCodeIds.size === 1,
    run() {
      const [codeId] = useWorkspace.getState().selectedCodeIds;
      if (codeId !== undefined) showHistory({ table: 'code', id: codeId });
    },
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

/** Shows the history, whole or of one document or code. */
export function showHistory(about: HistoryView['about']): void {
  useHistoryView.setState({ about, words: '', seq: null });
  showView('history');
}

/** Takes back everything that was done after an act. */
export async function undoBackTo(seq: number): Promise<void> {
  const { history } = messagesNow();
  const done = await runJob('history.undoTo', { seq }, history.undoing);
  if (done) showNotice('info', done.acts === 0 ? history.nothingAfter : history.wentBack(done.acts));
}

/** A page of the acts, those that were undone among them: all, or those that are looked for. */
export async function readHistory(
  limit: number,
  words: string,
  about: HistoryView['about'],
  before: number | undefined,
): Promise<readonly HistoryRow[] | null> {
  const wanted = words.trim().toLowerCase();
  const labels = Object.entries(messagesNow().commands);
  const commands = labels.flatMap(([name, label]) =>
    fillSentence(label, { subject: '' }).toLowerCase().includes(wanted) ? [name] : [],
  );
  return askQuery('history.list', {
    limit,
    ...(before !== undefined && { before }),
    ...(wanted !== '' && { search: { words: wanted, commands } }),
    ...(about?.table === 'source' && { sourceId: about.id }),
    ...(about?.table === 'code' && { codeId: about.id }),
  });
}
