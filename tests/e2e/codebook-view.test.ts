import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await page.getByTestId('code-row').first().waitFor();
  await page.keyboard.press('Alt+2');
  await row('Sovereignty').waitFor();
});
afterAll(async () => workbench.close());

function row(name: string): Locator {
  return page.getByTestId('codebook-row').filter({ has: page.getByText(name, { exact: true }) });
}

/** What the columns say of a code: codings, with the codes below, documents, coders. */
async function numbersOf(name: string): Promise<readonly string[]> {
  const cells = await row(name).getByRole('gridcell').allTextContents();
  return cells.slice(1, 5).map((cell) => /^[\d,]+/.exec(cell)?.[0] ?? '');
}

async function undo(): Promise<void> {
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('Control+z');
}

async function showCodings(): Promise<void> {
  await page.getByRole('button', { name: /^Codings \d/ }).click();
}

test('a code shows its own codings, those with the codes below, its documents and its coders', async () => {
  await expect.poll(async () => numbersOf('Sovereignty')).toEqual(['1', '11', '1', '1']);
  await page.getByRole('checkbox', { name: 'Count codes below' }).check();
  await expect.poll(async () => numbersOf('Sovereignty')).toEqual(['1', '11', '4', '1']);
  await page.getByRole('checkbox', { name: 'Count codes below' }).uncheck();
});

test('the codebook is found in, narrowed and sorted', async () => {
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('unmistakable paraphrase');
  await expect.poll(async () => page.getByTestId('codebook-row').count()).toBe(2);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'With below' }).click();
  const names = page.getByTestId('codebook-row').first();
  await expect.poll(async () => names.textContent()).toContain('Development');
  await page.getByRole('button', { name: 'With below' }).click();
  await page.getByRole('button', { name: 'With below' }).click();
  await expect.poll(async () => names.textContent()).toContain('Sovereignty');
});

test('a part of a definition is written with a preview, kept by Ctrl+Enter and taken back by Esc', async () => {
  await row('Cyber sovereignty').click();
  const note = page.locator('[data-part=note]');
  await note.getByRole('button', { name: 'Edit: Note' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('A **strong** claim');
  await note.getByRole('group', { name: 'Preview' }).getByText('strong', { exact: true }).waitFor();
  await page.keyboard.press('Control+Enter');
  await note.locator('strong').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' and more');
  await page.keyboard.press('Escape');
  await expect.poll(async () => note.textContent()).not.toContain('and more');
  await undo();
  await expect.poll(async () => note.textContent()).toContain('Ask in a memo');
});

test('a passage becomes an example in one act, with a link back to its place', async () => {
  await row('International cooperation').click();
  await showCodings();
  await page.getByTestId('codebook-coding').nth(1).click();
  await page.getByRole('button', { name: 'Use as example' }).click();
  await page.getByRole('button', { name: 'Definition', exact: true }).click();
  await page.locator('[data-part=example] [data-table=coding]').click();
  await page.getByTestId('inspector').getByText('Selected coding').waitFor();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Alt+2');
  await expect.poll(async () => page.locator('[data-part=example] [data-table=coding]').count()).toBe(0);
});

test('a code is split by reviewing its codings, which is one act', async () => {
  await row('International cooperation').click();
  await showCodings();
  await page.getByRole('button', { name: 'Review and split…' }).click();
  await page.getByText('1 of 17').first().waitFor();
  for (const key of ['1', 'k', 's', 'ArrowLeft', '2']) await page.keyboard.press(key);
  await page.keyboard.press('n');
  await page.keyboard.type('Friendship');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Move 3 codings' }).click();
  await expect.poll(async () => numbersOf('Friendship')).toEqual(['1', '1', '1', '1']);
  expect((await numbersOf('International cooperation'))[0]).toBe('14');
  await undo();
  await expect.poll(async () => row('Friendship').count()).toBe(0);
  await expect.poll(async () => (await numbersOf('International cooperation'))[0]).toBe('17');
});

test('a merge says beforehand what moves', async () => {
  await row('Cybercrime').click();
  await row('Cybercrime').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Merge into…' }).click();
  await page.keyboard.type('cyber terr');
  await page.getByText('7 codings move.').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await numbersOf('Cyber terrorism'))[0]).not.toBe('2');
  await undo();
  await expect.poll(async () => (await numbersOf('Cyber terrorism'))[0]).toBe('2');
});

test('chosen codings go to another code, by drag and drop as well', async () => {
  await row('Cybercrime').click();
  await showCodings();
  await page.getByTestId('codebook-coding').first().dragTo(row('Peaceful cyberspace'));
  await expect.poll(async () => (await numbersOf('Peaceful cyberspace'))[0]).toBe('5');
  await undo();
  await expect.poll(async () => (await numbersOf('Peaceful cyberspace'))[0]).toBe('4');
});

test('codes move by Alt and an arrow, and gather in a set that the codebook is narrowed to', async () => {
  await row('Cybercrime').click();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(async () => row('Cybercrime').getAttribute('aria-level')).toBe('1');
  await undo();
  await row('Cybercrime').click();
  await row('United Nations').click({ modifiers: ['Control'] });
  await row('United Nations').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Sets' }).click();
  await page.getByRole('menuitem', { name: 'New set…' }).click();
  await page.keyboard.type('Core');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Codes shown' }).selectOption({ label: 'Core' });
  await expect.poll(async () => page.getByTestId('codebook-row').count()).toBe(4);
  await page.getByRole('combobox', { name: 'Codes shown' }).selectOption('all');
});

test('the codebook has no faults for those who do not see or point', async () => {
  await row('Cybercrime').click();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Review and split…' }).click();
  await page.getByText('1 of 7').first().waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
});
