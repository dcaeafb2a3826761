import { shell } from '../../state/shell';
import { useWorkspace } from '../../state/workspace';
import type { Action } from '../action';
import { keysOf } from '../key-bindings';
import { runAction } from '../run-action';
import { matchesShortcut, parseShortcut, type KeyPress } from '../shortcut';
import { applyActions } from './apply-actions';
import { reshapeActions } from './reshape-actions';
import { actionThatGivesBack, takeActions } from './take-actions';
import { canGiveBack, takenNow } from './take-passage';

/** What the bar's single keys do while nothing is typed in it. */
const quickActions = [...applyActions, ...reshapeActions].filter(
  ({ id }) =>
    id.startsWith('coding.applyPinned') ||
    ['repeat', 'memo', 'actor', 'inVivo', 'likePrevious'].includes(id.slice('coding.'.length)),
);

/**
 * Does what one of the bar's single keys means. Letters are none of them: they begin the name of a code (“military”,
 * “Autonomy”). True when the key was one.
 */
export function hearQuickKey(press: KeyPress): boolean {
  const action = quickActions.find((candidate) => isMeant(candidate, press) && !typesLetter(press));
  if (!action) return false;
  // Also when it cannot be done now: that no code is pinned to the key is worth a word, and the key is no letter of a name.
  runAction({ ...action, isEnabled: () => true });
  return true;
}

/** The action that a key means which took the selected passage and now takes more of it, or gives some back. */
export function actionAgain(press: KeyPress): Action | null {
  const taken = takenNow();
  if (!taken || useWorkspace.getState().quickBar !== 'code') return null;
  const isOfFamily = ({ id }: Action): boolean =>
    taken.actionId.startsWith('uncoded.')
      ? id.startsWith('uncoded.')
      : id === taken.actionId || id === actionThatGivesBack[taken.unit];
  const again = takeActions.find((action) => isOfFamily(action) && isMeant(action, press));
  // With nothing to give back, the capital letter begins a name.
  const isIdle = again?.id === actionThatGivesBack[taken.unit] && !canGiveBack(taken.unit);
  return again && !isIdle ? again : null;
}

/** Whether a key press types a small letter, which may begin the name of a code. */
export function isLetter({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): boolean {
  return /^\p{L}$/u.test(key) && !ctrlKey && !metaKey && !altKey && !shiftKey;
}

/** The keys of an action that are heard in the bar: those that do not type a letter there. */
export function barKeys(action: Action): string | null {
  return keysOf(action).find((shortcut) => !isOfLetter(shortcut)) ?? null;
}

function isOfLetter(shortcut: string): boolean {
  const { command, alt, key } = parseShortcut(shortcut);
  return !command && !alt && /^\p{L}$/u.test(key);
}

function typesLetter({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return /^\p{L}$/u.test(key) && !ctrlKey && !metaKey && !altKey;
}

function isMeant(action: Action, press: KeyPress): boolean {
  const isMac = shell().platform === 'darwin';
  return keysOf(action).some((shortcut) => matchesShortcut(shortcut, press, isMac));
}
