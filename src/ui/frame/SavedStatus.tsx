import type { Messages } from '../messages/message';
import { useMessages } from '../messages/use-messages';
import { useProject, type ProjectState } from '../state/project';
import styles from './frame.module.css';

/** Whether everything acknowledged is on the disk. */
export function SavedStatus() {
  const { chrome } = useMessages();
  const status = useProject((state) => state.status);
  const saved = useProject((state) => state.saved);
  const unsavedBecause = useProject((state) => state.unsavedBecause);
  const tone = unsavedBecause !== null ? 'problem' : status === 'open' && saved ? 'good' : 'waiting';
  return (
    <output className={styles['saved']} data-tone={tone} data-testid="status-saved">
      {words(chrome.status, status, unsavedBecause !== null, saved)}
    </output>
  );
}

function words(
  status: Messages['chrome']['status'],
  state: ProjectState['status'],
  failed: boolean,
  saved: boolean,
): string {
  if (state === 'starting') return status.starting;
  if (state === 'opening') return status.opening;
  if (state === 'restarting') return status.restarting;
  if (state === 'none') return status.noProject;
  if (failed) return status.notSaved;
  return saved ? status.saved : status.saving;
}
