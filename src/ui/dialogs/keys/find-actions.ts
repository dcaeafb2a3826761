import type { Action } from '../../actions/action';
import { hasOwnKey, keysOf } from '../../actions/key-bindings';
import { formatShortcut } from '../../actions/shortcut';
import type { Messages } from '../../messages/message';

type Menu = NonNullable<Action['menu']>;
export type ActionGroup = { readonly menu: Menu; readonly found: readonly Action[] };

/**
 * The acts of each menu whose name has all the words, or whose key is what was typed; those with a key first. When nothing is
 * wanted, only those with a key. Acts that name one record (a recent project) come and go and are left out.
 */
export function findActions(actions: readonly Action[], wanted: string, messages: Messages): readonly ActionGroup[] {
  const words = wanted.trim().toLowerCase().split(/\s+/);
  const isFound = (action: Action): boolean => {
    if (wanted.trim() === '') return keysOf(action).length > 0 || hasOwnKey(action);
    const label = action.label(messages).toLowerCase();
    return words.every((word) => label.includes(word)) || hasKey(action, wanted);
  };
  const menus = [...new Set(actions.flatMap(({ menu }) => (menu ? [menu] : [])))];
  return menus
    .map((menu) => ({
      menu,
      found: actions
        .filter((action) => action.menu === menu && !action.id.startsWith('recent.') && isFound(action))
        .toSorted((a, b) => Number(keysOf(b).length > 0) - Number(keysOf(a).length > 0)),
    }))
    .filter(({ found }) => found.length > 0);
}

/** “ctrl+f”, “Ctrl F” and “⌘F” are the same key to a person who looks for it. */
function hasKey(action: Action, wanted: string): boolean {
  const plain = (key: string): string => key.toLowerCase().replaceAll(/[\s+]/g, '');
  const key = plain(wanted);
  return keysOf(action).some((own) =>
    [own, formatShortcut(own, false), formatShortcut(own, true)].map(plain).includes(key),
  );
}
