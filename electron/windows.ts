import type { BrowserWindow, WebContents } from 'electron';
import type { Log } from './log';
import { openWindow } from './window';
import type { WindowBounds } from './window-bounds';

/** The workbench's windows, all on the one project that is open. */
export type Windows = {
  /** Opens one more, which begins with this document of the project, or with its first one. */
  open(sourceId: string | null): void;
  /** Brings the one used last to the front; opens the first when there is none. */
  show(): void;
  /** The one used last. */
  current(): BrowserWindow | null;
  /** The window of a page; null for a stranger's. */
  of(page: WebContents): BrowserWindow | null;
  otherThan(window: BrowserWindow): readonly BrowserWindow[];
  /** The document a window was asked to begin with. */
  firstDocument(window: BrowserWindow): string | null;
};

export type WindowsOptions = {
  readonly bounds: WindowBounds;
  readonly log: Log;
  /** A page is there and waits for its port; again whenever it was loaded anew. */
  readonly onPage: (page: WebContents) => void;
  readonly onUsed: (window: BrowserWindow) => void;
};

/** Keeps the windows in the order in which they were used, the last one first. */
export function createWindows({ bounds, log, onPage, onUsed }: WindowsOptions): Windows {
  let used: readonly BrowserWindow[] = [];
  const firstDocuments = new WeakMap<BrowserWindow, string>();

  function open(sourceId: string | null): void {
    const window = openWindow(bounds.place(used[0] ?? null), log);
    if (sourceId !== null) firstDocuments.set(window, sourceId);
    used = [window, ...used];
    bounds.keep(window);
    window.webContents.on('dom-ready', () => onPage(window.webContents));
    window.on('focus', () => {
      used = [window, ...otherThan(window)];
      onUsed(window);
    });
    window.on('closed', () => {
      used = otherThan(window);
    });
  }

  function otherThan(window: BrowserWindow): readonly BrowserWindow[] {
    return used.filter((other) => other !== window);
  }

  return {
    open,
    show() {
      const [window] = used;
      if (!window) return open(null);
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    current: () => used[0] ?? null,
    of: (page) => used.find(({ webContents }) => webContents === page) ?? null,
    otherThan,
    firstDocument: (window) => firstDocuments.get(window) ?? null,
  };
}
