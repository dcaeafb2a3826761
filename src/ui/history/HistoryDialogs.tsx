import { useWorkspace } from '../state/workspace';
import { CodeThenDialog } from './CodeThenDialog';
import { UndoBackDialog } from './UndoBackDialog';

/** Shows the dialog that is open, when it is about the history. */
export function HistoryDialogs() {
  const dialog = useWorkspace((state) => state.dialog);
  if (dialog?.kind === 'undo-back') return <UndoBackDialog seq={dialog.seq} after={dialog.after} />;
  if (dialog?.kind === 'code-then') return <CodeThenDialog codeId={dialog.codeId} seq={dialog.seq} />;
  return null;
}
