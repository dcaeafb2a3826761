import { app } from 'electron';

/** The development server's address, or null in everything that was built. */
export const developmentServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);

/** The one page this application shows. */
export const pageAddress = developmentServer ?? 'app://postil/index.html';

/** Whether an address belongs to our own page; everything else is a stranger. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const own = new URL(pageAddress);
  // Not `origin`: that is "null" for every scheme that Node does not know.
  return url.protocol === own.protocol && url.host === own.host;
}
