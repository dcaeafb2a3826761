import type { Id, Span } from '../../domain/model';
import { patternOfWords } from '../../domain/text/find-in-text';
import type { Messages } from '../messages/message';
import { readingPlace } from '../state/editing/reading-place';
import { useTextEditing } from '../state/editing/text-editing';
import { closeFind, openFind, stepHit } from '../state/find';
import { useProject } from '../state/project';
import { isViewShown } from '../state/views';
import { changeSettings, openDialog, useWorkspace } from '../state/workspace';
import type { Action } from './action';

/** More is no words to look for. */
const longestQuery = 200;

/** Finding words in the open document, and coding what was found. */
export const findActions: readonly Action[] = [
  action('find.open', (words) => words.action.open, 'Ctrl+F', hasDocument, lookFor),
  action(
    'find.next',
    (words) => words.action.next,
    'F3',
    hasDocument,
    () => findAgain(1),
  ),
  action(
    'find.previous',
    (words) => words.action.previous,
    'Shift+F3',
    hasDocument,
    () => findAgain(-1),
  ),
  action('find.codeAll', (words) => words.action.codeAll, 'Ctrl+Enter', hasHits, reviewHits),
  {
    ...action('find.close', (words) => words.action.close, 'Escape', isOpen, closeFind),
    menu: null,
    scope: 'reader',
  },
  toggle('findMatchCase', (words) => words.matchCase, 'Alt+C'),
  toggle('findWholeWord', (words) => words.wholeWord, 'Alt+W'),
  toggle('findIgnoreDiacritics', (words) => words.ignoreDiacritics, 'Alt+D'),
  toggle('findPattern', (words) => words.pattern, 'Alt+R'),
];

export type FindToggle = 'findMatchCase' | 'findWholeWord' | 'findIgnoreDiacritics' | 'findPattern';

/** Turns one of the bar's switches; it stays so for later searches. */
export function toggleFind(name: FindToggle): void {
  changeSettings({ [name]: !useWorkspace.getState().settings[name] });
}

/** Opens the review of all hits before they are coded. */
export function reviewHits(): void {
  const { find, openSourceId } = useWorkspace.getState();
  if (!find || find.hits.length === 0 || openSourceId === null) return;
  openDialog({ kind: 'code-hits', sourceId: openSourceId, hits: find.hits });
}

/** Opens the bar with the selected words, or takes the keyboard to it when it is open. */
function lookFor(): void {
  const words = selectedWords();
  const { findPattern } = useWorkspace.getState().settings;
  openFind(words !== null && findPattern ? patternOfWords(words) : words);
  document.querySelector<HTMLInputElement>('[data-find-field]')?.select();
}

function findAgain(direction: 1 | -1): void {
  const { find } = useWorkspace.getState();
  if (find) stepHit(direction);
  else lookFor();
}

/** Words selected in the open document, on one line and not too many. */
export function selectedWords(): string | null {
  const { selection: taken, openSourceId } = useWorkspace.getState();
  const edited = editedText();
  const text = edited ?? useProject.getState().mirror?.documents.get(openSourceId ?? '')?.text;
  const selection = edited === null ? taken : editedSelection(openSourceId ?? '');
  if (!selection || text === undefined || selection.end - selection.start > longestQuery) return null;
  const words = text.slice(selection.start, selection.end);
  return words.includes('\n') ? null : words;
}

function editedSelection(sourceId: Id): Span | null {
  const { anchor, focus } = readingPlace(sourceId);
  return anchor === focus ? null : { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** The open document's text while it is being edited. */
function editedText(): string | null {
  const { editing } = useTextEditing.getState();
  return editing?.sourceId === useWorkspace.getState().openSourceId ? (editing?.session.text() ?? null) : null;
}

function hasDocument(): boolean {
  const { openSourceId } = useWorkspace.getState();
  return useProject.getState().mirror?.documents.has(openSourceId ?? '') ?? false;
}

function isOpen(): boolean {
  return useWorkspace.getState().find !== null;
}

/** In the open document or anywhere. */
function isLookedFor(): boolean {
  return isOpen() || isViewShown('find');
}

function hasHits(): boolean {
  // Hits in a text under edit are nowhere yet: only what is kept can be coded.
  return (useWorkspace.getState().find?.hits.length ?? 0) > 0 && editedText() === null;
}

function toggle(name: FindToggle, label: (words: Messages['find']) => string, shortcut: string): Action {
  return {
    ...action(`findOption.${name}`, label, shortcut, isLookedFor, () => toggleFind(name)),
    menu: null,
    isChecked: () => useWorkspace.getState().settings[name],
  };
}

function action(
  id: string,
  label: (words: Messages['find']) => string,
  shortcut: string,
  isEnabled: () => boolean,
  run: () => void,
): Action {
  return { id, label: ({ find }) => label(find), menu: 'edit', shortcut, isEnabled, run };
}
