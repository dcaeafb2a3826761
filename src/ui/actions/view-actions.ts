import type { Settings } from '../../contract/shell';
import { languageNames } from '../messages/language-names';
import { changeSettings, openDialog, useWorkspace } from '../state/workspace';
import type { Action } from './action';

const zoomSteps = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** How the window looks: panels, size of the text, colours, theme, language, help. */
export const viewActions: readonly Action[] = [
  {
    id: 'palette.open',
    label: ({ chrome }) => chrome.actions.palette,
    menu: 'go',
    shortcut: 'Ctrl+K',
    otherShortcuts: ['Ctrl+Shift+P'],
    run: () => openDialog({ kind: 'palette' }),
  },
  {
    id: 'panel.left',
    label: ({ chrome }) => chrome.actions.leftPanel,
    menu: 'view',
    shortcut: 'Ctrl+B',
    isChecked: () => settings().leftOpen,
    run: () => changeSettings({ leftOpen: !settings().leftOpen }),
  },
  {
    id: 'panel.right',
    label: ({ chrome }) => chrome.actions.rightPanel,
    menu: 'view',
    shortcut: 'Ctrl+Alt+B',
    isChecked: () => settings().rightOpen,
    run: () => changeSettings({ rightOpen: !settings().rightOpen }),
  },
  zoomAction('zoom.in', 'zoomIn', ['Ctrl+=', 'Ctrl++'], (zoom) => zoomSteps.find((step) => step > zoom) ?? zoom),
  zoomAction('zoom.out', 'zoomOut', ['Ctrl+-'], (zoom) => zoomSteps.findLast((step) => step < zoom) ?? zoom),
  zoomAction('zoom.reset', 'zoomReset', ['Ctrl+0'], () => 100),
  settingAction('theme.system', { theme: 'system' }, ({ chrome }) => chrome.actions.themeSystem),
  settingAction('theme.light', { theme: 'light' }, ({ chrome }) => chrome.actions.themeLight),
  settingAction('theme.dark', { theme: 'dark' }, ({ chrome }) => chrome.actions.themeDark),
  settingAction('language.system', { language: 'system' }, ({ chrome }) => chrome.actions.languageSystem),
  settingAction('language.english', { language: 'en' }, () => languageNames.en),
  settingAction('language.chinese', { language: 'zh-Hans' }, () => languageNames['zh-Hans']),
  {
    id: 'help.shortcuts',
    label: ({ chrome }) => chrome.actions.shortcuts,
    menu: 'help',
    shortcut: '?',
    otherShortcuts: ['F1'],
    run: () => openDialog({ kind: 'shortcuts' }),
  },
  {
    id: 'help.about',
    label: ({ chrome }) => chrome.actions.about,
    menu: 'help',
    run: () => openDialog({ kind: 'about' }),
  },
];

/** Makes the text one step larger or smaller. */
export function zoomBy(direction: 1 | -1): void {
  const { zoom } = settings();
  const next = direction === 1 ? zoomSteps.find((step) => step > zoom) : zoomSteps.findLast((step) => step < zoom);
  if (next !== undefined) changeSettings({ zoom: next });
}

function settings(): Settings {
  return useWorkspace.getState().settings;
}

function zoomAction(
  id: string,
  label: 'zoomIn' | 'zoomOut' | 'zoomReset',
  [shortcut = '', ...otherShortcuts]: readonly string[],
  zoom: (zoom: number) => number,
): Action {
  return {
    id,
    label: ({ chrome }) => chrome.actions[label],
    menu: 'view',
    shortcut,
    otherShortcuts,
    isEnabled: () => zoom(settings().zoom) !== settings().zoom,
    run: () => changeSettings({ zoom: zoom(settings().zoom) }),
  };
}

function settingAction(id: string, change: Partial<Settings>, label: Action['label']): Action {
  const isOn = (): boolean =>
    Object.entries(change).every(([name, value]) => settings()[name as keyof Settings] === value);
  return { id, label, menu: 'view', isChecked: isOn, run: () => changeSettings(change) };
}
