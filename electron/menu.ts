import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../src/contract/shell';
import { developmentServer } from './page-address';

const isMac = process.platform === 'darwin';

/** What Electron takes as an accelerator; any other text would make it throw the whole menu away. */
const accelerator =
  /^((CommandOrControl|Alt|Shift)\+)*([A-Z0-9]|F\d{1,2}|[!-/:-@[-`{-~]|Space|Tab|Backspace|Delete|Insert|Enter|Escape|Up|Down|Left|Right|Home|End|PageUp|PageDown|Plus)$/;

const menus = new WeakMap<BrowserWindow, Menu>();

/** Takes what a window's page can do; its page hears the id of an action that was chosen. Shown while the window is used. */
export function keepMenu(window: BrowserWindow, items: readonly MenuItem[], isUsed: boolean): void {
  const onAction = (action: string): void => {
    if (!window.isDestroyed()) window.webContents.send('menu-action', action);
  };
  const template = items.map((item) => templateOf(item, onAction));
  menus.set(window, Menu.buildFromTemplate([...appMenu(), ...template, ...developerMenu()]));
  if (isUsed) showMenu(window);
}

/** Shows the menu of the window that is used now. */
export function showMenu(window: BrowserWindow): void {
  const menu = menus.get(window);
  if (menu && menu !== Menu.getApplicationMenu()) Menu.setApplicationMenu(menu);
}

/** Stands until the page has said what it can do, and when it never does. */
export function showFirstMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...appMenu(), { role: 'editMenu' }, ...developerMenu()]));
}

function templateOf(item: MenuItem, onAction: (action: string) => void): MenuItemConstructorOptions {
  switch (item.type) {
    case 'separator':
      return { type: 'separator' };
    case 'role':
      return roleOf(item.role, showAmpersand(item.label));
    case 'submenu':
      return { label: showAmpersand(item.label), submenu: item.items.map((child) => templateOf(child, onAction)) };
    case 'action':
      return {
        label: showAmpersand(item.label),
        enabled: item.enabled,
        ...(item.checked === null ? {} : { type: 'checkbox', checked: item.checked }),
        ...shortcutOf(item.shortcut),
        click: () => onAction(item.action),
      };
  }
}

/** Minimising brings a key of its own, Ctrl+M, which away from a Mac belongs to the page. */
function roleOf(role: Extract<MenuItem, { type: 'role' }>['role'], label: string): MenuItemConstructorOptions {
  if (role !== 'minimize' || isMac) return { role, label };
  return { label, click: (_item, window) => window?.minimize() };
}

/** Shown, not registered: the page hears the keys itself, because what they mean depends on where the focus is. */
function shortcutOf(shortcut: string | null): MenuItemConstructorOptions {
  const keys = shortcut?.replace(/\bCtrl\b/, 'CommandOrControl') ?? '';
  // A Mac knows no shown-only keys, and would take a bare letter away from every text field.
  if (!accelerator.test(keys) || (isMac && !keys.includes('CommandOrControl'))) return {};
  return { accelerator: keys, registerAccelerator: false };
}

/** A single & would be read as the sign before the letter to press with Alt. */
function showAmpersand(label: string): string {
  return label.replaceAll('&', '&&');
}

function appMenu(): MenuItemConstructorOptions[] {
  return isMac ? [{ role: 'appMenu' }] : [];
}

function developerMenu(): MenuItemConstructorOptions[] {
  return developmentServer === null
    ? []
    : [{ label: 'Develop', submenu: [{ role: 'reload' }, { role: 'toggleDevTools' }] }];
}
