import { shell } from '../state/shell';
import { isReaderShown } from '../state/views';
import { useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { keysOf } from './key-bindings';
import { runAction } from './run-action';
import { matchesShortcut, parseShortcut } from './shortcut';

/** Hears the shortcuts of all actions in the window; answers with how to stop. */
export function listenToKeys(actions: () => readonly Action[]): () => void {
  const isMac = shell().platform === 'darwin';
  function hear(event: KeyboardEvent): void {
    // A key that finishes a Chinese word in an input method belongs to that word.
    if (event.defaultPrevented || event.isComposing || event.key === 'Process') return;
    // The bar's field may have taken the focus on the way here: the letter is typed there.
    const place = placeOf(isInBar(document.activeElement) ? document.activeElement : event.target);
    if (place === 'menu' || useWorkspace.getState().dialog !== null) return;
    const action = actions().find(
      (candidate) =>
        keysOf(candidate).some(
          (shortcut) => isHeardIn(candidate, shortcut, place) && matchesShortcut(shortcut, event, isMac),
        ) &&
        (candidate.isEnabled?.() ?? true),
    );
    if (!action) return;
    event.preventDefault();
    runAction(action);
  }
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

/** Where a key is pressed. */
export type KeyPlace = 'reader' | 'field' | 'empty-field' | 'empty-bar' | 'menu' | 'list' | 'elsewhere';

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.closest('[role="menu"], [role="dialog"][aria-modal="true"]')) return 'menu';
  const list = target.closest('[role="listbox"]');
  if (list) return list.closest('[data-list-in-view]') ? 'list' : 'menu';
  const isField = (target instanceof HTMLInputElement && takesText(target)) || target instanceof HTMLTextAreaElement;
  if (isField && target.value === '') return isInBar(target) ? 'empty-bar' : 'empty-field';
  if (isField) return 'field';
  if (target instanceof HTMLElement && target.isContentEditable) return 'field';
  // With the focus nowhere, letters code in the reader: but not where no text is on the screen.
  const isReader = target === document.body && isReaderShown(useWorkspace.getState());
  return isReader || target.closest('[data-shortcut-scope="reader"]') ? 'reader' : 'elsewhere';
}

function isInBar(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.dataset['barField'] !== undefined;
}

function takesText(input: HTMLInputElement): boolean {
  return !['button', 'checkbox', 'color', 'radio', 'range', 'reset', 'submit'].includes(input.type);
}

/** Whether an act's shortcut is heard in a place: a text field keeps the letters, and the keys that edit in it. */
export function isHeardIn({ scope = 'window' }: Pick<Action, 'scope'>, shortcut: string, place: KeyPlace): boolean {
  const { command, alt, key } = parseShortcut(shortcut);
  // F2 in the reader is another key than F2 beside it.
  if (scope === 'reader' && /^F\d+$/.test(key)) return place === 'reader';
  const isCommand = command || alt || /^F\d+$/.test(key);
  // A list in a view has its own keys; what goes with Ctrl or Alt, as taking back does, is the window's, and the way on.
  if (place === 'list') return command || alt || key === 'F6';
  if (place === 'field') return isCommand && !isEditingKey(shortcut);
  // With nothing in the field there is nothing of its own to undo: Ctrl+Z means the last act.
  if (place === 'empty-field') return isCommand && scope === 'window';
  // Who deletes what was typed in the bar may press once too often.
  if (place === 'empty-bar') return isCommand && !/^(Backspace|Delete)$/.test(key);
  return isCommand || scope === 'window' || place === 'reader';
}

/** In a text field these belong to the field; with Shift that is doing again (Z) and pasting plain words (V). */
function isEditingKey(shortcut: string): boolean {
  const { key, alt, shift } = parseShortcut(shortcut);
  if (/^(Arrow\w+|Home|End|Backspace|Delete)$/i.test(key)) return true;
  return !alt && (shift ? /^[VZ]$/i : /^[ACVXYZ]$/i).test(key);
}
