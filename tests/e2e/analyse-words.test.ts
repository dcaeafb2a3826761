import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callEngine } from './call-engine';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await findRow(page, 'document-row', 'Cyber 2016').waitFor();
  await page.keyboard.press('Control+3');
});
afterAll(async () => workbench.close());

const marks = (): Locator => page.locator('[data-mark]');
const notes = (): Locator => page.getByTestId('figure-notes');

async function showFigure(kind: string): Promise<void> {
  await page.locator(`[data-figure="${kind}"]`).click();
  await page.locator(`[data-figure="${kind}"][aria-current]`).waitFor();
}

async function choose(setting: string, name: string): Promise<void> {
  await page.getByTestId(`setting-${setting}`).click();
  await page.getByRole('menuitemradio', { name, exact: true }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

test('a keyword is typed, its lines are sorted, and each opens its place in the text', async () => {
  await showFigure('kwic');
  await page.getByText('Type what to look for').waitFor();
  await page.getByTestId('setting-query').fill('sovereign*');
  await notes().getByText('5 hits · 2 documents').waitFor();
  expect(await marks().count()).toBe(5);
  await choose('orders', 'words to the right');
  await page
    .getByRole('button', { name: /concept of cyberspace sovereignty and to make/ })
    .first()
    .click();
  const passages = page.getByTestId('figure-passages');
  await passages.locator('mark', { hasText: 'sovereignty' }).waitFor();
  await passages.getByRole('option').first().dblclick();
  await page.getByTestId('reader-text').waitFor();
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Escape');
});

test('words are counted as many as the documents have, shown as bars or as a cloud, and their places open', async () => {
  await showFigure('words');
  await page.getByRole('button', { name: 'internet: 51' }).waitFor();
  await notes().getByText('2,254 words').waitFor();
  await choose('shown', 'cloud');
  await page.getByRole('button', { name: 'internet: 51' }).click();
  await page.getByTestId('figure-passages').getByText('51 passages').waitFor();
  await page.keyboard.press('Escape');
  await choose('length', '2 words in a row');
  await page.getByRole('button', { name: 'international cooperation: 7' }).waitFor();
  expect(await notes().innerText()).toContain('5 documents');
});

test('keyness of coded text, and collocates of a word and of a code, say how they are measured', async () => {
  await showFigure('keyness');
  await choose('reference', 'documents of 2015');
  await notes()
    .getByText(/The reference is 2015\..*/)
    .waitFor();
  await notes().getByText('1 document in the reference').waitFor();
  await choose('reference', 'the rest of the study');
  await choose('within', 'coded text');
  await notes()
    .getByText(/Rayson and Garside 2000.*each character once/)
    .waitFor();
  await showFigure('collocations');
  await page.getByTestId('setting-node').fill('cyber*');
  await page.getByRole('button', { name: /^sovereignty: / }).waitFor();
  await choose('codeId', 'Sovereignty / Cyber sovereignty');
  await notes()
    .getByText(/inside the passages of the code/)
    .waitFor();
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.innerText()).toBe('Collocations of Cyber sovereignty');
});

test('of a hundred codes one is found by its letters, and a figure that nobody has asked anything says what to type', async () => {
  for (let i = 1; i <= 60; i++)
    await callEngine(page, 'code.create', { parentId: null, name: `Theme ${i}`, colour: '#0f766e' });
  await showFigure('collocations');
  const field = page.getByRole('dialog').getByRole('combobox');
  await page.getByTestId('setting-codeId').click();
  await field.fill('theme 57');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect.poll(() => heading.innerText()).toBe('Collocations of Theme 57');
  await page.getByTestId('setting-codeId').click();
  await field.fill('a word');
  await page.keyboard.press('Enter');
  await page.getByTestId('setting-node').fill('');
  await page.keyboard.press('Enter');
  await page.getByText('Or choose a code above').waitFor();
  expect(await notes().innerText()).not.toContain('Node');
});
