import { nativeTheme } from 'electron';
import { defaultSettings } from '../src/contract/default-settings';
import { settingsSchema, type Settings } from '../src/contract/shell';
import { openStoredFile, type StoredFile } from './stored-file';

/** The person's settings; the theme holds for dialogs, menus and scroll bars too, so it is told to Electron. */
export function openSettings(folder: string): StoredFile<Settings> {
  const stored = openStoredFile(folder, 'settings.json', settingsSchema, defaultSettings);
  nativeTheme.themeSource = stored.read().theme;
  return {
    read: stored.read,
    write(settings) {
      stored.write(settings);
      nativeTheme.themeSource = settings.theme;
    },
  };
}
