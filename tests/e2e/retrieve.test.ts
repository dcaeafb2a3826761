import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseAction } from './choose-action';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';

let workbench: Workbench;
let page: Page;
let field: Locator;
let count: Locator;
let list: Locator;

beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  field = page.getByTestId('question');
  count = page.getByTestId('retrieved-count');
  list = page.getByTestId('retrieved');
});
afterAll(async () => workbench.close());

async function ask(words: string): Promise<void> {
  await field.fill(words);
  await field.press('Enter');
}

/** The panel that has the keyboard. */
async function focused(): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-focus-panel') ?? null);
}

async function position(): Promise<string> {
  return page.getByText(/^¶\d+ · [\d,]+–[\d,]+$/).innerText();
}

/** Words of the rows that are chosen. */
async function chosen(): Promise<number> {
  return list.locator('[aria-selected="true"]').count();
}

test('a question is typed with completed names, what is wrong with it is said, and Enter shows a passage beside the list', async () => {
  await page.keyboard.press('Control+2');
  await field.waitFor();
  expect(await findFaults(page)).toEqual([]);
  await field.pressSequentially('only Cyber sov');
  await field.fill('only sov');
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect.poll(async () => field.inputValue()).toBe('only Non-interference ');
  await ask('Sovereignty and');
  await page.getByText('At position 16 of the query a code is expected').waitFor();
  await page.getByTestId('question-fault').waitFor({ state: 'attached' });
  await ask('"Cyber sovereignty"');
  await expect.poll(async () => count.innerText()).toBe('4 passages in 3 documents');
  const earlier = page.getByText('The list still answers the question before: "Cyber sovereignty"');
  await field.fill('"Cyber sovereignty" and date > 2020-13-45');
  await page.getByText('At position 32 of the query a date that exists is expected').waitFor();
  await earlier.waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to it' }).press('Enter');
  await expect.poll(async () => field.inputValue()).toBe('"Cyber sovereignty"');
  await page.getByText('At position 32').waitFor({ state: 'detached' });
  expect(await earlier.count()).toBe(0);
  await ask('"International cooperation"');
  await expect.poll(async () => count.innerText()).toContain('in 5 documents');
  await field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByTestId('reader-text').waitFor();
  expect(await focused()).toBe('list');
  const first = await position();
  await page.keyboard.press('ArrowDown');
  await expect.poll(position).not.toBe(first);
  expect(await focused()).toBe('list');
  const shown = await position();
  await page.keyboard.press('F6');
  await expect.poll(focused).toBe('text');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(position).toContain(shown.split('–')[0] ?? '');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+F6');
  await expect.poll(focused).toBe('list');
  expect(await findFaults(page)).toEqual([]);
});

test('earlier questions come back by the arrow up, values are completed, and examples are put into the field', async () => {
  await page.keyboard.press('Escape');
  await field.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(async () => field.inputValue()).toBe('"Cyber sovereignty"');
  await field.fill('Sovereignty where ');
  await field.pressSequentially('act');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => field.inputValue()).toBe('Sovereignty where actor = ');
  await field.pressSequentially('Xi');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect.poll(async () => field.inputValue()).toBe('Sovereignty where actor = "Xi Jinping" ');
  await page.getByRole('button', { name: 'How to ask' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'uncoded' }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'uncoded' }).click();
  await expect.poll(async () => field.inputValue()).toBe('uncoded');
});

