import type { MemoFormat, MemoGrouping } from '../../contract/memo-jobs';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import type { Action } from './action';
import { runJob } from './engine';
import { showInFolder } from './export-tables';

const documents = ['md', 'docx', 'html'] as const;
const tables = ['xlsx', 'csv', 'json'] as const;

/** Writes the memos to a file that the person chooses. */
async function exportMemos(format: MemoFormat, groupBy: MemoGrouping): Promise<void> {
  const { chrome } = messagesNow();
  const study = useProject.getState().mirror?.project.name ?? 'Postil';
  const suggestedName = `${study} ${groupBy === 'day' ? 'journal' : 'memos'}.${format}`;
  const target = await shell().chooseTarget({ suggestedName, extension: format });
  if (!target) return;
  const report = await runJob('export.memos', { path: target.grant, format, groupBy }, chrome.jobs.exporting);
  if (report) showNotice('success', chrome.notices.exported(report.rows, target.name), showInFolder(target.grant));
}

/** Memos by what they are about, as a document or a table, and the journal by day. */
export const memoExportActions: readonly Action[] = [
  ...[...documents, ...tables].map((format) => exportAction(format, 'subject')),
  ...documents.map((format) => exportAction(format, 'day')),
];

function exportAction(format: MemoFormat, groupBy: MemoGrouping): Action {
  return {
    id: `memo.export.${groupBy}.${format}`,
    menu: null,
    label: ({ memos: { actions } }) =>
      (groupBy === 'day' ? actions.exportByDay : actions.export)(format === 'md' ? 'Markdown' : format.toUpperCase()),
    isEnabled: () => (useProject.getState().mirror?.memos.size ?? 0) > 0,
    run: () => exportMemos(format, groupBy),
  };
}
