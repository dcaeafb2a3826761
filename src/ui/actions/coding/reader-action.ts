import type { Messages } from '../../messages/message';
import { useWorkspace } from '../../state/workspace';
import { chosenCoding } from '../code-passage';
import type { Action } from '../action';

/** What an action of the reader must say; the rest is alike in all of them. */
export type ReaderAct = {
  readonly id: string;
  readonly label: (words: Messages['coding']['action']) => string;
  readonly keys: readonly string[];
  readonly isEnabled: () => boolean;
  readonly run: () => void | Promise<void>;
  readonly menu?: Action['menu'];
};

/** An action that is heard in the reader; the first of its keys is the one that is shown. */
export function readerAction({ id, label, keys, isEnabled, run, menu = 'code' }: ReaderAct): Action {
  const [shortcut, ...otherShortcuts] = keys;
  return {
    id,
    label: (messages) => label(messages.coding.action),
    menu,
    ...(shortcut === undefined ? {} : { shortcut, otherShortcuts }),
    scope: 'reader',
    isEnabled,
    run,
  };
}

export function hasDocument(): boolean {
  return useWorkspace.getState().openSourceId !== null;
}

export function hasSelection(): boolean {
  return useWorkspace.getState().selection !== null;
}

/** Whether a coding is chosen and no bar waits for something else. */
export function hasChosenCoding(): boolean {
  return useWorkspace.getState().quickBar === null && chosenCoding() !== null;
}

/** Whether there is a passage to speak of: a selected one, or a chosen coding's. */
export function hasPassage(): boolean {
  return hasSelection() || chosenCoding() !== null;
}
