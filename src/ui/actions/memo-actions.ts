import type { Id, MemoSubject } from '../../domain/model';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { beginJournalEntry, beginMemo } from './edit-memos';
import { chooseAndReadMemos } from './exchange-memos';

/** Writing memos on what is selected, on the document and on the project. */
export const memoActions: readonly Action[] = [
  {
    id: 'memo.new',
    menu: 'code',
    label: (messages) => messages.panels.memos.new,
    shortcut: 'Ctrl+M',
    isEnabled: () => selectedSubject() !== null,
    run: () => {
      const subject = selectedSubject();
      if (subject) beginMemo(subject.table, subject.id);
    },
  },
  {
    id: 'memo.journalEntry',
    menu: 'file',
    label: (messages) => messages.memos.actions.journalEntry,
    shortcut: 'Ctrl+Shift+M',
    isEnabled: () => useProject.getState().mirror !== null,
    run: () => beginJournalEntry(),
  },
  {
    id: 'memo.import',
    menu: 'file',
    label: (messages) => messages.memos.actions.import,
    isEnabled: () => useProject.getState().mirror !== null,
    run: () => chooseAndReadMemos(),
  },
  {
    id: 'memo.onDocument',
    menu: 'document',
    label: (messages) => messages.panels.memos.onDocument,
    isEnabled: () => useWorkspace.getState().openSourceId !== null,
    run: () => {
      const { openSourceId } = useWorkspace.getState();
      if (openSourceId === null) return;
      useWorkspace.setState({
        selectedCodingId: null,
        selectedCodeIds: new Set(),
        selectedSourceIds: new Set([openSourceId]),
      });
      beginMemo('source', openSourceId);
    },
  },
  {
    id: 'memo.project',
    menu: 'file',
    label: (messages) => messages.panels.memos.project,
    isEnabled: () => useProject.getState().mirror !== null,
    run: () => {
      const mirror = useProject.getState().mirror;
      if (!mirror) return;
      useWorkspace.setState({ selectedCodingId: null, selectedCodeIds: new Set() });
      const written = [...mirror.memos.values()].find((memo) => memo.aboutTable === 'project');
      if (written) useWorkspace.setState({ inlineEdit: { kind: 'edit-memo', memoId: written.id } });
      else beginMemo('project', mirror.project.id);
    },
  },
];

/** What the inspector speaks of: a coding, else a code, else a document. */
function selectedSubject(): { readonly table: MemoSubject; readonly id: Id } | null {
  const { selectedCodingId, selectedCodeIds, selectedSourceIds, openSourceId } = useWorkspace.getState();
  if (selectedCodingId !== null) return { table: 'coding', id: selectedCodingId };
  const [codeId] = selectedCodeIds;
  if (codeId !== undefined) return { table: 'code', id: codeId };
  const sourceId = [...selectedSourceIds][0] ?? openSourceId;
  return sourceId === null ? null : { table: 'source', id: sourceId };
}
