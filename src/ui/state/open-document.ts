import type { Id } from '../../domain/model';
import { useWorkspace } from './workspace';

/** Shows a document in the reader. */
export function openDocument(sourceId: Id): void {
  const { openSourceId } = useWorkspace.getState();
  if (openSourceId === sourceId) return;
  useWorkspace.setState({
    openSourceId: sourceId,
    selectedSourceIds: new Set([sourceId]),
    selection: null,
    selectedCodingId: null,
    quickBar: null,
  });
}
