import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dismissNotice, dropFiles, keepAll, readFiles } from './import-files';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { chooseFromMenu, findRow, readOutline } from './outline';

const chinese = '网络主权是国家主权在网络空间的延伸，应当得到尊重。各国有权自主选择网络发展道路。';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await findRow(page, 'document-row', 'Cyber 2016').waitFor();
});
afterAll(async () => workbench.close());

function writeSource(name: string, content: string | Uint8Array): string {
  const path = join(workbench.folder, name);
  writeFileSync(path, content);
  return path;
}

async function listTitles(): Promise<readonly string[]> {
  return readOutline(page, 'document-row');
}

async function waitForNotice(words: string): Promise<void> {
  await dismissNotice(page, words);
}

test('of the chosen files the good ones come in as one act, and the others are refused in words', async () => {
  const before = await listTitles();
  const review = await readFiles(workbench, [
    writeSource('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1])),
    writeSource('主权.txt', iconv.encode(chinese.repeat(5), 'GB18030')),
    writeSource('speech.md', '# Order\n\nA [link](https://example.org) stays words.\n'),
  ]);
  await review.getByText('picture.txt is not a text').waitFor();
  await review.getByText('Read as GB18030').waitFor();
  await keepAll(page, review);
  await waitForNotice('2 documents imported');
  expect(await listTitles()).toEqual([...before, '1 主权 0 codings', '1 speech 0 codings']);
  await page.getByTestId('reader-text').getByText(chinese.slice(0, 10)).first().waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(listTitles).toEqual(before);
});

test('files dropped on the window are imported, and the first of them is shown', async () => {
  const before = await listTitles();
  const paths = [writeSource('dropped.txt', 'Dropped from the desktop.\n'), writeSource('second.txt', 'Second.\n')];
  await keepAll(page, await dropFiles(page, paths));
  await waitForNotice('2 documents imported');
  await page.getByTestId('reader-text').getByText('Dropped from the desktop.').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(listTitles).toEqual(before);
});

test('what is known of a document is written in one dialog, which keeps a date that is none', async () => {
  await chooseFromMenu(findRow(page, 'document-row', 'Budapest'), 'Describe…');
  const dialog = page.getByRole('dialog', { name: 'Describe document' });
  await dialog.getByRole('textbox', { name: 'Publisher' }).fill('Xinhua');
  await dialog.getByRole('textbox', { name: 'Date' }).fill('2012-13');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await waitForNotice('“2012-13” is not a date');
  await dialog.getByRole('textbox', { name: 'Date' }).fill('2012-10-04');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await findRow(page, 'document-row', 'Budapest').click();
  const chip = page.getByText('Source · Xinhua');
  await expect.poll(() => chip.count()).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => chip.count()).toBe(0);
});

test('documents are put in order by keyboard and by mouse, and into a folder', async () => {
  const before = await listTitles();
  await findRow(page, 'document-row', 'Cyber 2016').click();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(listTitles).toEqual([before[1], before[0], ...before.slice(2)]);
  await findRow(page, 'document-row', 'Budapest').dragTo(findRow(page, 'document-row', 'Cyber 2016'), {
    targetPosition: { x: 60, y: 24 },
  });
  await expect.poll(listTitles).toEqual([before[1], before[0], before[3], before[2], before[4]]);
  await chooseFromMenu(findRow(page, 'document-row', 'Budapest'), 'Put in folder', 'New folder…');
  await page.keyboard.type('Europe');
  await page.keyboard.press('Enter');
  await expect.poll(listTitles).toContain('1 Europe 1 document');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
  await expect.poll(listTitles).toEqual(before);
});

test('removed documents come back with their codings, in their places', async () => {
  const before = await listTitles();
  await findRow(page, 'document-row', 'Cyber 2016').click();
  await findRow(page, 'document-row', '5th China-UK').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Delete');
  const notice = page.getByTestId('notice').filter({ hasText: 'Removed 2 documents with 66 codings' });
  await notice.waitFor();
  expect(await listTitles()).toEqual(before.slice(2));
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(listTitles).toEqual(before);
});
