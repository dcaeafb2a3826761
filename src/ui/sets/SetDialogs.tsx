import { useWorkspace } from '../state/workspace';
import { NewSetDialog } from './NewSetDialog';
import { SetsDialog } from './SetsDialog';

/** The dialogs of sets, of codes and of documents alike. */
export function SetDialogs() {
  const dialog = useWorkspace((state) => state.dialog);
  if (dialog?.kind === 'sets') return <SetsDialog about={dialog.about} />;
  if (dialog?.kind === 'new-set') return <NewSetDialog about={dialog.about} memberIds={dialog.memberIds} />;
  return null;
}
