import type { Workbench } from './launch';

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
    dialog.showSaveDialog = () => {
      const filePath = answers.shift() ?? '';
      return Promise.resolve({ canceled: filePath === '', filePath });
    };
  }, filePaths);
}
