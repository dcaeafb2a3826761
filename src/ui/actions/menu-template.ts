import type { MenuItem } from '../../contract/shell';
import type { Messages } from '../messages/message';
import type { Action } from './action';
import { shownKey } from './key-bindings';

type MenuName = NonNullable<Action['menu']>;

const menuOrder: readonly MenuName[] = ['file', 'edit', 'code', 'document', 'view', 'go', 'help'];

/** The native menu, made from the actions alone: one menu for each `menu`, a line where the noun of the ids changes. */
export function menuTemplate(actions: readonly Action[], messages: Messages): readonly MenuItem[] {
  return menuOrder
    .map((menu) => ({
      type: 'submenu' as const,
      label: messages.chrome.menus[menu],
      items: menuItems(
        menu,
        actions.filter((action) => action.menu === menu),
        messages,
      ),
    }))
    .filter(({ items }) => items.length > 0);
}

function menuItems(menu: MenuName, actions: readonly Action[], messages: Messages): readonly MenuItem[] {
  const items: MenuItem[] = [];
  for (const noun of new Set(actions.map(nounOf))) {
    if (items.length > 0) items.push({ type: 'separator' });
    const ofNoun = actions.filter((action) => nounOf(action) === noun);
    const entries =
      noun === 'export' ? exportItems(ofNoun, messages) : ofNoun.map((action) => menuItem(action, messages));
    const label = submenuLabel(noun, messages);
    if (label === null) items.push(...entries);
    else items.push({ type: 'submenu', label, items: entries });
  }
  const roles = roleItems(menu, messages);
  return roles.length > 0 && items.length > 0 ? [...items, { type: 'separator' }, ...roles] : [...items, ...roles];
}

/** What goes out, each with its formats below it. */
function exportItems(actions: readonly Action[], messages: Messages): readonly MenuItem[] {
  const { kinds } = messages.exporting;
  return Object.entries(kinds).map(([kind, label]) => ({
    type: 'submenu',
    label,
    items: actions.filter(({ id }) => id.startsWith(`export.${kind}.`)).map((action) => menuItem(action, messages)),
  }));
}

function menuItem(action: Action, messages: Messages): MenuItem {
  return {
    type: 'action',
    action: action.id,
    label: action.label(messages),
    shortcut: shownKey(action),
    enabled: action.isEnabled?.() ?? true,
    checked: action.isChecked?.() ?? null,
  };
}

function nounOf({ id }: Action): string {
  return id.slice(0, id.indexOf('.'));
}

/** Families of many alike stand one level deeper. */
function submenuLabel(noun: string, { chrome }: Messages): string | null {
  const labels: Readonly<Record<string, string>> = {
    recent: chrome.menus.recent,
    export: chrome.menus.exports,
    passage: chrome.menus.passage,
    extent: chrome.menus.extent,
    theme: chrome.menus.theme,
    language: chrome.menus.language,
    figure: chrome.menus.figures,
  };
  return labels[noun] ?? null;
}

function roleItems(menu: MenuName, { chrome }: Messages): readonly MenuItem[] {
  const { menus } = chrome;
  switch (menu) {
    case 'file':
      return [{ type: 'role', role: 'quit', label: menus.quit }];
    case 'edit':
      return [
        { type: 'role', role: 'cut', label: menus.cut },
        { type: 'role', role: 'copy', label: menus.copy },
        { type: 'role', role: 'paste', label: menus.paste },
        { type: 'role', role: 'selectAll', label: menus.selectAll },
      ];
    case 'view':
      return [
        { type: 'role', role: 'togglefullscreen', label: menus.fullScreen },
        { type: 'role', role: 'minimize', label: menus.minimize },
      ];
    case 'code':
    case 'document':
    case 'go':
    case 'help':
      return [];
  }
}
