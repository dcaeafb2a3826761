import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { views } from '../../src/ui/state/views';
import { chooseAction } from './choose-action';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { chooseFromMenu, findRow } from './outline';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await findRow(page, 'document-row', 'Cyber 2016').waitFor();
});
afterAll(async () => workbench.close());

const themes = ['light', 'dark'] as const;

async function showTheme(theme: (typeof themes)[number]): Promise<void> {
  await chooseAction(workbench, `theme.${theme}`);
  await page.locator(`[data-theme=${theme}]`).waitFor();
}

async function closeDialog(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test.each(themes)('everyone can use the study, a code and a coding in the %s theme', async (theme) => {
  await showTheme(theme);
  await findRow(page, 'document-row', 'Cyber 2016').click();
  expect(await findFaults(page)).toEqual([]);
  await findRow(page, 'code-row', 'Sovereignty').click();
  expect(await findFaults(page)).toEqual([]);
  await page.getByTestId('coding-bracket').first().click();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('r');
  await page.locator('[data-testid="quick-bar-input"]:focus').waitFor();
  await page.keyboard.type('co');
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test.each(themes)('everyone can find words, code all hits and choose what is shown in the %s theme', async (theme) => {
  await showTheme(theme);
  await findRow(page, 'document-row', 'Cyber 2016').click();
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('cyber');
  await page.getByText('1 of 9').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await closeDialog();
  await page.keyboard.press('Escape');
  for (const kind of ['Coder', 'Weight', 'Agreement', 'Code']) {
    await page.keyboard.press('Control+Alt+V');
    await page.getByRole('dialog').getByRole('radio', { name: kind, exact: true }).check();
    expect([kind, await findFaults(page)]).toEqual([kind, []]);
    await closeDialog();
    expect([kind, await findFaults(page)]).toEqual([kind, []]);
  }
});

test.each(themes)('everyone can use every view of the study in the %s theme', async (theme) => {
  await showTheme(theme);
  for (const view of views) {
    await chooseAction(workbench, `desk.${view}`);
    await page.locator(`[data-view=${view}][aria-current="page"]`).waitFor();
    await page.waitForTimeout(300); // what a view asks the engine for stands on the screen as well
    expect([view, await findFaults(page)]).toEqual([view, []]);
  }
  await chooseAction(workbench, 'desk.reader');
});

test.each(themes)('everyone can read figures, their tables and their passages in the %s theme', async (theme) => {
  await showTheme(theme);
  for (const kind of ['frequencies', 'cooccurrence', 'timeline', 'portraits', 'crosstab']) {
    await chooseAction(workbench, `figure.${kind}`);
    await page.locator('[data-mark]').first().waitFor();
    expect([kind, await findFaults(page)]).toEqual([kind, []]);
  }
  await chooseAction(workbench, 'figure.table');
  await page.getByTestId('figure-table').waitFor();
  await page.locator('[data-mark]').first().click();
  await page.getByTestId('figure-passages').getByRole('option').first().waitFor();
  expect(await findFaults(page)).toEqual([]);
  await chooseAction(workbench, 'figure.table');
  await page.getByTestId('figure-passages').getByRole('listbox').press('Escape');
  await chooseAction(workbench, 'desk.reader');
});

test.each(themes)('everyone can use the palette, each dialog and a menu in the %s theme', async (theme) => {
  await showTheme(theme);
  const dialogs = ['palette.open', 'project.new', 'project.rename', 'coders.show', 'place.goTo'];
  for (const action of [
    ...dialogs,
    'place.headings',
    'marks.speakers',
    'names.purge',
    'help.shortcuts',
    'help.about',
  ]) {
    await chooseAction(workbench, action);
    await page.getByRole('dialog').waitFor();
    expect([action, await findFaults(page)]).toEqual([action, []]);
    await closeDialog();
  }
  for (const label of ['Definition…', 'Merge into…']) {
    await chooseFromMenu(findRow(page, 'code-row', 'Security'), label);
    await page.getByRole('dialog').waitFor();
    expect([label, await findFaults(page)]).toEqual([label, []]);
    await closeDialog();
  }
  await chooseFromMenu(findRow(page, 'document-row', 'Budapest'), 'Describe…');
  expect(await findFaults(page)).toEqual([]);
  await closeDialog();
  await findRow(page, 'code-row', 'Security').click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
});

test('everyone can use the start screen in both themes', async () => {
  await chooseAction(workbench, 'project.close');
  await page.getByRole('button', { name: 'New project' }).waitFor();
  for (const theme of themes) {
    await showTheme(theme);
    // The colours of the closing project fade for a moment.
    await expect.poll(async () => [theme, await findFaults(page)]).toEqual([theme, []]);
  }
});
