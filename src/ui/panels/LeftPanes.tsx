import { useEffect, useEffectEvent, useRef } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { ROW_HEIGHT } from '../parts/tree/TreeView';
import { useProject } from '../state/project';
import { CodebookPane } from './codebook/CodebookPane';
import { DocumentsPane } from './documents/DocumentsPane';
import styles from './panels.module.css';

const HEADING_HEIGHT = 42;
const MOST_DOCUMENTS_AT_FIRST = 10;

/** What the study holds: its documents above, its codebook below. */
export function LeftPanes() {
  const projectId = useProject((state) => state.mirror?.project.id);
  const documents = useProject((state) => state.mirror?.sources.size ?? 0);
  const panel = usePanelRef();
  // As tall as its documents need, so that the codebook follows at once; the line between them can be dragged.
  const height = HEADING_HEIGHT + ROW_HEIGHT * Math.min(Math.max(documents, 3), MOST_DOCUMENTS_AT_FIRST);
  const fitted = useRef(height);
  const fit = useEffectEvent(() => {
    const { current } = panel;
    // Documents that come or go move the line, until a person has dragged it.
    if (current && Math.abs(current.getSize().inPixels - fitted.current) < 2) current.resize(height);
    fitted.current = height;
  });
  useEffect(() => fit(), [height]);
  if (projectId === undefined) return null;
  return (
    <Group key={projectId} className={styles['panes'] ?? ''} orientation="vertical">
      <Panel
        id="documents-pane"
        panelRef={panel}
        defaultSize={`${height}px`}
        minSize="64px"
        groupResizeBehavior="preserve-pixel-size"
        className={styles['panel'] ?? ''}
      >
        <DocumentsPane />
      </Panel>
      <Separator className={styles['separator'] ?? ''} />
      <Panel id="codebook-pane" minSize="96px" className={styles['panel'] ?? ''}>
        <CodebookPane />
      </Panel>
    </Group>
  );
}
