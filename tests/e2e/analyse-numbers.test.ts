import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await findRow(page, 'document-row', 'Cyber 2016').waitFor();
});
afterAll(async () => workbench.close());

/** The numbers of the table behind a figure as they are copied out of the window, row by row. */
async function copyNumbers(kind: string): Promise<string[][]> {
  await page.locator(`[data-figure="${kind}"]`).click();
  await page.locator(`[data-figure="${kind}"][aria-current]`).waitFor();
  await page.locator('[data-mark]').first().waitFor();
  const table = page.getByTestId('figure-table');
  if (!(await table.isVisible())) await page.getByTestId('figure-table-switch').click();
  await table.getByRole('gridcell').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const copied = await workbench.app.evaluate(({ clipboard }) => clipboard.readText());
  return copied
    .trimEnd()
    .split('\n')
    .map((line) => line.replace('\r', '').split('\t').slice(1));
}

/** The same of the command line, on a copy, for the window has the project open. */
function askCommandLine(...words: readonly string[]): string[][] {
  const copy = join(workbench.folder, 'copy.postil');
  copyFileSync(workbench.seedProject, copy);
  const program = resolve(import.meta.dirname, '../../scripts/postil.mjs');
  const { stdout } = spawnSync(process.execPath, [program, 'analyse', copy, ...words, '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const { rows } = JSON.parse(stdout) as { rows: Record<string, string | number | null>[] };
  return rows.map((row) =>
    Object.values(row)
      .slice(1)
      .map((cell) => String(cell ?? 'undefined')),
  );
}

test('the table behind a figure has the numbers of the command line, to the last digit', async () => {
  await page.keyboard.press('Control+3');
  expect(await copyNumbers('frequencies')).toEqual(askCommandLine('frequencies'));
  expect(await copyNumbers('cooccurrence')).toEqual(askCommandLine('cooccurrence', '--reach', 'top'));
  expect(await copyNumbers('timeline')).toEqual(
    askCommandLine('timeline', '--reach', 'top', '--unit', 'per-1000-words'),
  );
  expect(await copyNumbers('uncoded')).toEqual(askCommandLine('uncoded'));
});
