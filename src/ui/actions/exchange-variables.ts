import type { VariableTable } from '../../contract/variable-calls';
import type { VariableSubject } from '../../domain/model';
import type { VariablePlan } from '../../domain/variables/plan-import';
import { messagesNow } from '../messages/use-messages';
import { describeWarning } from '../messages/describe';
import { showNotice } from '../state/notices';
import { shell } from '../state/shell';
import { closeDialog, openDialog } from '../state/workspace';
import { runCommand, runJob } from './engine';
import { undoAction } from './undo-action';

/** Reads a table that the person chooses, and tells what of it could not be read. */
export async function chooseTable(): Promise<VariableTable | null> {
  const [chosen] = await shell().chooseSources('table');
  if (!chosen) return null;
  const table = await runJob('variable.readTable', { path: chosen.grant }, messagesNow().variables.readingTable);
  for (const warning of table?.warnings ?? []) showNotice('info', describeWarning(warning, messagesNow()));
  return table;
}

/** Shows what a table that the person chooses would say of documents or cases. */
export async function importVariables(about: VariableSubject): Promise<void> {
  const table = await chooseTable();
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
