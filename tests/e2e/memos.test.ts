import { afterAll, beforeAll, expect, test } from 'vitest';
import { callEngine } from './call-engine';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await launchWorkbench();
  await waitForProject(workbench);
  await workbench.page.getByTestId('reader-text').waitFor();
});
afterAll(async () => workbench.close());

type MemoInFile = { readonly title: string; readonly kind: string; readonly text: string; readonly aboutTable: string };

async function memosInFile(): Promise<readonly MemoInFile[]> {
  const answer = await callEngine(workbench.page, 'project.overview', {});
  if (answer.type !== 'result') throw new Error('The overview was not told.');
  return (answer.value as { memos: readonly MemoInFile[] }).memos;
}

test('a journal entry is written with one key, links to a code by its letters, and reads as Markdown', async () => {
  const { page } = workbench;
  const known = (await memosInFile()).length;
  await page.keyboard.press('Control+Shift+M');
  const editor = page.getByTestId('memo-editor');
  await editor.waitFor();
  await page.getByRole('textbox', { name: 'Title' }).fill('First reading');
  await page.getByRole('combobox', { name: 'Kind', exact: true }).last().fill('to do');
  await editor.fill('');
  await editor.pressSequentially('Look **again** at [[cyber sov');
  await page.getByRole('option', { name: /Cyber sovereignty/ }).waitFor();
  await page.keyboard.press('Enter');
  await editor.pressSequentially(' and sleep.');
  expect(await page.getByRole('region', { name: 'Preview' }).locator('strong').innerText()).toBe('again');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('memo-text').waitFor();
  const written = (await memosInFile()).find(({ title }) => title === 'First reading');
  expect(written).toMatchObject({ kind: 'to-do', aboutTable: 'project' });
  expect(written?.text).toMatch(/^Look \*\*again\*\* at \[\[code:[0-9a-f-]+\|Cyber sovereignty\]\] and sleep\.$/);
  expect(await memosInFile()).toHaveLength(known + 1);

  await page.getByTestId('memo-text').getByRole('button', { name: 'Cyber sovereignty' }).click();
  await page.getByTestId('memos-view').waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+1');
  await page.getByTestId('backlinks').getByRole('button', { name: 'First reading' }).waitFor();
  expect(await findFaults(page)).toEqual([]);
});

test('memos are searched, filtered and read as a journal; several are removed at once and come back', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+Shift+M');
  await page.getByTestId('memo-editor').fill('Second thoughts');
  await page.keyboard.press('Control+Enter');
  const list = page.getByTestId('memo-list');
  await list.getByRole('row', { name: /Second thoughts/ }).waitFor();
  const known = (await memosInFile()).length;
  await page.getByTestId('memo-search').fill('again sleep');
  await expect.poll(async () => list.getByRole('row').count()).toBe(1);
  await page.getByTestId('memo-search').fill('');
  await page.getByRole('combobox', { name: 'About', exact: true }).selectOption({ label: 'Project' });
  await expect.poll(async () => list.getByRole('row').count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Journal', exact: true }).click();
  await list.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await memosInFile()).length).toBeLessThan(known - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await memosInFile()).length).toBe(known);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('button', { name: 'List', exact: true }).click();

  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  await page.getByTestId('memo-editor').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('memo-text').waitFor();
  expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
});
