import type { Shell } from '../../contract/shell';

declare global {
  interface Window {
    readonly postil: Shell<File>;
  }
}

/** The desktop around the window: dialogs, recent projects, settings, the native menu. */
export function shell(): Shell<File> {
  return window.postil;
}
