import { useEffect, useState } from 'react';
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
  const isSlow = useSlowness(!saved);
  const tone = unsavedBecause !== null ? 'problem' : status === 'open' && !isSlow ? 'good' : 'waiting';
  return (
    <output className={styles['saved']} data-tone={tone} data-testid="status-saved">
      {words(chrome.status, status, unsavedBecause !== null, isSlow)}
    </output>
  );
}

function words(
  status: Messages['chrome']['status'],
  state: ProjectState['status'],
  failed: boolean,
  isSlow: boolean,
): string {
  if (state === 'starting') return status.starting;
  if (state === 'opening') return status.opening;
  if (state === 'restarting') return status.restarting;
  if (state === 'none') return status.noProject;
  if (failed) return status.notSaved;
  return isSlow ? status.saving : status.saved;
}

/** An act takes two milliseconds: only one that takes longer than a blink is spoken of. */
function useSlowness(isWriting: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isWriting) {
      setIsSlow(false);
      return undefined;
    }
    const timer = window.setTimeout(() => setIsSlow(true), 250);
    return () => window.clearTimeout(timer);
  }, [isWriting]);
  return isSlow;
}
