import type { CasePlan, PlannedCase } from '../../domain/cases/plan-cases';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { closeDialog, openDialog } from '../state/workspace';
import { runCommand } from './engine';
import { chooseTable } from './exchange-variables';
import { undoAction } from './undo-action';

/** Shows which cases a table that the person chooses would add and change. */
export async function importCases(): Promise<void> {
  const table = await chooseTable();
  if (table) openDialog({ kind: 'import-cases', table });
}

/** Keeps the cases of a table in one act. */
export async function keepCases(
  from: string,
  variables: CasePlan['variables'],
  cases: readonly PlannedCase[],
): Promise<void> {
  const done = await runCommand('case.import', {
    from,
    variables: [...variables],
    cases: cases.map((one) => ({ ...one, values: [...one.values] })),
  });
  if (!done) return;
  closeDialog();
  const { importing } = messagesNow().cases;
  showNotice('success', importing.done(done.added, cases.length - done.added), undoAction());
}
