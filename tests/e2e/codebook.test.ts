import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { chooseFromMenu, findRow, readOutline } from './outline';

let workbench: Workbench;
let page: Page;
let before: readonly string[];
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await code('Sovereignty').waitFor();
});
beforeEach(async () => {
  before = await listCodes();
});
afterAll(async () => workbench.close());

function code(name: string): Locator {
  return findRow(page, 'code-row', name);
}

async function listCodes(): Promise<readonly string[]> {
  return readOutline(page, 'code-row');
}

/** Ctrl+Z, after which the codebook must be as it was before the test. */
async function takeBack(): Promise<void> {
  await page.keyboard.press('Control+z');
  await expect.poll(listCodes).toEqual(before);
}

test('a new code is written in place at the top level', async () => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.keyboard.type('Trust');
  await page.keyboard.press('Enter');
  await expect.poll(listCodes).toEqual([...before, '1 Trust 0 codings']);
  await takeBack();
});

test('a name may stand in two branches, and not twice in one', async () => {
  await chooseFromMenu(code('Security'), 'New code below');
  await page.keyboard.type('Cyber sovereignty');
  await page.keyboard.press('Enter');
  await expect.poll(listCodes).toContain('2 Cyber sovereignty 0 codings');
  expect(await listCodes()).toContain('2 Cyber sovereignty 4 codings');
  await takeBack();
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.keyboard.type('Security');
  await page.keyboard.press('Enter');
  const notice = page.getByTestId('notice').filter({ hasText: 'There already is a code “Security” at this place' });
  await notice.waitFor();
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  expect(await listCodes()).toEqual(before);
});

test('F2 renames a code', async () => {
  await code('Cybercrime').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('Crime');
  await page.keyboard.press('Enter');
  await expect.poll(listCodes).toEqual(before.map((row) => row.replace('Cybercrime', 'Crime')));
  await takeBack();
});

test('Alt, Shift and an arrow move a code out of its branch and into another', async () => {
  await code('Cybercrime').click();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(listCodes).toContain('1 Cybercrime 7 codings');
  await takeBack();
  await code('Equal rights of states').click();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(listCodes).toContain('3 Equal rights of states 5 codings');
  await takeBack();
});

test('a code is dragged into another with the mouse, with what stands below it', async () => {
  await code('Security').dragTo(code('Cooperation'), { targetPosition: { x: 90, y: 13 } });
  await expect.poll(listCodes).toContain('2 Security key 3 9 codings');
  expect(await listCodes()).toContain('3 Cybercrime 7 codings');
  await takeBack();
});

test('a code merged into another leaves its codings there', async () => {
  await chooseFromMenu(code('Unilateralism'), 'Merge into…');
  await page.keyboard.type('power');
  await page.getByRole('option', { name: 'Hegemony › Power politics' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(listCodes).toContain('2 Power politics 3 codings');
  expect(await listCodes()).not.toContain('2 Unilateralism 1 coding');
  await takeBack();
});

test('a removed branch says how many codings went, and the keys go on where it stood', async () => {
  await code('Security').click();
  await page.keyboard.press('Delete');
  await page.getByText('Removed 6 codes with 25 codings').waitFor();
  expect(await listCodes()).toHaveLength(before.length - 6);
  const active = await page.getByRole('tree', { name: 'Codebook' }).getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active ?? ''}"]`).innerText()).toMatch(/^Governance/);
  await takeBack();
});

test('a notice offers to undo its own act and goes when another act was done', async () => {
  await code('Belt and Road').click();
  await page.keyboard.press('Delete');
  const notice = page.getByTestId('notice').filter({ hasText: 'Removed “Belt and Road” with 5 codings' });
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(listCodes).toEqual(before);
  // The keys are still in the codebook, on the code that came back.
  await page.keyboard.press('Space');
  await page.keyboard.press('Delete');
  await notice.waitFor();
  await code('Openness').click();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await notice.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await takeBack();
});
