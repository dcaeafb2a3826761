import { app, session, type WebContents } from 'electron';
import { developmentServer } from './page-address';

/** No page may leave its address, open a window, embed another page, or get a permission, a device or a download. */
export function secureSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_page, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // Its dictionaries would come from the network.
  defaultSession.setSpellCheckerEnabled(false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  // In development the page comes from a server on this machine, and its hot updates over a web socket.
  if (developmentServer === null) {
    const addresses = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];
    defaultSession.webRequest.onBeforeRequest({ urls: addresses }, (_request, answer) => answer({ cancel: true }));
  }
}

/** Holds for every page there will ever be, so it is set before the first one exists. */
export function securePages(): void {
  app.on('web-contents-created', (_event, page) => securePage(page));
}

function securePage(page: WebContents): void {
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.on('will-navigate', (event) => event.preventDefault());
  page.on('will-frame-navigate', (event) => event.preventDefault());
  page.on('will-redirect', (event) => event.preventDefault());
  page.on('will-attach-webview', (event) => event.preventDefault());
}
