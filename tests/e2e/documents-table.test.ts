import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { chooseAction } from './choose-action';
import { answerOpenDialog, answerSaveDialog } from './stub-dialogs';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await page.getByTestId('document-row').first().waitFor();
  await page.keyboard.press('Alt+3');
  await page.getByTestId('data-table').waitFor();
});
afterAll(async () => workbench.close());

async function createVariable(name: string, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'New variable…' }).click();
  await page.keyboard.type(name);
  await page.getByLabel('Kind').selectOption(kind);
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('columnheader', { name }).waitFor();
}

/** The values of a column from the first row to the last. */
async function readColumn(name: string): Promise<readonly string[]> {
  const place = await page.getByRole('columnheader', { name }).getAttribute('aria-colindex');
  return page.locator(`[data-testid="table-row"] [aria-colindex="${place ?? ''}"]`).allTextContents();
}

async function goToFirst(name: string): Promise<void> {
  await page.getByTestId('data-table').focus();
  await page.keyboard.press('Control+Home');
  const place = Number(await page.getByRole('columnheader', { name }).getAttribute('aria-colindex'));
  for (let column = 1; column < place; column++) await page.keyboard.press('ArrowRight');
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('cells are written by the keyboard alone; what does not fit stays with a sentence until it is taken back', async () => {
  await createVariable('Readers', 'number');
  await createVariable('Official', 'boolean');
  await goToFirst('Readers');
  await page.keyboard.type('many');
  await press('Enter');
  expect(await page.getByRole('alert').textContent()).toBe('Write a number, such as 1234.5.');
  await press('Escape');
  await page.keyboard.type('12,5');
  await press('Tab', 'Space');
  await expect.poll(() => readColumn('Readers')).toEqual(['12.5', '', '', '', '']);
  await expect.poll(() => readColumn('Official')).toEqual(['Yes', '', '', '', '']);
  await press('Control+z');
  await expect.poll(() => readColumn('Official')).toEqual(['', '', '', '', '']);
});

test('a block from a spreadsheet is pasted in one act, after a look at what does not fit', async () => {
  await goToFirst('Readers');
  await workbench.app.evaluate(({ clipboard }) =>
    clipboard.writeText('1\tno\r\nx\tja\r\n3\tperhaps\r\n4\tno\r\n5\tyes\r\n6\tno\r\n'),
  );
  await press('Control+v');
  const preview = page.getByRole('dialog', { name: 'Paste cells' });
  await preview.getByText('8 cells will change.').waitFor();
  expect(await preview.getByRole('listitem').count()).toBe(2);
  await press('Enter');
  await expect.poll(() => readColumn('Readers')).toEqual(['1', '', '3', '4', '5']);
  expect(await readColumn('Official')).toEqual(['No', 'Yes', '', 'No', 'Yes']);
  await press('Control+z');
  await expect.poll(() => readColumn('Readers')).toEqual(['12.5', '', '', '', '']);
  await press('Control+y');
  await expect.poll(() => readColumn('Readers')).toEqual(['1', '', '3', '4', '5']);
});

test('rows are sorted, grouped, filtered and filled down, and the table is free of faults of access', async () => {
  await goToFirst('Readers');
  await press('ArrowUp', 'Enter', 'Enter');
  await expect.poll(() => readColumn('Readers')).toEqual(['5', '4', '3', '1', '']);
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page
    .getByRole('menuitem', { name: 'Official' })
    .or(page.getByRole('menuitemradio', { name: 'Official' }))
    .or(page.getByRole('menuitemcheckbox', { name: 'Official' }))
    .click();
  await expect.poll(() => page.getByTestId('table-group').allTextContents()).toEqual(['No2', 'Yes2', '(empty)1']);
  expect(await findFaults(page)).toEqual([]);
  await page.getByLabel('Search the table').fill('xi');
  await expect.poll(() => page.getByTestId('table-row').count()).toBe(2);
  await page.getByLabel('Search the table').fill('');
  await goToFirst('Readers');
  await press('ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await expect.poll(() => readColumn('Readers')).toEqual(['4', '4', '5', '', '3']);
  await press('Control+z');
});

test('variables go out as a table and come in again after a look at what matches', async () => {
  const path = join(workbench.folder, 'out.csv');
  await answerSaveDialog(workbench, path);
  await chooseAction(workbench, 'export.variables.csv');
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('Readers');
  const table = join(workbench.folder, 'facts.csv');
  await writeFile(table, 'Title,Readers,Place\nBudapest conference on cyberspace,99,Budapest\nNobody,1,Paris\n');
  await answerOpenDialog(workbench, [table]);
  await page.getByRole('button', { name: 'Import variables…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import variables from facts.csv' });
  await dialog.getByText('1 of 2 rows matched.').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Import 2 values' }).click();
  await page.getByRole('columnheader', { name: 'Place' }).waitFor();
  await expect.poll(() => readColumn('Place')).toContain('Budapest');
  await press('Control+z');
  await expect.poll(() => page.getByRole('columnheader', { name: 'Place' }).count()).toBe(0);
});
