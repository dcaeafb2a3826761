import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { createDialogs } from './dialogs';
import { hostEngine } from './engine-host';
import { createGrants } from './grants';
import { openLog } from './log';
import { showFirstMenu } from './menu';
import { servePage } from './protocol';
import { openRecents } from './recents';
import { secureSession } from './security';
import { openSettings } from './settings';
import { answerShellCalls } from './shell';
import { createStartProject, findProjectArgument } from './start-project';
import { openWindow } from './window';
import { openWindowBounds } from './window-bounds';

export type Desktop = {
  /** Asked for by the operating system: a double-click on a file, a second launch. */
  readonly openProject: (path: string) => void;
};

/** Wires the desktop's parts together and opens the window; from then on it stands on the path of no act of coding. */
export function startDesktop(pathAtStart: string | null): Desktop {
  const profileFolder = app.getPath('userData');
  const seedsFolder = join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'seeds');
  const log = openLog(join(profileFolder, 'logs'));
  const settings = openSettings(profileFolder);
  const recents = openRecents(profileFolder);
  const bounds = openWindowBounds(profileFolder);
  const dialogs = createDialogs(profileFolder);
  const engine = hostEngine(log, {
    onOpened: (path) => startProject.noteOpened(path),
    onClosed: () => startProject.noteClosed(),
    onRestarted: () => grants.tellAgain(),
  });
  const grants = createGrants((grant, path) => engine.tellGrant(grant, path));
  const startProject = createStartProject({
    recents,
    documentsFolder: app.getPath('documents'),
    buildSeed: (path) => engine.buildSeed(path, seedsFolder),
    log,
  });
  let window: BrowserWindow | null = null;

  secureSession();
  servePage();
  showFirstMenu();
  answerShellCalls({
    dialogs,
    grants,
    recents,
    settings,
    startProject,
    window: () => window,
    restartEngine: () => engine.end(),
    log,
  });
  if (pathAtStart !== null) startProject.request(pathAtStart);
  showWindow();

  app.on('second-instance', (_event, args, folder) => {
    const path = findProjectArgument(args, folder);
    if (path === null) showWindow();
    else openProject(path);
  });
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // The engine closes the project in its own time; only then is there nothing left to wait for.
  app.on('will-quit', (event) => {
    event.preventDefault();
    void engine.stop().then(() => app.exit(0));
  });
  return { openProject };

  function showWindow(): void {
    if (window) {
      if (window.isMinimized()) window.restore();
      window.focus();
      return;
    }
    const opened = openWindow(bounds, log);
    opened.webContents.on('dom-ready', () => engine.connect(opened.webContents));
    opened.on('closed', () => {
      window = null;
    });
    window = opened;
  }

  function openProject(path: string): void {
    if (startProject.request(path)) void tellPage(path);
    showWindow();
  }

  async function tellPage(path: string): Promise<void> {
    const grant = await grants.give(path);
    window?.webContents.send('open-project', grant);
  }
}
