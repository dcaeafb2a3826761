import { useWorkspace } from '../state/workspace';
import { ImportCases } from './ImportCases';
import { ImportVariables } from './ImportVariables';
import { VariableDialog } from './VariableDialog';

/** The dialogs of variables, over whatever view has asked for them. */
export function VariableDialogs() {
  const dialog = useWorkspace((state) => state.dialog);
  if (dialog?.kind === 'variable') return <VariableDialog about={dialog.about} variableId={dialog.variableId} />;
  if (dialog?.kind === 'import-variables') return <ImportVariables about={dialog.about} table={dialog.table} />;
  if (dialog?.kind === 'import-cases') return <ImportCases table={dialog.table} />;
  return null;
}
