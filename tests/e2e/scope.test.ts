import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callEngine } from './call-engine';
import { chooseAction } from './choose-action';
import { findFaults } from './find-faults';
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
});
afterAll(async () => workbench.close());

const status = (): Locator => page.getByTestId('scope-status');
const chip = (field: string): Locator => page.getByTestId(`scope-${field}`);
const editor = (): Locator => page.getByRole('dialog', { name: /^Scope: / });
const count = async (): Promise<string> => page.getByTestId('scope-count').innerText();

async function addFilter(name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  await editor().waitFor();
}

async function closeEditor(): Promise<void> {
  await page.keyboard.press('Escape');
  await editor().waitFor({ state: 'detached' });
}

test('dots beside documents and codes are the scope of the figures; one key looks at the whole study again', async () => {
  await findRow(page, 'document-row', 'Cyber 2016').getByTestId('document-dot').click();
  await findRow(page, 'document-row', 'Budapest').click();
  await page.keyboard.press('Control+Alt+S');
  await findRow(page, 'code-row', 'Sovereignty').getByTestId('code-dot').click();
  await expect.poll(() => status().innerText()).toBe('Scope: 2 documents, 4 codes');
  expect(await page.getByTestId('showing-chips').innerText()).toContain('4 codes activated');
  await page.keyboard.press('Control+3');
  await expect.poll(() => chip('codes').innerText()).toBe('Codes: Sovereignty + below');
  expect(await chip('documents').innerText()).toBe('Documents: 2');
  await expect.poll(count).toMatch(/^2 of 5 documents · \d+ codings?$/);
  await expect.poll(() => page.getByTestId('figure-notes').innerText()).toContain('Codes: Sovereignty + below');
  await page.getByRole('button', { name: 'Remove Codes: Sovereignty + below' }).click();
  expect(await page.locator(':focus').innerText()).toBe('Add filter');
  await page.keyboard.press('Control+Alt+R');
  await expect.poll(count).toMatch(/^5 of 5 documents · 162 codings$/);
  expect([await status().innerText(), await chip('documents').count()]).toEqual(['Scope', 0]);
});

test('filters are added, edited and taken back as chips; what is no date is not looked at', async () => {
  await callEngine(page, 'variable.create', { about: 'source', name: 'Country', kind: 'text' });
  await addFilter('Dates');
  await page.keyboard.type('2016-13');
  await editor().getByText('This is no year').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2016');
  await closeEditor();
  expect(await chip('dates').innerText()).toBe('2016 – …');
  await addFilter('Codes');
  await page.keyboard.type('cyber s');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  expect(await findFaults(page)).toEqual([]);
  await closeEditor();
  await expect.poll(() => chip('codes').innerText()).toBe('Codes: Cyber sovereignty');
  await addFilter('Variables');
  await editor().getByLabel('Condition', { exact: true }).selectOption('is empty');
  await closeEditor();
  expect(await chip('values').innerText()).toBe('Where Country is empty');
  await addFilter('Weights');
  await page.keyboard.type('50');
  await closeEditor();
  await expect.poll(count).toMatch(/^2 of 5 documents · 2 codings$/);
  await addFilter('Stances');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  expect(await editor().getByRole('option', { selected: true }).count()).toBe(1);
  await page.keyboard.press('Space');
  await closeEditor();
  expect([await chip('stances').count(), await page.locator(':focus').innerText()]).toEqual([0, 'Add filter']);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Alt+F');
  await page.getByRole('dialog', { name: 'Scope', exact: true }).waitFor();
  expect(await chip('weights').innerText()).toBe('Weights 50 – 100');
  await page.keyboard.press('Escape');
});

test('the scope is there again after a restart, in Chinese too', async () => {
  await expect.poll(async () => page.evaluate(() => localStorage.getItem('scopes'))).toContain('weightFrom');
  await page.reload();
  await findRow(page, 'document-row', 'Cyber 2016').waitFor();
  await expect.poll(() => status().innerText()).toBe('Scope: 1 code, 3 more filters');
  await chooseAction(workbench, 'language.chinese');
  await expect.poll(() => status().innerText()).toBe('范围：1 个代码, 另有 3 个条件');
  await status().click();
  expect(await chip('values').innerText()).toBe('条件：Country 为空');
  expect(await findFaults(page)).toEqual([]);
});
