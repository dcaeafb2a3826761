import type { Locator, Page } from 'playwright';
import type { Workbench } from './launch';
import { answerOpenDialog } from './stub-dialogs';

/** Chooses files for import, and waits for the dialog that shows what they would become. */
export async function readFiles(workbench: Workbench, paths: readonly string[]): Promise<Locator> {
  await answerOpenDialog(workbench, paths);
  await workbench.page.keyboard.press('Control+i');
  return waitForReview(workbench.page);
}

/** The same by dropping files or folders on the middle of the window, as the desktop does. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<Locator> {
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
  }
  await page.getByText('Drop ').first().waitFor();
  await browser.send('Input.dispatchDragEvent', { type: 'drop', x: 500, y: 300, data });
  await browser.detach();
  return waitForReview(page);
}

/** Chooses files and keeps them as they were read: one Enter, since the button has the focus. */
export async function importFiles(workbench: Workbench, paths: readonly string[]): Promise<void> {
  await keepAll(workbench.page, await readFiles(workbench, paths));
}

/** Presses Enter in the dialog, and waits until it has gone. */
export async function keepAll(page: Page, review: Locator): Promise<void> {
  await page.keyboard.press('Enter');
  await review.waitFor({ state: 'detached' });
}

/** The words of the notice that says so are taken off the screen. */
export async function dismissNotice(page: Page, words: string): Promise<void> {
  const notice = page.getByTestId('notice').filter({ hasText: words });
  await notice.waitFor();
  await notice.getByRole('button', { name: 'Dismiss' }).click();
}

async function waitForReview(page: Page): Promise<Locator> {
  const review = page.getByTestId('import-review');
  await review.waitFor();
  return review;
}
