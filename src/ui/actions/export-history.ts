import type { MemoFormat } from '../../contract/memo-jobs';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import type { Action } from './action';
import { runJob } from './engine';
import { showInFolder } from './export-tables';

const formats = ['md', 'docx', 'html', 'xlsx', 'csv', 'json'] as const;

/** The audit trail as a report or a table. */
export const historyExportActions: readonly Action[] = formats.map((format) => ({
  id: `export.history.${format}`,
  menu: 'file',
  label: ({ history }) => history.export(format === 'md' ? 'Markdown' : format.toUpperCase()),
  isEnabled: () => useProject.getState().mirror !== null,
  run: () => exportHistory(format),
}));

async function exportHistory(format: MemoFormat): Promise<void> {
  const { chrome, history } = messagesNow();
  const study = useProject.getState().mirror?.project.name ?? 'Postil';
  const suggestedName = `${study} ${history.fileName}.${format}`;
  const target = await shell().chooseTarget({ suggestedName, extension: format });
  if (!target) return;
  const report = await runJob('export.history', { path: target.grant, format }, chrome.jobs.exporting);
  if (report) showNotice('success', chrome.notices.exported(report.rows, target.name), showInFolder(target.grant));
}
