import { useWorkspace } from '../state/workspace';
import { ImportCodebook } from './ImportCodebook';

/** Shows the dialog that is open, when it is about a codebook that comes in. */
export function CodebookExchangeDialogs() {
  const dialog = useWorkspace((state) => state.dialog);
  return dialog?.kind === 'import-codebook' ? <ImportCodebook read={dialog.read} /> : null;
}
