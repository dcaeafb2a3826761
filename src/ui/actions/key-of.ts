import { allActions } from '.';
import { keysOf, shownKey } from './key-bindings';

/** The key that is shown for the act with this id, the person's own if they gave it one; null when it has none. */
export function keyOf(actionId: string): string | null {
  const action = allActions().find(({ id }) => id === actionId);
  return action ? shownKey(action) : null;
}

/** The same where no bar is open to type in: there the small letter does, if the act has one. */
export function letterOf(actionId: string): string | null {
  const action = allActions().find(({ id }) => id === actionId);
  const keys = action ? keysOf(action) : [];
  return keys.find((key) => key.length === 1) ?? keys[0] ?? null;
}
