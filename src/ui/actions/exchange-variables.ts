import type { VariableSubject } from '../../domain/model';
import type { VariablePlan } from '../../domain/variables/plan-import';
import { messagesNow } from '../messages/use-messages';
import { describeWarning } from '../messages/describe';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { closeDialog, openDialog } from '../state/workspace';
import { runCommand, runJob } from './engine';
import { showInFolder } from './export-tables';
import { undoAction } from './undo-action';

/** Reads a table that the person chooses, and shows what it would say of documents or cases. */
export async function importVariables(about: VariableSubject): Promise<void> {
  const [chosen] = await shell().chooseSources('table');
  if (!chosen) return;
  const table = await runJob('variable.readTable', { path: chosen.grant }, messagesNow().variables.readingTable);
  if (table) openDialog({ kind: 'import-variables', about, table });
}

/** Writes what a table says into the project: one act. */
export async function keepVariables(about: VariableSubject, from: string, plan: VariablePlan): Promise<void> {
  const { variables, cells, fields } = plan;
  const done = await runCommand('variable.import', {
    about,
    from,
    variables: [...variables],
    cells: [...cells],
    fields: [...fields],
  });
  if (!done) return;
  closeDialog();
  showNotice('success', messagesNow().variables.imported(cells.length + fields.length), undoAction());
}

/** Writes the table of documents or cases to a file that the person chooses. */
export async function exportVariables(about: VariableSubject, format: 'xlsx' | 'csv'): Promise<void> {
  const { chrome, views } = messagesNow();
  const study = useProject.getState().mirror?.project.name ?? 'Postil';
  const what = about === 'source' ? views.documents : views.cases;
  const target = await shell().chooseTarget({ suggestedName: `${study} ${what}.${format}`, extension: format });
  if (!target) return;
  const report = await runJob('export.variables', { path: target.grant, format, about }, chrome.jobs.exporting);
  if (!report) return;
  showNotice('success', chrome.notices.exported(report.rows, target.name), showInFolder(target.grant));
  for (const warning of report.warnings) showNotice('info', describeWarning(warning, messagesNow()));
}
