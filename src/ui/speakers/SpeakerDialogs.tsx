import { useProject } from '../state/project';
import { closeDialog, useWorkspace } from '../state/workspace';
import { SpeakerDialog } from './SpeakerDialog';
import { SpeakersDialog } from './SpeakersDialog';

/** The dialogs about who speaks in a document. */
export function SpeakerDialogs() {
  const dialog = useWorkspace((state) => state.dialog);
  const sourceId = dialog?.kind === 'speaker' || dialog?.kind === 'speakers' ? dialog.sourceId : '';
  const document = useProject((state) => state.mirror?.documents.get(sourceId));
  if (!document) return null;
  if (dialog?.kind === 'speaker') return <SpeakerDialog request={dialog} document={document} onClose={closeDialog} />;
  return <SpeakersDialog document={document} onClose={closeDialog} />;
}
