import { copyFileSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow, readOutline } from './outline';
import { answerSaveDialog } from './stub-dialogs';

let workbench: Workbench;
let page: Page;
beforeEach(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await findRow(page, 'document-row', 'Cyber 2016').waitFor();
});
afterEach(async () => workbench.close());

/** Types into the palette and takes what it finds first. */
async function runFromPalette(words: string, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-input').fill(words);
  await page.getByRole('option', { name: label }).first().waitFor();
  await page.keyboard.press('Enter');
}

test('a new project says in every empty pane what to do, and the closed one is among the recent ones', async () => {
  await page.keyboard.press('Control+w');
  await page.getByRole('heading', { name: 'Read, code, and turn codings into evidence' }).waitFor();
  await page.getByRole('button', { name: 'Cyberspace governance.postil' }).waitFor();
  await page.getByRole('button', { name: 'New project' }).click();
  await page.getByRole('textbox', { name: 'Name of the study' }).fill('My study');
  await page.getByRole('textbox', { name: 'Your name as a coder' }).fill('Ann');
  const path = join(workbench.folder, 'My study.postil');
  await answerSaveDialog(workbench, path);
  await page.keyboard.press('Enter');
  await waitForProject(workbench, path);
  for (const words of ['No documents yet.', 'No codes yet.', 'There is nothing to read yet', 'Nothing selected']) {
    await page.getByText(words).first().waitFor();
  }
  expect(await page.getByTestId('top-bar').innerText()).toMatch(/My study\.postil[^]*Ann/);
  await runFromPalette('open cyb', 'Open Cyberspace governance.postil');
  await findRow(page, 'document-row', 'Cyber 2016').waitFor();
});

test('the coded segments go into a spreadsheet from the palette', async () => {
  const target = join(workbench.folder, 'segments.xlsx');
  await answerSaveDialog(workbench, target);
  await runFromPalette('segments excel', 'Export coded segments as Excel…');
  await page.getByTestId('notice').filter({ hasText: '162 rows written to segments.xlsx' }).waitFor();
  await page.getByRole('button', { name: 'Show in folder' }).waitFor();
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
});

test('a copy of the project opens alone and equal', async () => {
  const outline = await readOutline(page, 'code-row');
  const copy = join(workbench.folder, 'copy.postil');
  await answerSaveDialog(workbench, copy);
  await page.keyboard.press('Control+Shift+s');
  await page.getByTestId('notice').filter({ hasText: 'Copy saved as copy.postil' }).waitFor();
  const other = await launchWorkbench({ args: [copy] });
  await waitForProject(other, copy);
  await findRow(other.page, 'code-row', 'Positive energy').waitFor();
  expect(await readOutline(other.page, 'code-row')).toEqual(outline);
  await other.close();
});

test('a project that was replaced underneath is left alone, and one press opens what is there now', async () => {
  const { seedProject } = workbench;
  copyFileSync(seedProject, `${seedProject}.new`);
  renameSync(`${seedProject}.new`, seedProject);
  const before = readFileSync(seedProject);
  const rename = async (): Promise<void> => {
    await findRow(page, 'code-row', 'Cybercrime').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Crime');
    await page.keyboard.press('Enter');
  };
  await rename();
  await page.getByTestId('notice').filter({ hasText: 'was changed or replaced by another program' }).waitFor();
  expect(await page.getByTestId('status-saved').innerText()).toBe('Not saved');
  expect(readFileSync(seedProject).equals(before)).toBe(true);
  await page.getByRole('button', { name: 'Reopen the project' }).click();
  await expect.poll(() => page.getByTestId('status-saved').innerText()).toBe('All changes saved');
  await rename();
  await findRow(page, 'code-row', 'Crime').waitFor();
});

test('a project that is open elsewhere says where, and is not opened twice', async () => {
  const other = await launchWorkbench({ args: [workbench.seedProject] });
  await other.page.getByTestId('notice').filter({ hasText: 'is open elsewhere' }).waitFor();
  await other.page.getByRole('button', { name: 'New project' }).waitFor();
  expect(await other.page.getByTestId('document-row').count()).toBe(0);
  await other.close();
});
