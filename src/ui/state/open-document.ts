import type { Id } from '../../domain/model';
import { activateSide, oppositeOf } from './panes';
import { showReader } from './views';
import { useWorkspace } from './workspace';

/** Shows a document in the reader: in the pane that has it already, else in the active one. */
export function openDocument(sourceId: Id): void {
  const { openSourceId, otherSourceId, activeSide } = useWorkspace.getState();
  showReader();
  if (openSourceId === sourceId) return;
  if (otherSourceId === sourceId) return activateSide(oppositeOf(activeSide));
  useWorkspace.setState({
    openSourceId: sourceId,
    selectedSourceIds: new Set([sourceId]),
    selection: null,
    taken: null,
    caret: null,
    selectedCodingId: null,
    quickBar: null,
  });
}
