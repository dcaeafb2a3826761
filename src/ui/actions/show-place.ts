import type { Id, Span } from '../../domain/model';
import { openDocument } from '../state/open-document';
import { closeDialog, useWorkspace } from '../state/workspace';

/** Brings a passage on the screen, in whatever view the window is; with a coding it is chosen, too. */
export function showPassage(sourceId: Id, span: Span, codingId: Id | null = null): void {
  closeDialog();
  openDocument(sourceId);
  useWorkspace.setState(({ reveal }) => ({
    selectedCodingId: codingId,
    reveal: { sourceId, span: { start: span.start, end: span.end }, token: (reveal?.token ?? 0) + 1 },
  }));
}
