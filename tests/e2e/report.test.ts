import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseAction } from './choose-action';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';
import { answerSaveDialog } from './stub-dialogs';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await findRow(page, 'document-row', 'Cyber 2016').waitFor();
});
afterAll(async () => workbench.close());

test('a cell of the summary grid is gone to, written and emptied with the keyboard, its codings beside it', async () => {
  await chooseAction(workbench, 'analyse.summaries');
  const grid = page.getByTestId('summary-grid');
  await grid.focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  const side = page.getByTestId('summary-side');
  await side.getByText('We should respect cybersovereignty').waitFor();
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('Asks for respect.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Twice.');
  await page.keyboard.press('Control+Enter');
  const cell = grid.getByRole('gridcell', { selected: true });
  await cell.getByText('Asks for respect').waitFor();
  expect(await grid.evaluate((element) => element === document.activeElement)).toBe(true);
  for (const theme of ['dark', 'light']) {
    await chooseAction(workbench, `theme.${theme}`);
    await page.locator(`[data-theme=${theme}]`).waitFor();
    expect(await findFaults(page)).toEqual([]);
  }
  await page.keyboard.press('Enter');
  await page.keyboard.type('never kept');
  await page.keyboard.press('Escape');
  await cell.getByText('Asks for respect').waitFor();
  await page.keyboard.press('Control+z');
  await cell.getByText('Asks for respect').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+y');
  await cell.getByText('Asks for respect').waitFor();
});

test('a report gathers a figure, summaries and words, is put in order with the keyboard, and goes out', async () => {
  await chooseAction(workbench, 'figure.frequencies');
  await page.locator('[data-mark]').first().waitFor();
  await chooseAction(workbench, 'report.add-figure');
  await chooseAction(workbench, 'report.add-summaries-grid');
  await chooseAction(workbench, 'analyse.report');
  const parts = page.locator('[data-part]');
  await parts.nth(1).waitFor();
  await parts.first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('How often');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowDown');
  await parts.nth(1).locator('input[value="How often"]').waitFor();
  expect(await findFaults(page)).toEqual([]);
  // What is typed is kept also when a key leads away from the page.
  const title = page.getByRole('textbox', { name: 'Title of the report' });
  await title.fill('Five articles');
  await page.keyboard.press('Control+1');
  await chooseAction(workbench, 'analyse.report');
  await page.locator('input[value="Five articles"]').waitFor();
  const path = join(workbench.folder, 'report.html');
  await answerSaveDialog(workbench, path);
  await chooseAction(workbench, 'export.report.html');
  await page.getByText('report.html').first().waitFor();
  const html = readFileSync(path, 'utf8');
  const headings = [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, words]) => words);
  expect(headings).toEqual(['Contents', 'Summaries of documents by code', 'How often', 'Sources', 'Method note']);
  expect(html).toContain('Asks for respect.');
  expect(html).toContain('<svg ');
  expect(html).toContain('<h1>Five articles</h1>');
  await parts.nth(1).focus();
  await page.keyboard.press('Delete');
  await parts.nth(1).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Add a memo to the report…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a memo to the report' });
  await dialog.getByRole('option').nth(5).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await dialog.getByRole('combobox').fill('guardian builder');
  await expect.poll(async () => dialog.getByRole('option').count()).toBe(1);
  await page.keyboard.press('Enter');
  await parts.nth(1).getByText('Three verbs make three roles').waitFor();
  await chooseAction(workbench, 'history.undo');
  await parts.nth(1).waitFor({ state: 'detached' });
  await chooseAction(workbench, 'language.chinese');
  await page.getByRole('heading', { name: '报告', level: 1 }).waitFor();
  expect(await findFaults(page)).toEqual([]);
});

test('the preview is the report as it would go out, and follows the parts, the title and the study', async () => {
  await chooseAction(workbench, 'language.english');
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  const preview = page.getByTestId('report-preview');
  await preview.getByRole('heading', { name: 'Five articles', level: 1 }).waitFor();
  const chapters = preview.getByRole('heading', { level: 2 });
  await expect.poll(() => chapters.allTextContents()).toContain('Summaries of documents by code');
  await preview.getByText('Asks for respect.').waitFor();
  const caption = page.locator('[data-part] input').first();
  await caption.fill('What they say');
  await caption.press('Enter');
  await preview.getByRole('heading', { name: 'What they say', level: 2 }).waitFor();
  await chooseAction(workbench, 'figure.frequencies');
  await page.locator('[data-mark]').first().waitFor();
  await chooseAction(workbench, 'report.add-figure');
  await chooseAction(workbench, 'analyse.report');
  await preview.getByRole('img').first().waitFor();
  // The part that has the keyboard is gone to, and a chapter of the contents; both leave the list where it is.
  const lastChapter = preview.locator('#part-2');
  await page.locator('[data-part]').nth(1).focus();
  await expect.poll(() => isAtTop(lastChapter)).toBe(true);
  await page.locator('[data-part]').first().focus();
  await expect.poll(() => isAtTop(lastChapter)).toBe(false);
  await preview.getByRole('link').nth(1).press('Enter');
  await expect.poll(() => isAtTop(lastChapter)).toBe(true);
  for (const theme of ['dark', 'light']) {
    await chooseAction(workbench, `theme.${theme}`);
    await page.locator(`[data-theme=${theme}]`).waitFor();
    expect(await findFaults(page)).toEqual([]);
  }
  await page.keyboard.press('Control+z');
  await preview.getByRole('img').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await preview.waitFor({ state: 'detached' });
  await chooseAction(workbench, 'report.preview');
  await preview.getByRole('heading', { name: 'What they say', level: 2 }).waitFor();
  expect(refused).toEqual([]);
});

/** A chapter stands at the top of the pane that shows it. */
async function isAtTop(chapter: Locator): Promise<boolean> {
  const [box, pane] = await Promise.all([chapter.boundingBox(), page.getByTestId('report-preview').boundingBox()]);
  return box !== null && pane !== null && Math.abs(box.y - pane.y) < 40;
}
