import { assertNever } from '../../domain/assert-never';
import type { Id } from '../../domain/model';
import { describeAct } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { useCases } from '../state/cases';
import { type HistorySubject, noHistoryFilter, useHistoryView } from '../state/history';
import { useMemos } from '../state/memos';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { showView } from '../state/views';
import { useWorkspace, openDialog } from '../state/workspace';
import type { Action } from './action';
import { runJob, startJob } from './engine';
import { countActsAfter } from './read-history';

/** The history of what is selected, where that has one. */
const subjectActions: readonly Action[] = (['source', 'code', 'case', 'memo'] as const).map((table) => ({
  id: `history.of.${table}`,
  label: ({ history }) => history.of[table],
  menu: table === 'source' ? 'document' : 'code',
  isEnabled: () => selectedId(table) !== null,
  run() {
    const id = selectedId(table);
    if (id !== null) showHistory({ table, id });
  },
}));

function selectedId(table: HistorySubject['table']): Id | null {
  const { view, openSourceId, selectedSourceIds, selectedCodeIds } = useWorkspace.getState();
  switch (table) {
    case 'source':
      return [...selectedSourceIds][0] ?? openSourceId;
    case 'code':
      return onlyOne(selectedCodeIds);
    case 'case':
      return view === 'cases' ? onlyOne(useCases.getState().selectedCaseIds) : null;
    case 'memo':
      return view === 'memos' ? useMemos.getState().activeId : null;
    default:
      return assertNever(table);
  }
}

function onlyOne(ids: ReadonlySet<Id>): Id | null {
  const [id = null] = ids;
  return ids.size === 1 ? id : null;
}

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
  ...subjectActions,
  {
    id: 'history.undoBackTo',
    label: ({ history }) => `${history.undoBack}…`,
    menu: 'edit',
    isEnabled: () => useWorkspace.getState().view === 'history' && useHistoryView.getState().seq !== null,
    run: () => askToUndoBack(useHistoryView.getState().seq),
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

/** Shows the history, whole or of one record. */
export function showHistory(about: HistorySubject | null): void {
  useHistoryView.setState({ filter: { ...noHistoryFilter, about }, seq: null });
  showView('history');
}

/** Asks whether everything after an act is to be taken back, once it is known what that is. */
export async function askToUndoBack(seq: number | null): Promise<void> {
  const after = seq === null ? null : await countActsAfter(seq);
  if (seq === null || !after) return;
  if (after.acts === 0) showNotice('info', messagesNow().history.nothingAfter);
  else openDialog({ kind: 'undo-back', seq, after });
}

/** Takes back everything that was done after an act. */
export async function undoBackTo(seq: number): Promise<void> {
  const { history } = messagesNow();
  const done = await runJob('history.undoTo', { seq }, history.undoing);
  if (done) showNotice('info', done.acts === 0 ? history.nothingAfter : history.wentBack(done.acts));
}
