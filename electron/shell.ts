import { clipboard, ipcMain, shell, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { isAbsolute } from 'node:path';
import type * as z from 'zod';
import { shellCalls, type Grant, type Settings, type ShellCallName } from '../src/contract/shell';
import { copyPicture } from './copy-picture';
import type { Dialogs } from './dialogs';
import type { Grants } from './grants';
import type { Log } from './log';
import { keepMenu } from './menu';
import { isOwnAddress } from './page-address';
import { printDrawing } from './print-drawing';
import type { Recents } from './recents';
import type { StartProject } from './start-project';
import type { StoredFile } from './stored-file';
import type { Windows } from './windows';

export type ShellParts = {
  readonly dialogs: Dialogs;
  readonly grants: Grants;
  readonly recents: Recents;
  readonly settings: StoredFile<Settings>;
  readonly startProject: StartProject;
  readonly windows: Windows;
  readonly restartEngine: () => void;
  readonly log: Log;
};

/** Answers the window's calls, each only for our own page and with arguments that fit. */
export function answerShellCalls(parts: ShellParts): void {
  const { dialogs, grants, recents, settings, startProject, windows, restartEngine, log } = parts;
  answer('chooseProject', async (_args, asker) => grantOf(await dialogs.chooseProject(asker)));
  answer('chooseTarget', async (target, asker) => grantOf(await dialogs.chooseTarget(asker, target)));
  answer('chooseSources', async (what, asker) => grants.giveAll(await dialogs.chooseSources(asker, what)));
  answer('grantDropped', (paths) => grants.giveAll(paths.filter((path) => isAbsolute(path))));
  answer('recents', () => grants.giveAll(recents.list().filter((path) => path !== startProject.current())));
  answer('forgetRecents', () => recents.forget());
  answer('readSettings', () => settings.read());
  answer('writeSettings', (value, asker) => {
    settings.write(value);
    for (const { webContents } of windows.otherThan(asker)) webContents.send('settings-changed', value);
  });
  answer('setMenu', (items, asker) => keepMenu(asker, items, asker === windows.current()));
  answer('newWindow', ({ sourceId }) => windows.open(sourceId));
  answer('showInFolder', ({ grant }) => {
    const path = grants.pathOf(grant);
    if (path !== null) shell.showItemInFolder(path);
  });
  answer('startProject', async (_args, asker) => {
    const found = await startProject.find();
    const sourceId = windows.firstDocument(asker);
    return found && { ...(await grants.give(found.path)), welcome: found.welcome, sourceId };
  });
  // Returns at once in older releases of Electron and a promise in newer ones.
  answer('copyText', (text) => clipboard.writeText(text));
  answer('copyPicture', (png) => copyPicture(png));
  answer('printDrawing', (drawing) => printDrawing(drawing));
  answer('restartEngine', () => restartEngine());

  async function grantOf(path: string | null): Promise<Grant | null> {
    return path === null ? null : grants.give(path);
  }

  function answer<N extends ShellCallName>(
    name: N,
    respond: (args: z.infer<(typeof shellCalls)[N]>, asker: BrowserWindow) => unknown,
  ): void {
    ipcMain.handle(`shell:${name}`, (event, args: unknown) => {
      const asker = windows.of(event.sender);
      const parsed = shellCalls[name].safeParse(args);
      if (!asker || !isOwnPage(event, asker) || !parsed.success) {
        log(`Refused the call ${name}.`);
        throw new Error(`The call ${name} was refused.`);
      }
      return respond(parsed.data as z.infer<(typeof shellCalls)[N]>, asker);
    });
  }
}

/** The window's own page, in its main frame, at our own address. */
function isOwnPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === window.webContents.mainFrame && isOwnAddress(frame.url);
}
