import { useWorkspace } from '../state/workspace';
import { ImportMemos } from './ImportMemos';

/** Shows the dialog that is open, when it is about memos that come in. */
export function MemoDialogs() {
  const dialog = useWorkspace((state) => state.dialog);
  return dialog?.kind === 'import-memos' ? <ImportMemos read={dialog.read} /> : null;
}
