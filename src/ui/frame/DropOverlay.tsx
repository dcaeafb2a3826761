import { useEffect, useState } from 'react';
import { takeDroppedFiles } from '../actions/import-documents';
import { reportFailure } from '../actions/report-failure';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import styles from './drop-overlay.module.css';

/** Files may be dropped anywhere on the window: texts are imported, a project is opened. */
export function DropOverlay() {
  const { chrome } = useMessages();
  const hasProject = useProject((state) => state.mirror !== null);
  const isDragging = useFileDrag();
  if (!isDragging) return null;
  return (
    <output className={styles['overlay']}>
      <span className={styles['words']}>{hasProject ? chrome.drop.import : chrome.drop.open}</span>
    </output>
  );
}

function useFileDrag(): boolean {
  const [isDragging, setIsDragging] = useState(false);
  useEffect(() => {
    const follow = new AbortController();
    const options = { signal: follow.signal };
    function over(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      // Without this the page would be replaced by the file that is dropped on it.
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setIsDragging(true);
    }
    function leave(event: DragEvent): void {
      if (event.relatedTarget === null) setIsDragging(false);
    }
    function drop(event: DragEvent): void {
      setIsDragging(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      takeDroppedFiles([...(event.dataTransfer?.files ?? [])]).catch((error: unknown) => reportFailure('drop', error));
    }
    window.addEventListener('dragover', over, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    return () => follow.abort();
  }, []);
  return isDragging;
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
