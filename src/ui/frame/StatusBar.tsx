import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { isReaderShown } from '../state/views';
import { changeSettings, useWorkspace } from '../state/workspace';
import styles from './frame.module.css';
import { KeyHints } from './KeyHints';
import { JobProgress } from './JobProgress';
import { PositionStatus } from './PositionStatus';
import { SavedStatus } from './SavedStatus';
import { ScopeStatus } from './ScopeStatus';
import { UndoButton } from './UndoButton';

/** Below everything: whether all is saved, where one is, what Ctrl+Z takes back, and what is under way. */
export function StatusBar() {
  const { chrome } = useMessages();
  const isOpen = useProject((state) => state.mirror !== null);
  const isReading = useWorkspace((state) => isReaderShown(state)) && isOpen;

  return (
    <footer className={styles['statusBar']} aria-label={chrome.status.bar}>
      <SavedStatus />
      {isReading ? <PositionStatus /> : null}
      {isOpen ? <UndoButton /> : null}
      {isOpen ? <ScopeStatus /> : null}
      <span className={styles['spring']} />
      {isReading ? <KeyHints /> : null}
      <JobProgress />
      {isReading ? <CodingCount /> : null}
      {isReading ? <ZoomButton /> : null}
    </footer>
  );
}

function ZoomButton() {
  const { chrome } = useMessages();
  const zoom = useWorkspace((state) => state.settings.zoom);
  return (
    <button
      type="button"
      className={styles['statusButton']}
      title={chrome.actions.zoomReset}
      onClick={() => changeSettings({ zoom: 100 })}
    >
      {chrome.status.zoom(zoom)}
    </button>
  );
}

function CodingCount() {
  const { chrome } = useMessages();
  const openSourceId = useWorkspace((state) => state.openSourceId);
  const passages = useProject((state) => state.mirror?.documents.get(openSourceId ?? '')?.passages);
  if (!passages) return null;
  const codeIds = new Set(passages.all.map(({ coding }) => coding.codeId));
  return <span>{chrome.status.codings(passages.all.length, codeIds.size)}</span>;
}
