import { moveBoundary } from '../../domain/text/move-boundary';
import type { Id } from '../../domain/model';
import type { Messages } from '../messages/message';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { useWorkspace, type QuickBarMode } from '../state/workspace';
import type { Action } from './action';
import { chosenCoding, codePathText, codeSelection, quoteOf } from './code-passage';
import { removeCoding } from './edit-codings';
import { runCommand } from './engine';
import { goToCoding } from './go-to-coding';

type Words = Messages['reader']['action'];
const pinnedKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** What can be done with the selected passage and the selected coding. */
export const codingActions: readonly Action[] = [
  action(
    'coding.openBar',
    (words) => words.openBar,
    'Enter',
    hasSelection,
    () => openBar('code'),
  ),
  ...pinnedKeys.map(applyPinned),
  action('coding.repeat', (words) => words.repeat, '.', canRepeat, repeatLastCode),
  action(
    'coding.memo',
    (words) => words.memo,
    'Shift+M',
    hasPassage,
    () => openBar('memo'),
  ),
  action('coding.actor', (words) => words.actor, 'Shift+A', hasPassage, openActor),
  action(
    'coding.next',
    (words) => words.next,
    'N',
    canStep,
    () => goToCoding(1),
    'go',
    ['Alt+ArrowDown'],
  ),
  action(
    'coding.previous',
    (words) => words.previous,
    'P',
    canStep,
    () => goToCoding(-1),
    'go',
    ['Alt+ArrowUp'],
  ),
  action(
    'coding.replace',
    (words) => words.replace,
    'R',
    hasChosenCoding,
    () => openBar('replace'),
  ),
  action('coding.remove', (words) => words.remove, 'Delete', hasChosenCoding, removeChosen, 'code', ['Backspace']),
  moveEnd('startBackWord', '[', 'start', -1, 'word'),
  moveEnd('startOnWord', '{', 'start', 1, 'word'),
  moveEnd('endOnWord', ']', 'end', 1, 'word'),
  moveEnd('endBackWord', '}', 'end', -1, 'word'),
  moveEnd('startBackCharacter', 'Alt+[', 'start', -1, 'character'),
  moveEnd('startOnCharacter', 'Alt+{', 'start', 1, 'character'),
  moveEnd('endOnCharacter', 'Alt+]', 'end', 1, 'character'),
  moveEnd('endBackCharacter', 'Alt+}', 'end', -1, 'character'),
  {
    id: 'coding.disarm',
    label: (messages) => messages.reader.action.disarm,
    menu: null,
    isEnabled: () => useWorkspace.getState().armedCodeId !== null,
    run: () => useWorkspace.setState({ armedCodeId: null }),
  },
];

/** Opens the bar at the selected passage, or at the selected coding. */
export function openBar(mode: QuickBarMode): void {
  useWorkspace.setState({ quickBar: mode });
}

/** Applies the code pinned to a key to the selected passage, or says that none is. */
export async function applyPinnedCode(key: string): Promise<void> {
  const codeId = pinnedCode(key);
  if (codeId === null) showNotice('info', messagesNow().reader.noPinned(key));
  else await codeSelection(codeId);
}

/** Applies the code that was applied last to the selected passage. */
export async function repeatLastCode(): Promise<void> {
  const { lastCodeId } = useWorkspace.getState();
  if (lastCodeId !== null) await codeSelection(lastCodeId);
}

/**
 * The bar's single keys, heard while nothing is typed in it: `1` to `9`, `.`, and M and A as capitals, because small
 * letters begin the name of a code (“military”, “autonomy”). True when the key was one of them.
 */
export function hearQuickKey(key: string): boolean {
  if (/^[1-9]$/.test(key)) void applyPinnedCode(key);
  else if (key === '.') void repeatLastCode();
  else if (key === 'M') openBar('memo');
  else if (key === 'A') openActor();
  else return false;
  return true;
}

function openActor(): void {
  openBar('actor');
}

function applyPinned(key: string): Action {
  return {
    id: `coding.applyPinned${key}`,
    label: ({ reader }) => {
      const codeId = pinnedCode(key);
      return codeId === null
        ? reader.action.applyNothingPinned(key)
        : reader.action.applyPinned(key, codePathText(codeId));
    },
    menu: null,
    shortcut: key,
    scope: 'reader',
    isEnabled: () => hasSelection() && pinnedCode(key) !== null,
    run: () => applyPinnedCode(key),
  };
}

function pinnedCode(key: string): Id | null {
  for (const code of useProject.getState().mirror?.codes.values() ?? []) if (code.shortcut === key) return code.id;
  return null;
}

/** Moves one end of the selected coding's passage. */
function moveEnd(
  name: keyof Words & `${string}${'Word' | 'Character'}`,
  shortcut: string,
  boundary: 'start' | 'end',
  direction: 1 | -1,
  unit: 'word' | 'character',
): Action {
  return action(
    `coding.${name}`,
    (words) => words[name],
    shortcut,
    hasChosenCoding,
    async () => {
      const chosen = chosenCoding();
      const mirror = useProject.getState().mirror;
      const sourceId = useWorkspace.getState().openSourceId ?? '';
      const text = mirror?.documents.get(sourceId)?.text;
      if (!chosen || text === undefined) return;
      const language = mirror?.sources.get(sourceId)?.language ?? null;
      const span = moveBoundary({ text, language }, chosen.span, boundary, direction, unit);
      if (span !== chosen.span) await changeExtent(chosen.coding.id, text, span);
    },
  );
}

/** Gives a coding another extent, and keeps it selected. */
export async function changeExtent(
  codingId: Id,
  text: string,
  span: { readonly start: number; readonly end: number },
): Promise<void> {
  const done = await runCommand('coding.setExtent', { codingId, start: span.start, end: span.end });
  if (!done) return;
  useWorkspace.setState({ selectedCodingId: done.codingId });
  showNotice('announce', messagesNow().reader.extentChanged(quoteOf(text, span)));
}

async function removeChosen(): Promise<void> {
  const chosen = chosenCoding();
  if (!chosen) return;
  await removeCoding(chosen.coding.id);
  useWorkspace.setState({ selectedCodingId: null });
}

function hasSelection(): boolean {
  return useWorkspace.getState().selection !== null;
}

function hasChosenCoding(): boolean {
  return useWorkspace.getState().quickBar === null && chosenCoding() !== null;
}

function hasPassage(): boolean {
  return hasSelection() || chosenCoding() !== null;
}

function canRepeat(): boolean {
  return hasSelection() && useWorkspace.getState().lastCodeId !== null;
}

function canStep(): boolean {
  const { quickBar, openSourceId } = useWorkspace.getState();
  return quickBar === null && openSourceId !== null;
}

function action(
  id: string,
  label: (words: Words) => string,
  shortcut: string,
  isEnabled: () => boolean,
  run: () => void | Promise<void>,
  menu: Action['menu'] = 'code',
  otherShortcuts: readonly string[] = [],
): Action {
  return {
    otherShortcuts,
    id,
    label: ({ reader }) => label(reader.action),
    menu,
    shortcut,
    scope: 'reader',
    isEnabled,
    run,
  };
}
