import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SegmentRow } from '../../src/contract/rows';
import { callEngine } from './call-engine';
import { chooseAction } from './choose-action';
import { selectEdited } from './edited-page';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { chooseFromMenu, findRow } from './outline';
import { selectPassage } from './select-passage';
import { answerOpenDialog } from './stub-dialogs';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await findRow(page, 'document-row', 'Cyber 2016').click();
  await page.getByTestId('reader-text').waitFor();
});
afterAll(async () => workbench.close());

/** The disk and the neighbours may be busy. */
const patience = { timeout: 10_000 };
const themes = ['light', 'dark'] as const;

/** What is open can be used by everyone, in both themes. */
async function expectNoFaults(name: string): Promise<void> {
  for (const theme of themes) {
    await chooseAction(workbench, `theme.${theme}`);
    await page.locator(`[data-theme=${theme}]`).waitFor();
    expect([name, theme, await findFaults(page)]).toEqual([name, theme, []]);
  }
}

async function readText(): Promise<string> {
  return page
    .getByTestId('reader-text')
    .evaluate((root) => [...root.querySelectorAll('.reader-block')].map(({ textContent }) => textContent).join('\n'));
}

async function listSegments(): Promise<readonly SegmentRow[]> {
  const answer = await callEngine(page, 'segment.list', {});
  if (answer.type !== 'result') throw new Error(JSON.stringify(answer));
  return answer.value as SegmentRow[];
}

function dialog(name: string | RegExp): Locator {
  return page.getByRole('dialog', { name });
}

test('a passage that an edit destroys is listed as lost with its codes, and placed again at a selection', async () => {
  const [coded] = await listSegments();
  const quote = coded?.quote ?? '';
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('F2');
  await page.getByTestId('edit-text').waitFor();
  await expectNoFaults('edit mode');
  const start = (await page.getByTestId('edit-text').evaluate((root) => root.textContent)).indexOf(quote);
  await selectEdited(page, start, start + quote.length);
  await page.keyboard.press('Delete');
  await page.getByTestId('edit-banner').getByText('would lose 1 coded passage').waitFor();
  await page.keyboard.press('Control+s');
  await dialog('What the edit changes').getByText(quote).waitFor();
  await expectNoFaults('review');
  await page.getByRole('button', { name: 'Keep the edit' }).click();
  await page.getByTestId('lost-chip').waitFor();

  await selectPassage(page, 'Chatham House');
  await page.getByTestId('lost-chip').click();
  const lost = dialog('Lost passages');
  await lost.getByText(quote).waitFor();
  await expectNoFaults('lost passages');
  await lost.getByRole('button', { name: 'Place at the selection' }).click();
  await lost.getByText('No passage of this document is lost.').waitFor();
  await page.keyboard.press('Escape');
  expect((await listSegments()).find(({ id }) => id === coded?.id)?.quote).toBe('Chatham House');
});

test('the versions of a text show how they differ, and an earlier one comes back with its passages', async () => {
  const edited = await readText();
  await chooseFromMenu(findRow(page, 'document-row', 'Cyber 2016'), 'Versions of the text…');
  const versions = dialog(/^Versions of/);
  await versions.getByRole('listitem').nth(1).getByRole('button').click();
  await versions.locator('del').nth(1).waitFor();
  await expectNoFaults('versions');
  await versions.getByRole('button', { name: 'Restore this version' }).click();
  await page.getByTestId('notice').getByText('The text is restored').waitFor();
  await versions.waitFor({ state: 'detached' });
  await expect.poll(readText, patience).not.toBe(edited);
  await page.keyboard.press('Control+z');
  await expect.poll(readText, patience).toBe(edited);
});

test('a changed file is brought in again: its passages are found, and what is refused is lost', async () => {
  const text = await readText();
  const path = join(workbench.folder, 'changed.txt');
  writeFileSync(path, `One line more.\n${text.replace('keynote', 'key note')}`);
  await answerOpenDialog(workbench, [path]);
  await chooseAction(workbench, 'text.bringInAgain');
  const review = dialog('Bring in “changed.txt” again');
  await review.waitFor();
  await expectNoFaults('bring in again');
  await review.getByRole('button', { name: 'Replace the text' }).click();
  await review.waitFor({ state: 'detached' });
  await expect.poll(readText, patience).toContain('One line more.');
  expect((await listSegments()).filter(({ quote }) => quote === 'Chatham House')).toHaveLength(1);
});

test('names give way to pseudonyms everywhere, and the earlier texts leave for good', async () => {
  const project = workbench.seedProject;
  expect(readFileSync(project).includes('Liu Xiaoming')).toBe(true);
  await chooseAction(workbench, 'names.replace');
  const names = dialog('Replace names');
  await page.getByLabel('Name, row 1').evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Liu Xiaoming\tThe ambassador\r\nLu Wei\tThe minister');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await names.getByText(/occurrences in/).waitFor();
  expect(await page.getByTestId('name-row').count()).toBe(2);
  await expectNoFaults('names');
  await names.getByRole('button', { name: 'Replace all' }).click();
  await dialog('Names are replaced').getByRole('button', { name: 'Remove earlier versions for good…' }).click();
  const purge = dialog('Remove earlier versions for good');
  await purge.waitFor();
  await expectNoFaults('purge');
  await purge.getByText('I understand').click();
  await purge.getByRole('button', { name: 'Remove for good' }).click();
  const done = dialog('Earlier versions are removed');
  await done.waitFor();
  await page.keyboard.press('Escape');
  await done.waitFor({ state: 'detached' });
  expect(await readText()).toContain('The ambassador');

  // The table of names is the one thing that still says who is who, until it is emptied as well.
  await chooseAction(workbench, 'names.replace');
  await page.getByText('Replaced earlier (2)').click();
  await expectNoFaults('replaced names');
  await page.keyboard.press('Escape');
  await names.waitFor({ state: 'detached' });
  const overview = await callEngine(page, 'project.overview', {});
  expect(overview).toMatchObject({ type: 'result', value: { undo: null } });
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('Control+z');
  await page.getByTestId('notice').getByText('were removed for good').waitFor();
});

test('a window is not closed over an edit that is not kept', async () => {
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('F2');
  await page.getByTestId('edit-text').waitFor();
  await page.keyboard.type('draft ');
  await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const leaving = dialog('Leave the edit?');
  await leaving.waitFor();
  await expectNoFaults('leave');
  await leaving.getByRole('button', { name: 'Leave without keeping' }).click();
  await page.getByTestId('reader-text').waitFor();
  expect(await readText()).not.toContain('draft');
});
