/**
 * The only code that stands between the page and Electron. It passes calls and the engine's port on and decides
 * nothing; the page never sees ipcRenderer, an event object or a path.
 */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { EnginePortMessage, Shell, ShellCallName } from '../src/contract/shell';

function call(name: ShellCallName, args: unknown = null): Promise<never> {
  return ipcRenderer.invoke(`shell:${name}`, args) as Promise<never>;
}

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const pass = (_event: IpcRendererEvent, value: T) => listener(value);
  ipcRenderer.on(channel, pass);
  return () => ipcRenderer.removeListener(channel, pass);
}

const shell: Shell<File> = {
  chooseProject: () => call('chooseProject'),
  chooseTarget: (target) => call('chooseTarget', target),
  chooseSources: (what = 'files') => call('chooseSources', what),
  // A file that was made by the page itself has no path, and so yields no grant.
  grantFiles: (files) => call('grantDropped', files.map((file) => webUtils.getPathForFile(file)).filter(Boolean)),
  recents: () => call('recents'),
  forgetRecents: () => call('forgetRecents'),
  newWindow: (sourceId) => call('newWindow', { sourceId }),
  readSettings: () => call('readSettings'),
  writeSettings: (settings) => call('writeSettings', settings),
  setMenu: (menu) => call('setMenu', menu),
  showInFolder: (grant) => call('showInFolder', { grant }),
  startProject: () => call('startProject'),
  copyText: (text) => call('copyText', text),
  copyPicture: (png) => call('copyPicture', png),
  printDrawing: (drawing) => call('printDrawing', drawing),
  restartEngine: () => call('restartEngine'),
  onMenuAction: (listener) => listen('menu-action', listener),
  onSettings: (listener) => listen('settings-changed', listener),
  onOpenProject: (listener) => listen('open-project', listener),
  platform: process.platform,
};
contextBridge.exposeInMainWorld('postil', shell);

ipcRenderer.on('engine-port', (event, restarted: boolean) => {
  const message: EnginePortMessage = { postil: 'engine-port', restarted };
  window.postMessage(message, window.location.origin, event.ports);
});
