import { app } from 'electron';
import { join } from 'node:path';
import { createDialogs } from './dialogs';
import { hostEngine } from './engine-host';
import { createGrants } from './grants';
import { openLog } from './log';
import { showFirstMenu, showMenu } from './menu';
import { servePage } from './protocol';
import { openRecents } from './recents';
import { secureSession } from './security';
import { openSettings } from './settings';
import { answerShellCalls } from './shell';
import { createStartProject, findProjectArgument } from './start-project';
import { openWindowBounds } from './window-bounds';
import { createWindows } from './windows';

export type Desktop = {
  /** Asked for by the operating system: a double-click on a file, a second launch. */
  readonly openProject: (path: string) => void;
};

/** Wires the desktop's parts together and opens the first window; from then on it stands on the path of no act of coding. */
export function startDesktop(pathAtStart: string | null): Desktop {
  const profileFolder = app.getPath('userData');
  const seedsFolder = join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'seeds');
  const log = openLog(join(profileFolder, 'logs'));
  const settings = openSettings(profileFolder);
  const recents = openRecents(profileFolder);
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
  const windows = createWindows({
    bounds: openWindowBounds(profileFolder),
    log,
    onPage: (page) => engine.connect(page),
    onUsed: showMenu,
  });

  secureSession();
  servePage();
  showFirstMenu();
  answerShellCalls({
    dialogs,
    grants,
    recents,
    settings,
    startProject,
    windows,
    restartEngine: () => engine.end(),
    log,
  });
  if (pathAtStart !== null) startProject.request(pathAtStart);
  windows.show();

  app.on('second-instance', (_event, args, folder) => {
    const path = findProjectArgument(args, folder);
    if (path === null) windows.show();
    else openProject(path);
  });
  app.on('activate', () => windows.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // The engine closes the project in its own time; only then is there nothing left to wait for.
  app.on('will-quit', (event) => {
    event.preventDefault();
    void engine.stop().then(() => app.exit(0));
  });
  return { openProject };

  function openProject(path: string): void {
    if (startProject.request(path)) void tellPage(path);
    windows.show();
  }

  async function tellPage(path: string): Promise<void> {
    const grant = await grants.give(path);
    windows.current()?.webContents.send('open-project', grant);
  }
}
