import { discardEditing, keepEditing } from '../actions/edit-text';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { useTextEditing } from '../state/editing/text-editing';
import { useProject } from '../state/project';
import { closeDialog } from '../state/workspace';

/** Asks what shall become of an edit that is not kept yet. */
export function LeaveEdit() {
  const { texts } = useMessages();
  const words = texts.leaving;
  const sourceId = useTextEditing((state) => state.editing?.sourceId);
  const title = useProject((state) => state.mirror?.sources.get(sourceId ?? '')?.title ?? '');
  return (
    <Dialog title={words.title} closeLabel={texts.close} onClose={closeDialog} width={520}>
      <p>{words.question(title)}</p>
      <DialogButtons>
        <Button onPress={discardEditing}>{words.discard}</Button>
        <Button onPress={closeDialog}>{words.stay}</Button>
        <Button
          kind="main"
          autoFocus
          onPress={() => {
            closeDialog();
            void keepEditing();
          }}
        >
          {words.keep}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
