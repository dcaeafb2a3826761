import { neighbourHeading } from '../../domain/text/find-place';
import { listHeadings } from '../../domain/text/outline';
import type { Span } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { onThePage, useTextEditing } from '../state/editing/text-editing';
import { readingPlace } from '../state/editing/reading-place';
import { openDialog, useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { goToEdited } from './edit-text';

/** Places in the open document: by number, by heading. */
export const placeActions: readonly Action[] = [
  {
    id: 'place.goTo',
    label: ({ find }) => find.action.goTo,
    menu: 'go',
    shortcut: 'Ctrl+G',
    isEnabled: hasDocument,
    run: () => openDialog({ kind: 'go-to' }),
  },
  {
    id: 'place.headings',
    label: ({ find }) => find.action.headings,
    menu: 'go',
    shortcut: 'Ctrl+Shift+O',
    isEnabled: hasDocument,
    run: () => openDialog({ kind: 'headings' }),
  },
  {
    id: 'place.nextHeading',
    label: ({ find }) => find.action.nextHeading,
    menu: 'go',
    shortcut: 'H',
    scope: 'reader',
    isEnabled: canStep,
    run: () => stepHeading(1),
  },
  {
    id: 'place.previousHeading',
    label: ({ find }) => find.action.previousHeading,
    menu: 'go',
    shortcut: 'Shift+H',
    scope: 'reader',
    isEnabled: canStep,
    run: () => stepHeading(-1),
  },
];

/** Shows a place of the open document and sets the caret there. */
export function goToPlace(span: Span): void {
  const { editing } = useTextEditing.getState();
  if (editing && editing.sourceId === useWorkspace.getState().openSourceId) return goToEdited(span);
  useWorkspace.setState(({ openSourceId, reveal }) =>
    openSourceId === null
      ? {}
      : {
          // A passage is selected, so that it can be coded at once.
          selection: span.start < span.end ? span : null,
          taken: null,
          caret: span.end,
          selectedCodingId: null,
          quickBar: null,
          reveal: { sourceId: openSourceId, span, token: (reveal?.token ?? 0) + 1, take: 'caret' },
        },
  );
}

function stepHeading(direction: 1 | -1): void {
  const { openSourceId } = useWorkspace.getState();
  const opened = useProject.getState().mirror?.documents.get(openSourceId ?? '');
  if (!opened) return;
  const document = onThePage(opened);
  const { place } = messagesNow().find;
  const headings = listHeadings(document.text, document.marks);
  if (headings.length === 0) return showNotice('info', place.noHeadings);
  const heading = neighbourHeading(headings, readingPlace(document.sourceId).focus, direction);
  if (!heading) return;
  goToPlace({ start: heading.start, end: heading.start });
  showNotice('announce', place.at(heading.title));
}

function hasDocument(): boolean {
  return useProject.getState().mirror?.documents.has(useWorkspace.getState().openSourceId ?? '') ?? false;
}

function canStep(): boolean {
  return useWorkspace.getState().quickBar === null && hasDocument();
}
