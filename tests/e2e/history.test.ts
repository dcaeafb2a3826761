import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow, readOutline } from './outline';
import { answerSaveDialog } from './stub-dialogs';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await launchWorkbench();
  await waitForProject(workbench);
});
afterAll(async () => workbench.close());

test('the acts of a study are read, narrowed and taken back to one of them by keyboard, and go out as a report', async () => {
  const { page, folder } = workbench;
  await findRow(page, 'code-row', 'Sovereignty').waitFor();
  const before = await readOutline(page, 'code-row');
  for (const name of ['Trust', 'Zeal', 'Quiet']) {
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await findRow(page, 'code-row', name).waitFor();
  }
  await page.keyboard.press('Control+Shift+H');
  const list = page.getByTestId('history-list');
  const acts = list.getByRole('option');
  const labels = async () => (await acts.allInnerTexts()).map((text) => text.split('\n')[0]);
  await expect.poll(labels).toEqual(['New code Quiet', 'New code Zeal', 'New code Trust']);
  expect(await findFaults(page)).toEqual([]);

  const target = join(folder, 'trail.md');
  await answerSaveDialog(workbench, target);
  await page.getByRole('button', { name: 'Export' }).press('Enter');
  await page.getByRole('menuitem', { name: /Markdown/ }).click();
  await page.getByTestId('notice').filter({ hasText: 'trail.md' }).waitFor();
  expect(readFileSync(target, 'utf8')).toMatch(/### \d{4}-\d\d-\d\d\n\n- \S+ Coder 1: New code Trust\n/);

  await page.getByTestId('history-search').fill('zeal');
  await expect.poll(labels).toEqual(['New code Zeal']);
  await page.getByRole('button', { name: 'Remove filter: “zeal”' }).press('Enter');
  await expect.poll(() => acts.count()).toBe(3);
  await page.getByLabel('Kind of act').selectOption({ label: 'Memos' });
  await page.getByText('No act fits.').waitFor();
  await page.getByRole('button', { name: 'Clear all' }).press('Enter');

  await list.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+F10');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Undo back to here' });
  await dialog.getByText('Coder 1 · 2 acts').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await acts.allInnerTexts()).filter((text) => text.includes('undone')).length).toBe(2);
  await page.getByLabel('Undone or not').selectOption({ label: 'Only undone acts' });
  await expect.poll(labels).toEqual(['New code Quiet', 'New code Zeal']);
  await page.getByRole('button', { name: 'Clear all' }).press('Enter');
  // One comes again after another; the keys are heard in the list as well.
  await list.focus();
  for (const left of [1, 0]) {
    await page.keyboard.press('Control+y');
    await expect
      .poll(async () => (await acts.allInnerTexts()).filter((text) => text.includes('undone')).length)
      .toBe(left);
  }
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
  await page.keyboard.press('Alt+1');
  await findRow(page, 'code-row', 'Sovereignty').waitFor();
  await expect.poll(() => readOutline(page, 'code-row')).toEqual(before);
});

test('the history of one code is reached from its menu, and shows what the code was like at an act', async () => {
  const { page } = workbench;
  await findRow(page, 'code-row', 'Sovereignty').click();
  for (const name of ['Majesty', 'Grandeur']) {
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await findRow(page, 'code-row', name).waitFor();
  }
  await findRow(page, 'code-row', 'Grandeur').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'History of this code' }).click();
  const acts = page.getByTestId('history-list').getByRole('option');
  await expect.poll(() => acts.count()).toBe(2);
  await page.getByRole('button', { name: 'Remove filter: Code: Grandeur' }).waitFor();
  await page.getByTestId('history-list').focus();
  await page.keyboard.press('End');
  await expect
    .poll(() => page.getByTestId('act-details').innerText())
    .toMatch(/Code · changed\s+Sovereignty\s+Name\s+Sovereignty → Majesty/);
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '“Grandeur” at that time' }).press('Enter');
  const table = page.getByRole('dialog', { name: 'Grandeur, then and now' }).getByRole('row');
  await expect.poll(() => table.nth(1).locator('td').first().innerText()).toBe('Majesty');
  expect(await table.nth(1).locator('ins').innerText()).toBe('Grandeur');
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Alt+1');
  await findRow(page, 'code-row', 'Sovereignty').waitFor();
});
