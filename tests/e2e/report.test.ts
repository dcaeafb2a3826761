import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
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
  await chooseAction(workbench, 'language.chinese');
  await page.getByRole('heading', { name: '报告', level: 1 }).waitFor();
  expect(await findFaults(page)).toEqual([]);
});
