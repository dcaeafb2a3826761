import { onThePage } from '../../state/editing/text-editing';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { PlaceDialog } from '../outline/PlaceDialog';
import { CodeHits } from './CodeHits';

/** The reader's dialogs about places: go to one, the contents, all hits of a search. */
export function FindDialogs() {
  const dialog = useWorkspace((state) => state.dialog);
  const openSourceId = useWorkspace((state) => state.openSourceId);
  const document = useProject((state) => state.mirror?.documents.get(openSourceId ?? ''));
  if (!dialog || !document) return null;
  switch (dialog.kind) {
    case 'go-to':
      return <PlaceDialog document={onThePage(document)} isContents={false} />;
    case 'headings':
      return <PlaceDialog document={onThePage(document)} isContents />;
    case 'code-hits':
      return dialog.sourceId === document.sourceId ? <CodeHits document={document} hits={dialog.hits} /> : null;
    default:
      return null;
  }
}
