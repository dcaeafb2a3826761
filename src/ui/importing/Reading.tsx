import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { useJobs } from '../state/jobs';
import shared from './importing.module.css';
import styles from './reading.module.css';

/** Files are being read: how far it is, and a way to stop it that leaves nothing behind. */
export function Reading() {
  const { importing } = useMessages();
  const job = useJobs((state) => state.jobs.at(-1));
  const progress = job?.progress;
  const hasProgress = progress && progress.total > 0;
  return (
    <Dialog title={importing.title} closeLabel={importing.cancel} onClose={() => job?.cancel()} width={480}>
      <p className={shared['explanation']}>{importing.untilNow}</p>
      <progress
        className={styles['progress']}
        aria-label={importing.reading}
        {...(hasProgress ? { value: progress.done, max: progress.total } : {})}
      />
      <output className={shared['faint']}>
        {job?.cancelling
          ? importing.cancelling
          : hasProgress
            ? importing.progress(progress.done, progress.total)
            : importing.startingToRead}
      </output>
      <DialogButtons>
        <Button autoFocus isDisabled={job?.cancelling ?? false} onPress={() => job?.cancel()}>
          {importing.cancel}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
