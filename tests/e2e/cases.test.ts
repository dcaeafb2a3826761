import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseAction } from './choose-action';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';
import { selectPassage } from './select-passage';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await findRow(page, 'document-row', 'Cyber 2016').click();
});
afterAll(async () => workbench.close());

const gathered = () => page.getByTestId('gathered-row');
const rowOf = (name: string) => page.getByTestId('table-row').filter({ hasText: name });

async function chooseCase(name: string): Promise<void> {
  await rowOf(name).getByRole('rowheader').click();
  await page.getByRole('heading', { name }).waitFor();
}

test('a selected passage and a document belong to a new case, which gathers them; Enter goes to the place', async () => {
  await selectPassage(page, 'cyber');
  await page.keyboard.press('Control+Shift+B');
  await page.keyboard.type('Chatham House');
  await page.getByRole('option', { name: 'New organisation “Chatham House”' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('Belongs to “Chatham House” now.').waitFor();

  const bracket = page.getByRole('button', { name: /^Case Chatham House: “/ });
  const isUnderlined = async (): Promise<boolean> => page.evaluate(() => CSS.highlights.has('postil-case'));
  await bracket.waitFor();
  expect(await isUnderlined()).toBe(true);
  await chooseAction(workbench, 'cases.mark');
  await bracket.waitFor({ state: 'detached' });
  expect(await isUnderlined()).toBe(false);
  await chooseAction(workbench, 'cases.mark');
  await bracket.waitFor();

  await chooseAction(workbench, 'case.document');
  await page.keyboard.type('chatham');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const field = page.getByTestId('inspector').getByRole('button', { name: 'Show case Chatham House' });
  await field.first().click();

  await page.getByTestId('cases-view').waitFor();
  await expect.poll(() => rowOf('Chatham House').getByRole('rowheader').getAttribute('aria-selected')).toBe('true');
  await page.getByRole('tab', { name: 'Documents 1' }).click();
  await expect.poll(() => gathered().innerText()).toContain('Cyber 2016');
  await page.getByRole('tab', { name: 'Passages 1' }).click();
  await expect.poll(() => gathered().innerText()).toContain('cyber');
  expect(await findFaults(page)).toEqual([]);
  await gathered().click();
  await page.keyboard.press('Enter');
  await page.getByTestId('reader-text').waitFor();
});

test('a passage is taken out of its case by Delete, and that is undone', async () => {
  await page.keyboard.press('Alt+4');
  await chooseCase('Chatham House');
  await gathered().click();
  await page.keyboard.press('Delete');
  const passages = page.getByRole('tab', { name: /^Passages/ });
  await expect.poll(() => passages.innerText()).toMatch(/^Passages\s*0$/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => passages.innerText()).toMatch(/^Passages\s*1$/);
});

test('the stances of a case are listed with their codes, and an actor leads to his case', async () => {
  await chooseCase('Lu Wei');
  await page.getByRole('tab', { name: 'Stances 27' }).click();
  await gathered().first().click();
  await page.keyboard.press('Enter');
  await page.getByTestId('reader-text').waitFor();
  await page.getByTestId('inspector').getByRole('button', { name: 'Show case Lu Wei' }).click();
  await page.getByRole('heading', { name: 'Lu Wei' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Lu Wei' }).isVisible()).toBe(true);
});

test('a case is made by keyboard, named anew in the table, and merged with another one', async () => {
  await chooseAction(workbench, 'case.new');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  await page.keyboard.type('Wei Lu');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Wei Lu' }).waitFor();
  await rowOf('Wei Lu').getByRole('rowheader').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Lu Wei, minister');
  await page.keyboard.press('Enter');
  await rowOf('Lu Wei, minister').waitFor();

  await rowOf('Lu Wei').first().getByRole('rowheader').click();
  await rowOf('Lu Wei, minister')
    .getByRole('rowheader')
    .click({ modifiers: ['Shift'] });
  await chooseAction(workbench, 'case.merge');
  const dialog = page.getByRole('dialog');
  expect(await findFaults(page)).toEqual([]);
  await dialog.getByRole('radiogroup', { name: 'Stays' }).getByText('Lu Wei', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect.poll(() => rowOf('Lu Wei, minister').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await rowOf('Lu Wei, minister').waitFor();
  await rowOf('Lu Wei, minister').getByRole('rowheader').click();
  await page.keyboard.press('Control+Shift+Delete');
  await expect.poll(() => rowOf('Lu Wei, minister').count()).toBe(0);
});

test('speakers become cases in one act from their dialog', async () => {
  await page.keyboard.press('Alt+1');
  await findRow(page, 'document-row', 'Cyber 2016').click();
  await selectPassage(page, 'cyber');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+T');
  await page.keyboard.type('Reporter');
  await page.keyboard.press('Enter');
  await chooseAction(workbench, 'marks.speakers');
  await page.getByRole('button', { name: 'Make a case of 1 speaker' }).click();
  await page.getByText('1 new case, 1 passage.').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+4');
  await chooseCase('Reporter');
  await page.getByRole('tab', { name: 'Passages 1' }).waitFor();
});
