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

test('the acts of a study are read, searched and taken back to one of them by keyboard, and go out as a report', async () => {
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
  const acts = page.getByTestId('history-list').getByRole('option');
  await expect
    .poll(async () => (await acts.allInnerTexts()).map((text) => text.split('\n')[0]))
    .toEqual(['New code Quiet', 'New code Zeal', 'New code Trust']);
  expect(await findFaults(page)).toEqual([]);

  const target = join(folder, 'trail.md');
  await answerSaveDialog(workbench, target);
  await page.getByRole('button', { name: 'Export' }).press('Enter');
  await page.getByRole('menuitem', { name: /Markdown/ }).click();
  await page.getByTestId('notice').filter({ hasText: 'trail.md' }).waitFor();
  expect(readFileSync(target, 'utf8')).toMatch(/### \d{4}-\d\d-\d\d\n\n- \S+ Coder 1: New code Trust\n/);

  await page.getByTestId('history-search').fill('zeal');
  await expect.poll(() => acts.count()).toBe(1);
  await page.getByTestId('history-search').fill('');
  await expect.poll(() => acts.count()).toBe(3);
  await page.getByTestId('history-list').focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Undo back to here' }).press('Enter');
  await expect.poll(async () => (await acts.allInnerTexts()).filter((text) => text.includes('undone')).length).toBe(2);
  // The keys of taking back are heard in the list as well.
  await page.getByTestId('history-list').focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Alt+1');
  await findRow(page, 'code-row', 'Sovereignty').waitFor();
  await expect.poll(() => readOutline(page, 'code-row')).toEqual(before);
});
