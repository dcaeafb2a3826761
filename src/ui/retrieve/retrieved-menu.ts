import { retrievedActions, stanceActions, weighActions, type RetrievedAction } from '../actions/retrieve-actions';
import { runAction } from '../actions/run-action';
import { messagesNow } from '../messages/use-messages';
import type { MenuEntry } from '../parts/context-menu/menu-entry';

/** What can be done with the chosen passages beyond what stands in the bar; with `all` that too. */
export function retrievedMenu(all: boolean): readonly MenuEntry[] {
  const { acts } = messagesNow().retrieved;
  const { open, code, replace, memo, join, copy, context, chooseAll, remove } = retrievedActions;
  return [
    ...(all ? [entryOf(open, { keys: 'Enter' }), entryOf(code), entryOf(replace), entryOf(memo)] : []),
    { kind: 'submenu', label: acts.weight, entries: weighActions.map((action) => entryOf(action)) },
    { kind: 'submenu', label: acts.stance, entries: stanceActions.map((action) => entryOf(action)) },
    entryOf(join),
    entryOf(copy),
    { kind: 'separator' },
    entryOf(chooseAll),
    ...(all ? [entryOf(context)] : []),
    { kind: 'separator' },
    entryOf(remove, { danger: true }),
  ];
}

type Item = Extract<MenuEntry, { kind: 'item' }>;

function entryOf(action: RetrievedAction, extras: Partial<Item> = {}): MenuEntry {
  const { listKey, label, isEnabled, isChecked } = action;
  return {
    kind: 'item',
    label: label(messagesNow()),
    run: () => runAction(action),
    disabled: isEnabled?.() === false,
    ...(isChecked && { checked: isChecked() }),
    ...(listKey !== undefined && { keys: listKey }),
    ...extras,
  };
}
