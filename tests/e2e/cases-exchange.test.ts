import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseAction } from './choose-action';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';
import { selectPassage } from './select-passage';
import { answerOpenDialog, answerSaveDialog } from './stub-dialogs';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await findRow(page, 'document-row', 'Cyber 2016').click();
});
afterAll(async () => workbench.close());

const rowOf = (name: string) => page.getByTestId('table-row').filter({ hasText: name });
const tab = (name: RegExp) => page.getByRole('tab', { name });

async function moveTo(target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('What is dragged to is not on the screen.');
  await page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

/** Drags something to the sign of the cases, waits until their view is there, and drops it on one. */
async function dragToCase(grip: { readonly x: number; readonly y: number }, name: string): Promise<void> {
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 8, grip.y + 8);
  await moveTo(page.getByRole('navigation').getByRole('button', { name: 'Cases' }));
  await page.getByTestId('cases-view').waitFor();
  await moveTo(rowOf(name).getByRole('rowheader'));
  await page.locator('[data-row][data-dropping]').waitFor();
  await page.mouse.up();
  await page.getByText(`Belongs to “${name}” now.`).last().waitFor();
}

test('a document and a selected passage are dragged to a case, each in one act', async () => {
  const document = await findRow(page, 'document-row', 'Budapest').boundingBox();
  await dragToCase({ x: (document?.x ?? 0) + 60, y: (document?.y ?? 0) + 10 }, 'Lu Wei');
  await rowOf('Lu Wei').getByRole('rowheader').click();
  await tab(/^Documents\s*1$/).waitFor();
  await page.keyboard.press('Control+z');
  await tab(/^Documents\s*0$/).waitFor();

  await page.keyboard.press('Alt+1');
  await selectPassage(page, 'cyber');
  const words = await page.evaluate(() => {
    const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
    return { x: (box?.left ?? 0) + 8, y: (box?.top ?? 0) + 8 };
  });
  await dragToCase(words, 'Xi Jinping');
  await rowOf('Xi Jinping').getByRole('rowheader').click();
  await tab(/^Passages\s*1$/).click();

  // From there it is dragged to another case, or goes there by the menu.
  const gathered = page.getByTestId('gathered-row');
  await gathered.dragTo(rowOf('Lu Wei').getByRole('rowheader'));
  await page.getByText('Belongs to “Lu Wei” now.').last().waitFor();
  await gathered.click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Belongs to case…' }).click();
  await page.keyboard.type('schwab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByText('Belongs to “Klaus Schwab” now.').count()).toBe(1);
});

test('cases come in from a table after a look at what is new and what changes, and one undo takes them out', async () => {
  const table = join(workbench.folder, 'cases.csv');
  writeFileSync(table, 'name,kind,Founded\nLu Wei,other,1960\nITU,organisation,1865\nEd Vaizey,person,\n');
  await answerOpenDialog(workbench, [table]);
  await page.getByRole('button', { name: 'Import cases…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import cases from cases.csv' });
  await dialog.getByText('1 new, 1 changed, 1 so already.').waitFor();
  await dialog.getByText('Founded: not set → 1960').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await dialog.getByLabel('What column Founded becomes').selectOption({ label: 'Leave out' });
  await expect.poll(() => dialog.getByText('Founded: not set → 1960').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Import 2 cases' }).press('Enter');
  await rowOf('ITU').waitFor();
  const out = join(workbench.folder, 'cases-out.csv');
  await answerSaveDialog(workbench, out);
  await page.getByRole('button', { name: 'Export' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Export cases as CSV…' }).press('Enter');
  await page.getByTestId('notice').filter({ hasText: 'cases-out.csv' }).waitFor();
  expect(readFileSync(out, 'utf8')).toMatch(/,ITU,organisation,/);
  await page.getByTestId('data-table').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => rowOf('ITU').count()).toBe(0);
});

test('memos come in from a table after a look at what they are about', async () => {
  const table = join(workbench.folder, 'memos.csv');
  writeFileSync(
    table,
    'about,subject,kind,title,text\n,,method,Diary,begun\ncase,Lu Wei,,On him,a minister\ncode,Gone,,,x\n',
  );
  await answerOpenDialog(workbench, [table]);
  await chooseAction(workbench, 'memo.import');
  const dialog = page.getByRole('dialog', { name: 'Import memos from memos.csv' });
  await dialog.getByText('2 memos to bring in, 0 here already, 1 on what the project does not have.').waitFor();
  await dialog.getByText('Case: Lu Wei').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await dialog.getByRole('checkbox', { name: 'Bring in Diary' }).press('Space');
  await dialog.getByRole('button', { name: 'Import 1 memo' }).press('Enter');
  await page.getByText('Imported 1 memo').waitFor();
  await page.keyboard.press('Alt+5');
  await page.getByLabel('Search title and text').fill('a minister');
  await expect.poll(() => page.getByTestId('memo-list').getByRole('row').allInnerTexts()).toHaveLength(1);
});
