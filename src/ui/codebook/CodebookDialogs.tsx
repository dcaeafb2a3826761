import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { ReviewDialog } from './review/ReviewDialog';

/** The dialogs of the codebook. */
export function CodebookDialogs() {
  const dialog = useWorkspace((state) => state.dialog);
  const codes = useProject((state) => state.mirror?.codes);
  const code = dialog?.kind === 'review-codings' ? codes?.get(dialog.codeId) : undefined;
  return code && codes ? <ReviewDialog key={code.id} code={code} codes={codes} /> : null;
}