test('passages are chosen, recoded in one act, and a memo is written, from the list alone', async () => {
  await page.keyboard.press('Escape');
  await expect.poll(async () => page.getByTestId('reader-text').count()).toBe(0);
  await ask('"Cyber sovereignty"');
  await expect.poll(async () => count.innerText()).toBe('4 passages in 3 documents');
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await chosen()).toBe(2);
  await page.getByRole('button', { name: 'Replace code…' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('Non-interf');
  await page.keyboard.press('Enter');
  await expect.poll(async () => count.innerText()).toBe('2 passages in 1 document');
  await chooseAction(workbench, 'history.undo');
  await expect.poll(async () => count.innerText()).toBe('4 passages in 3 documents');
  await list.focus();
  await page.keyboard.press('m');
  await page.keyboard.type('Whose words?');
  await page.keyboard.press('Control+Enter');
  await list.getByText('1 memo').first().waitFor();
});

test('the list is as it was left when one comes back from another workspace', async () => {
  await ask('coded');
  await expect.poll(async () => count.innerText()).toContain('in 5 documents');
  await list.hover();
  await page.mouse.wheel(0, 2500);
  const top = async (): Promise<number> => list.evaluate((element) => element.scrollTop);
  await expect.poll(top).toBeGreaterThan(2000);
  const left = await top();
  await page.keyboard.press('Control+1');
  await page.getByTestId('reader-text').waitFor();
  await page.keyboard.press('Control+2');
  await list.waitFor();
  expect([await top(), await field.inputValue()]).toEqual([left, 'coded']);
  await ask('"Cyber sovereignty"');
  await expect.poll(async () => count.innerText()).toBe('4 passages in 3 documents');
});

test('all that answers is coded in one act, weighed by a key, folded by group', async () => {
  await list.focus();
  await page.keyboard.press('Control+A');
  await expect.poll(async () => count.innerText()).toBe('4 passages in 3 documents · 4 chosen');
  await page.keyboard.press('c');
  await page.getByRole('dialog', { name: 'Code 4 passages as' }).getByRole('combobox').fill('Non-interf');
  await page.keyboard.press('Enter');
  await ask('"Non-interference"');
  await expect.poll(async () => count.innerText()).toContain('5 passages');
  await chooseAction(workbench, 'history.undo');
  await expect.poll(async () => count.innerText()).toBe('1 passage in 1 document');
  await ask('"Cyber sovereignty"');
  await expect.poll(async () => count.innerText()).toBe('4 passages in 3 documents');
  // A code that is not there yet comes with its codings, in one act.
  await list.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('c');
  await page.getByRole('dialog').getByRole('combobox').fill('Sovereignty/Told anew');
  await page.getByRole('option', { name: 'New code “Sovereignty › Told anew”' }).waitFor();
  await page.keyboard.press('Enter');
  await ask('"Told anew"');
  await expect.poll(async () => count.innerText()).toBe('4 passages in 3 documents');
  await chooseAction(workbench, 'history.undo');
  await page.getByText('there is no “Told anew” in the project').waitFor();
  expect(await count.count()).toBe(0);
  await ask('"Cyber sovereignty"');
  await expect.poll(async () => count.innerText()).toBe('4 passages in 3 documents');
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('3');
  await list.getByText('weight 60').waitFor();
  await page.getByLabel('Group by').selectOption('Group by: document');
  const groups = page.getByTestId('passage-group');
  await expect.poll(async () => groups.count()).toBe(3);
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await groups
    .first()
    .and(page.getByRole('option', { name: /folded$/ }))
    .waitFor();
  expect([await groups.first().getAttribute('aria-selected'), await chosen()]).toEqual(['true', 1]);
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await page.getByLabel('Group by').selectOption('Group by: nothing');
  await expect.poll(async () => groups.count()).toBe(0);
});

test('a question is kept as a smart code, named in another one, and counted again after an act', async () => {
  await page.getByRole('button', { name: 'Save query…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('My passages');
  await page.getByRole('dialog').getByRole('checkbox').check();
  await page.keyboard.press('Enter');
  const row = page.getByRole('button', { name: /My passages\D*4/ });
  await row.waitFor();
  await ask('not "My passages" within document');
  await expect.poll(async () => count.innerText()).toContain('in 2 documents');
  await ask('"My passages"');
  await expect.poll(async () => count.innerText()).toBe('4 passages in 3 documents');
  await list.focus();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: /My passages\D*3/ }).waitFor();
  await expect.poll(async () => count.innerText()).toContain('3 passages');
  await chooseAction(workbench, 'history.undo');
  await row.waitFor();
  for (const theme of ['dark', 'light'] as const) {
    await chooseAction(workbench, `theme.${theme}`);
    await page.locator(`[data-theme=${theme}]`).waitFor();
    expect([theme, await findFaults(page)]).toEqual([theme, []]);
  }
});
