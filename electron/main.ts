/** The desktop around the window: starts, wires the parts together, and stands on the path of no act of coding. */
import { app, crashReporter, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { createDialogs } from './dialogs';
import { hostEngine } from './engine-host';
import { createGrants } from './grants';
import { openLog } from './log';
import { showFirstMenu } from './menu';
import { registerPageScheme, servePage } from './protocol';
import { openRecents } from './recents';
import { securePages, secureSession } from './security';
import { openSettings } from './settings';
import { answerShellCalls } from './shell';
import { createStartProject, findProjectArgument } from './start-project';
import { openWindow } from './window';
import { openWindowBounds } from './window-bounds';

// Two folders can be chosen from outside: a test, or a stick that is carried around, has its own.
if (process.env.POSTIL_USER_DATA) app.setPath('userData', process.env.POSTIL_USER_DATA);
if (process.env.POSTIL_DOCUMENTS) app.setPath('documents', process.env.POSTIL_DOCUMENTS);

// As root Chromium cannot sandbox anything; asked for all the same, every child would die at once, again and again.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
crashReporter.start({ uploadToServer: false });
registerPageScheme();
securePages();

let openProject = (path: string): void => void (pathAtStart = path);
let pathAtStart = findProjectArgument(process.argv, process.cwd());
// A Mac names the file that was double-clicked in an event, which may come before the application is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  openProject(path);
});

if (app.requestSingleInstanceLock()) {
  // Not awaited here: Electron is never ready before this file has been run to its end.
  void app.whenReady().then(start);
} else {
  app.exit(0);
}

function start(): void {
  const profileFolder = app.getPath('userData');
  const seedsFolder = join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'seeds');
  const log = openLog(join(profileFolder, 'logs'));
  const settings = openSettings(profileFolder);
  const recents = openRecents(profileFolder);
  const bounds = openWindowBounds(profileFolder);
  let window: BrowserWindow | null = null;

  const engine = hostEngine(log, {
    onOpened: (path) => startProject.noteOpened(path),
    onClosed: () => startProject.noteClosed(),
    onRestarted: () => grants.tellAgain(),
  });
  const grants = createGrants((grant, path) => engine.tellGrant(grant, path));
  const buildSeed = (path: string): Promise<void> => engine.buildSeed(path, seedsFolder);
  const startProject = createStartProject({ recents, documentsFolder: app.getPath('documents'), buildSeed, log });
  const dialogs = createDialogs(profileFolder);

  secureSession();
  servePage();
  showFirstMenu();
  answerShellCalls({ dialogs, grants, recents, settings, startProject, window: () => window, log });
  openProject = (path) => {
    if (startProject.request(path)) void tellPage(path);
    showWindow();
  };
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
  app.on('will-quit', (event) => {
    event.preventDefault();
    void engine.stop().then(() => app.exit(0));
  });

  function showWindow(): void {
    if (window) {
      if (window.isMinimized()) window.restore();
      window.focus();
      return;
    }
    const opened = openWindow(bounds, log);
    opened.webContents.on('dom-ready', () => engine.connect(opened.webContents));
    opened.on('closed', () => (window = null));
    window = opened;
  }

  async function tellPage(path: string): Promise<void> {
    const grant = await grants.give(path);
    window?.webContents.send('open-project', grant);
  }
}
