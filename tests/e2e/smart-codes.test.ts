import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callEngine } from './call-engine';
import { chooseAction } from './choose-action';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';
import { selectPassage } from './select-passage';

let workbench: Workbench;
let page: Page;
let row: Locator;

beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  row = page.getByTestId('smart-row');
});
afterAll(async () => workbench.close());

const spoken = async (): Promise<string> => (await row.innerText()).replaceAll(/\s+/g, ' ').trim();
const question = (): Locator => page.getByTestId('question');

test('smart codes stand below the codes with their counts, always up to date, and are hidden when there are none', async () => {
  await findRow(page, 'code-row', 'Sovereignty').waitFor();
  expect(await row.count()).toBe(0);
  await callEngine(page, 'query.save', { name: 'Order', words: '"Cyber sovereignty"', scope: {}, smart: true });
  await expect.poll(spoken).toBe('Order smart code 4 passages');
  expect(await findFaults(page)).toEqual([]);
  await findRow(page, 'code-row', 'Cyber sovereignty').click();
  await page.keyboard.press('Delete');
  await expect.poll(spoken).toContain('Order smart code !');
  await chooseAction(workbench, 'history.undo');
  await expect.poll(spoken).toBe('Order smart code 4 passages');
});

test('a smart code is not given to a passage and says why; without a passage it is asked in Retrieve', async () => {
  await selectPassage(page, 'Chatham House');
  await page.keyboard.press('Escape');
  await row.click();
  await page.getByText('“Order” is a smart code').waitFor();
  await page.keyboard.press('Control+1');
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-focus-panel="text"]')?.focus());
  await page.keyboard.press('Escape');
  await row.click();
  await question().waitFor();
  expect(await question().inputValue()).toBe('"Cyber sovereignty"');
  await expect.poll(async () => page.getByTestId('retrieved-count').innerText()).toBe('4 passages in 3 documents');
});

test('its words are edited and kept, it is renamed, and made a plain query, each from its row', async () => {
  await question().fill('"Cyber sovereignty" or "Non-interference"');
  await page.getByRole('button', { name: 'Update “Order”' }).click();
  await page.keyboard.press('Control+1');
  await expect.poll(spoken).toBe('Order smart code 5 passages');
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Order at home');
  await page.keyboard.press('Enter');
  await expect.poll(spoken).toContain('Order at home smart code');
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Edit words' }).click();
  await expect.poll(async () => page.evaluate(() => document.activeElement?.matches('[data-question]'))).toBe(true);
  await page.reload();
  await row.waitFor();
  await page.keyboard.press('Control+2');
  expect(await question().inputValue()).toBe('"Cyber sovereignty" or "Non-interference"');
  await page.keyboard.press('Control+1');
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'No longer a smart code' }).click();
  await expect.poll(async () => row.count()).toBe(0);
});
