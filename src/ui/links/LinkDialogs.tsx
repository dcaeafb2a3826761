import { createLink, renameRelation, setRelation } from '../actions/edit-links';
import { useMessages } from '../messages/use-messages';
import { closeDialog, useWorkspace } from '../state/workspace';
import { RelationDialog } from './RelationDialog';

/** The dialogs that ask for a relation: of a new link, of links that there are, of all that have it. */
export function LinkDialogs() {
  const words = useMessages().links.dialog;
  const dialog = useWorkspace((state) => state.dialog);
  if (dialog?.kind === 'link') {
    return (
      <RelationDialog
        title={words.title}
        save={words.save}
        initial=""
        onClose={closeDialog}
        onChoose={(relation) => void createLink(dialog.from, relation, dialog.to)}
      />
    );
  }
  if (dialog?.kind === 'relation') {
    return (
      <RelationDialog
        title={dialog.everywhere ? words.rename : words.relation}
        save={words.change}
        initial={dialog.relation}
        onClose={closeDialog}
        onChoose={(relation) =>
          void (dialog.everywhere ? renameRelation(dialog.relation, relation) : setRelation(dialog.linkIds, relation))
        }
      />
    );
  }
  return null;
}
