import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { chooseFromMenu, findRow, readOutline } from './outline';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await code('Sovereignty').waitFor();
});
afterAll(async () => workbench.close());

function code(name: string) {
  return findRow(page, 'code-row', name);
}

/** Does something to the codebook, sees what became of it, takes it back and sees that all is as before. */
async function actAndUndo(act: () => Promise<void>, expected: Readonly<Record<string, boolean>>): Promise<void> {
  const before = await readOutline(page, 'code-row');
  await act();
  const whatIsThere = async () => {
    const rows = await readOutline(page, 'code-row');
    return Object.fromEntries(Object.keys(expected).map((row) => [row, rows.includes(row)]));
  };
  await expect.poll(whatIsThere).toEqual(expected);
  await page.keyboard.press('Control+z');
  await expect.poll(() => readOutline(page, 'code-row')).toEqual(before);
}

test('a new code is written in place at the top level', async () => {
  await actAndUndo(
    async () => {
      await page.getByRole('button', { name: 'New', exact: true }).click();
      await page.keyboard.type('Trust');
      await page.keyboard.press('Enter');
    },
    { '1 Trust 0 codings': true },
  );
});

test('a name may stand in two branches, and not twice in one', async () => {
  await actAndUndo(
    async () => {
      await chooseFromMenu(code('Security'), 'New code below');
      await page.keyboard.type('Cyber sovereignty');
      await page.keyboard.press('Enter');
    },
    { '2 Cyber sovereignty 0 codings': true, '2 Cyber sovereignty 4 codings': true },
  );
  const before = await readOutline(page, 'code-row');
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.keyboard.type('Security');
  await page.keyboard.press('Enter');
  const notice = page.getByTestId('notice').filter({ hasText: 'There already is a code “Security” at this place' });
  await notice.waitFor();
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  expect(await readOutline(page, 'code-row')).toEqual(before);
});

test('F2 renames a code', async () => {
  await actAndUndo(
    async () => {
      await code('Cybercrime').click();
      await page.keyboard.press('F2');
      await page.keyboard.type('Crime');
      await page.keyboard.press('Enter');
    },
    { '2 Crime 7 codings': true, '2 Cybercrime 7 codings': false },
  );
});

test('Alt, Shift and an arrow move a code out of its branch and into another', async () => {
  await code('Cybercrime').click();
  await actAndUndo(() => page.keyboard.press('Alt+Shift+ArrowLeft'), { '1 Cybercrime 7 codings': true });
  await code('Equal rights of states').click();
  await actAndUndo(() => page.keyboard.press('Alt+Shift+ArrowRight'), { '3 Equal rights of states 5 codings': true });
});

test('a code is dragged into another with the mouse, with what stands below it', async () => {
  await actAndUndo(() => code('Security').dragTo(code('Cooperation'), { targetPosition: { x: 90, y: 13 } }), {
    '2 Security key 3 9 codings': true,
    '3 Cybercrime 7 codings': true,
  });
});

test('a code merged into another leaves its codings there', async () => {
  await actAndUndo(
    async () => {
      await chooseFromMenu(code('Unilateralism'), 'Merge into…');
      await page.keyboard.type('power');
      await page.getByRole('option', { name: 'Hegemony › Power politics' }).waitFor();
      await page.keyboard.press('Enter');
    },
    { '2 Power politics 3 codings': true, '2 Unilateralism 1 coding': false },
  );
});

test('a removed branch says how many codings went, and the keys go on where it stood', async () => {
  await actAndUndo(
    async () => {
      await code('Security').click();
      await page.keyboard.press('Delete');
      await page.getByText('Removed 6 codes with 25 codings').waitFor();
      const active = await page.getByRole('tree', { name: 'Codebook' }).getAttribute('aria-activedescendant');
      expect(await page.locator(`[id="${active ?? ''}"]`).innerText()).toMatch(/^Governance/);
    },
    { '2 Cybercrime 7 codings': false },
  );
});

test('a notice offers to undo its own act and goes when another act was done', async () => {
  await code('Belt and Road').click();
  await page.keyboard.press('Delete');
  const notice = page.getByTestId('notice').filter({ hasText: 'Removed “Belt and Road” with 5 codings' });
  await notice.getByRole('button', { name: 'Undo' }).click();
  await code('Belt and Road').waitFor();
  await code('Belt and Road').click();
  await page.keyboard.press('Delete');
  await notice.waitFor();
  await code('Openness').click();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await notice.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await code('Belt and Road').waitFor();
});
