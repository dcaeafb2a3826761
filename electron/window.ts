import { BrowserWindow, nativeTheme } from 'electron';
import { join } from 'node:path';
import icon from '../resources/icon.png?asset';
import type { Log } from './log';
import { developmentServer, pageAddress } from './page-address';
import type { StoredBounds } from './window-bounds';

/** The colour of the paper before the page has painted it; the same as --paper in theme.css, so that nothing flashes. */
const paper = { light: '#fbfaf7', dark: '#15171a' };

/** Opens a window of the workbench: sandboxed, without Node, shown when its first frame is ready. */
export function openWindow({ x, y, width, height, maximized }: StoredBounds, log: Log): BrowserWindow {
  const window = new BrowserWindow({
    width,
    height,
    ...(x === null || y === null ? {} : { x, y }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Postil',
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      devTools: developmentServer !== null,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  logFailures(window, log);
  void window.loadURL(pageAddress);
  return window;
}

/** A page that died is loaded again: the engine has the work, the page only shows it. */
function logFailures(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`The page ended: ${reason}, code ${exitCode}.`);
    if (reason !== 'clean-exit' && reason !== 'launch-failed') window.webContents.reload();
  });
  window.webContents.on('preload-error', (_event, path, error) => log(`${path} failed: ${error.message}`));
  window.webContents.on('did-fail-load', (_event, code, description) =>
    log(`The page failed: ${description} (${code})`),
  );
}
