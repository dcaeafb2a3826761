import type { Workbench } from './launch';

/** Chooses an action as the native menu does; no test can open a menu of the operating system. */
export async function chooseAction({ app }: Workbench, id: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, action) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu-action', action);
  }, id);
}
