import { useState } from 'react';
import type { PurgeReport } from '../../contract/reports';
import type { Id } from '../../domain/model';
import { purgeTexts } from '../actions/text-versions';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { useProject } from '../state/project';
import { closeDialog } from '../state/workspace';
import { Check } from './Check';
import styles from './texts.module.css';

/** Earlier texts leave the file for good: says plainly what goes, what stays and what can no longer be undone. */
export function PurgeTexts({ sourceId }: { readonly sourceId: Id | null }) {
  const { texts } = useMessages();
  const words = texts.purge;
  const title = useProject((state) => (sourceId === null ? null : (state.mirror?.sources.get(sourceId)?.title ?? '')));
  const [alsoBackups, setAlsoBackups] = useState(true);
  const [isUnderstood, setIsUnderstood] = useState(false);
  const [isRunning, setIsRunning] = useState(false);
  const [report, setReport] = useState<PurgeReport | null>(null);

  async function purge(): Promise<void> {
    if (isRunning) return;
    setIsRunning(true);
    const done = await purgeTexts(sourceId, alsoBackups);
    setIsRunning(false);
    if (done) setReport(done);
  }

  if (report) {
    const { texts: count, characters, acts, files } = report;
    const isNothing = count === 0 && files === 0;
    return (
      <Dialog title={words.doneTitle} closeLabel={texts.close} onClose={closeDialog} width={540}>
        <p>{isNothing ? words.nothingToRemove : words.done(count, characters, acts, files)}</p>
        <DialogButtons>
          <Button kind="main" autoFocus onPress={closeDialog}>
            {texts.close}
          </Button>
        </DialogButtons>
      </Dialog>
    );
  }
  return (
    <Dialog title={words.title} closeLabel={texts.close} onClose={closeDialog} width={540}>
      <p>{title === null ? words.ofAll : words.ofOne(title)}</p>
      <ul className={styles['facts']}>
        <li>{words.goes}</li>
        <li>{words.noUndo}</li>
        <li>{words.stays}</li>
      </ul>
      <Check isOn={alsoBackups} onChange={setAlsoBackups}>
        {words.alsoBackups}
      </Check>
      {alsoBackups ? null : <p className={styles['warning']}>{words.backupsKeep}</p>}
      <Check isOn={isUnderstood} onChange={setIsUnderstood}>
        {words.understood}
      </Check>
      <DialogButtons>
        <Button onPress={closeDialog}>{texts.cancel}</Button>
        <Button kind="main" isDisabled={!isUnderstood} onPress={() => void purge()}>
          {isRunning ? words.running : words.remove}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
