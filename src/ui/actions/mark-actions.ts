import { speakerAt } from '../../domain/text/speaker-turns';
import { useProject } from '../state/project';
import { openDialog, useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { followFootnote, hasFootnote, isMarkedBoilerplate, markPlace, toggleBoilerplate } from './edit-marks';

/** Correcting what the text is made of, and following its footnotes. */
export const markActions: readonly Action[] = [
  {
    id: 'marks.boilerplate',
    label: ({ marks }) => marks.action.boilerplate,
    menu: 'document',
    shortcut: 'Shift+B',
    scope: 'reader',
    isEnabled: () => markPlace() !== null,
    isChecked() {
      const place = markPlace();
      return place !== null && isMarkedBoilerplate(place);
    },
    run: toggleBoilerplate,
  },
  {
    id: 'marks.speaker',
    label: ({ marks }) => marks.action.speaker,
    menu: 'document',
    shortcut: 'Shift+T',
    scope: 'reader',
    isEnabled: () => markPlace() !== null,
    run: askForSpeaker,
  },
  {
    id: 'marks.speakers',
    label: ({ marks }) => marks.action.speakers,
    menu: 'document',
    isEnabled: () => openDocument() !== undefined,
    run() {
      const document = openDocument();
      if (document) openDialog({ kind: 'speakers', sourceId: document.sourceId });
    },
  },
  {
    id: 'marks.footnote',
    label: ({ marks }) => marks.action.footnote,
    menu: 'go',
    shortcut: 'Shift+F',
    scope: 'reader',
    isEnabled() {
      const document = openDocument();
      return document !== undefined && hasFootnote(document, placeNow());
    },
    run() {
      const document = openDocument();
      if (document) followFootnote(document, placeNow());
    },
  },
];

function askForSpeaker(): void {
  const place = markPlace();
  if (!place) return;
  const { document, span } = place;
  const speaker = speakerAt(document.marks, span.start) ?? '';
  useWorkspace.setState({ quickBar: null });
  openDialog({ kind: 'speaker', sourceId: document.sourceId, span, speaker });
}

function openDocument() {
  return useProject.getState().mirror?.documents.get(useWorkspace.getState().openSourceId ?? '');
}

function placeNow(): number {
  const { selection, caret } = useWorkspace.getState();
  return selection?.start ?? caret ?? 0;
}
