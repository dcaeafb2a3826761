import { useState } from 'react';
import { listSpeakers, type Speaker } from '../../domain/text/speaker-turns';
import { renameSpeaker } from '../actions/edit-marks';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import type { OpenDocument } from '../state/open-documents';
import { CasesOfSpeakers } from './CasesOfSpeakers';
import { RecognisedTurns } from './RecognisedTurns';
import styles from './speakers.module.css';

type SpeakersDialogProps = { readonly document: OpenDocument; readonly onClose: () => void };

/** Who speaks in a document: names can be corrected, and turns found by the beginnings of the lines. */
export function SpeakersDialog({ document, onClose }: SpeakersDialogProps) {
  const { marks, chrome } = useMessages();
  const speakers = listSpeakers(document.marks);
  return (
    <Dialog title={marks.speakers} closeLabel={chrome.close} onClose={onClose} width={560}>
      {speakers.length === 0 ? (
        <p className={styles['hint']}>{marks.noSpeakers}</p>
      ) : (
        <ul className={styles['speakers']}>
          {speakers.map((speaker) => (
            // By where the speaker begins, so that the field keeps the focus when the name changes.
            <SpeakerRow key={speaker.start} speaker={speaker} sourceId={document.sourceId} />
          ))}
        </ul>
      )}
      <CasesOfSpeakers document={document} />
      <RecognisedTurns document={document} />
    </Dialog>
  );
}

function SpeakerRow({ speaker, sourceId }: { readonly speaker: Speaker; readonly sourceId: string }) {
  const { marks, chrome } = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? speaker.name;
  const isChanged = name.trim() !== '' && name.trim() !== speaker.name;
  return (
    <li>
      <form
        className={styles['row']}
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) void renameSpeaker(sourceId, speaker.name, name).then(() => setTyped(null));
        }}
      >
        <TextField label={marks.renameSpeaker(speaker.name)} value={name} onChange={setTyped} hidesLabel />
        {isChanged ? (
          <Button type="submit">{chrome.save}</Button>
        ) : (
          <span className={styles['count']}>{marks.turns(speaker.turns)}</span>
        )}
      </form>
    </li>
  );
}
