import { afterAll, beforeAll, expect, test } from 'vitest';
import { callEngine } from './call-engine';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { selectPassage } from './select-passage';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await launchWorkbench();
  await waitForProject(workbench);
  await workbench.page.getByTestId('coding-bracket').first().waitFor();
});
afterAll(async () => workbench.close());

type LinkInFile = { readonly fromTable: string; readonly relation: string; readonly toTable: string };

async function linksInFile(): Promise<readonly LinkInFile[]> {
  const answer = await callEngine(workbench.page, 'project.overview', {});
  if (answer.type !== 'result') throw new Error('The overview was not told.');
  return (answer.value as { links: readonly LinkInFile[] }).links;
}

test('a coding is linked to the next one by keys alone, and both ends show the link', async () => {
  const { page } = workbench;
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('n');
  await page.keyboard.press('Alt+l');
  await page.keyboard.press('n');
  await page.keyboard.press('Alt+Shift+L');
  await page.getByRole('dialog').getByRole('button', { name: 'contradicts' }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.type('echoes');
  await page.keyboard.press('Enter');
  await expect.poll(linksInFile).toMatchObject([{ fromTable: 'coding', relation: 'echoes', toTable: 'coding' }]);
  const here = page.getByTestId('links-of');
  await here.getByText('← echoes').waitFor();
  await here.getByRole('button').first().click();
  await here.getByText('echoes', { exact: true }).waitFor();
});

test('a passage is linked by its menu; the table changes the relation, goes there, removes, and undo brings it back', async () => {
  const { page } = workbench;
  for (let press = 0; press < 4; press++) await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.press('Alt+l');
  const words = (await page.getByTestId('reader-text').innerText()).slice(0, 12);
  await selectPassage(page, words);
  await page.keyboard.press('Alt+Shift+L');
  await page.getByRole('dialog').getByRole('button', { name: 'supports' }).click();
  await expect.poll(async () => (await linksInFile()).map(({ toTable }) => toTable)).toEqual(['coding', 'quotation']);

  await page.keyboard.press('Alt+6');
  const table = page.getByTestId('link-table');
  await table
    .getByRole('row')
    .nth(1)
    .click({ position: { x: 4, y: 4 } });
  await table.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByRole('button', { name: 'explains' }).click();
  await expect.poll(async () => (await linksInFile()).map(({ relation }) => relation)).toContain('explains');
  expect(await findFaults(page)).toEqual([]);
  await table.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect.poll(linksInFile).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await linksInFile()).length).toBe(2);
  await table.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.getByTestId('reader-text').waitFor();
});
