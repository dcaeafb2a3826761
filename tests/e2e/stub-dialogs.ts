import type { Workbench } from './launch';

type WithPaths = typeof globalThis & { dialogPaths?: string[] };

/** No test can click a dialog of the operating system: the next ones to open a file answer with these paths. */
export async function answerOpenDialog({ app }: Workbench, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: [...paths] });
  }, filePaths);
}

/** The next dialogs that ask where to save answer with these paths, one after the other, then as cancelled. */
export async function answerSaveDialog({ app }: Workbench, ...filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    const answers = [...paths];
    const asked: string[] = [];
    (globalThis as WithPaths).dialogPaths = asked;
    // Its declared overloads are two; ours is called with the window first.
    dialog.showSaveDialog = ((_window: unknown, { defaultPath = '' }: { defaultPath?: string }) => {
      asked.push(defaultPath);
      const filePath = answers.shift() ?? '';
      return Promise.resolve({ canceled: filePath === '', filePath });
    }) as typeof dialog.showSaveDialog;
  }, filePaths);
}

/** What those dialogs have suggested to the person. */
export async function suggestedPaths({ app }: Workbench): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as WithPaths).dialogPaths ?? []);
}
