import { useState } from 'react';
import { listSpeakers } from '../../domain/text/speaker-turns';
import { setSpeaker } from '../actions/edit-marks';
import { quoteOf } from '../actions/code-passage';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import type { OpenDocument } from '../state/open-documents';
import type { Dialog as DialogState } from '../state/workspace';
import styles from './speakers.module.css';

type SpeakerDialogProps = {
  readonly request: Extract<DialogState, { kind: 'speaker' }>;
  readonly document: OpenDocument;
  readonly onClose: () => void;
};

/** Asks who speaks in some paragraphs: a name that is known in the document, a new one, or nobody. */
export function SpeakerDialog({ request, document, onClose }: SpeakerDialogProps) {
  const { marks, panels } = useMessages();
  const { sourceId, span, speaker } = request;
  const [name, setName] = useState(speaker);
  const known = listSpeakers(document.marks);

  function keep(chosen: string): void {
    onClose();
    if (chosen.trim() !== speaker) void setSpeaker(sourceId, span, chosen);
  }

  return (
    <Dialog title={marks.whoSpeaks} closeLabel={panels.cancel} onClose={onClose} width={420}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep(name);
        }}
      >
        <p className={styles['quote']}>{quoteOf(document.text, span)}</p>
        <TextField label={marks.speakerName} value={name} onChange={setName} autoFocus />
        {known.length > 0 ? (
          <div className={styles['known']} role="group" aria-label={marks.knownSpeakers}>
            {known.map((other) => (
              <button key={other.name} type="button" className={styles['chip']} onClick={() => keep(other.name)}>
                {other.name}
              </button>
            ))}
          </div>
        ) : null}
        <DialogButtons>
          {speaker === '' ? null : <Button onPress={() => keep('')}>{marks.nobody}</Button>}
          <Button kind="main" type="submit" isDisabled={name.trim() === '' && speaker === ''}>
            {marks.keep}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
