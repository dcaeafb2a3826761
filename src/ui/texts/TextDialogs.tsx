import { useWorkspace } from '../state/workspace';
import { BringInAgain } from './BringInAgain';
import { LeaveEdit } from './LeaveEdit';
import { LostPassages } from './LostPassages';
import { Pseudonyms } from './Pseudonyms';
import { PurgeTexts } from './PurgeTexts';
import { ReviewEdit } from './ReviewEdit';
import { TextVersions } from './TextVersions';

/** Shows the dialog that is open, when it is about the texts of documents. */
export function TextDialogs() {
  const dialog = useWorkspace((state) => state.dialog);
  switch (dialog?.kind) {
    case 'review-edit':
      return <ReviewEdit />;
    case 'leave-edit':
      return <LeaveEdit />;
    case 'lost-passages':
      return <LostPassages sourceId={dialog.sourceId} />;
    case 'text-versions':
      return <TextVersions sourceId={dialog.sourceId} first={dialog.textHash ?? null} />;
    case 'bring-in-again':
      return <BringInAgain {...dialog} />;
    case 'pseudonyms':
      return <Pseudonyms />;
    case 'purge-texts':
      return <PurgeTexts sourceId={dialog.sourceId} />;
    default:
      return null;
  }
}
