import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SegmentRow } from '../../src/contract/rows';
import { callEngine } from './call-engine';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { selectPassage } from './select-passage';
import { answerSaveDialog } from './stub-dialogs';

const passage = 'Chinese ambassador to Britain Liu Xiaoming';

let workbench: Workbench;
beforeEach(async () => {
  workbench = await launchWorkbench();
});
afterEach(async () => workbench.close());

async function openFirstDocument({ page }: Workbench): Promise<void> {
  await page.getByTestId('document-row').first().click();
  await page.getByTestId('reader-text').getByText(passage.slice(0, 18)).first().waitFor();
}

async function listQuotes({ page }: Workbench): Promise<readonly string[]> {
  const answer = await callEngine(page, 'segment.list', {});
  if (answer.type !== 'result') throw new Error(JSON.stringify(answer));
  return (answer.value as readonly SegmentRow[]).map(({ quote }) => quote);
}

/** Selects the passage, types three letters, Enter; done when the reader shows one coding more. */
async function codePassage({ page }: Workbench): Promise<void> {
  const brackets = await page.getByTestId('coding-bracket').count();
  await selectPassage(page, passage);
  await page.getByTestId('quick-bar-input').waitFor();
  await page.keyboard.type('mul');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByTestId('coding-bracket').count()).toBe(brackets + 1);
}

test('a passage is selected, coded by three letters and Enter, taken back and brought again', async () => {
  await waitForProject(workbench);
  await openFirstDocument(workbench);
  const before = await listQuotes(workbench);
  await codePassage(workbench);
  expect(await listQuotes(workbench)).toHaveLength(before.length + 1);
  expect(await listQuotes(workbench)).toContain(passage);
  await workbench.page.keyboard.press('Control+z');
  await expect.poll(() => listQuotes(workbench)).toEqual(before);
  await workbench.page.keyboard.press('Control+y');
  await expect.poll(() => listQuotes(workbench)).toContain(passage);
});

test('a coding that shows on the screen is on the disk, whatever is killed next', async () => {
  await waitForProject(workbench);
  await openFirstDocument(workbench);
  await codePassage(workbench);
  const processes = await workbench.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  const gone = new Promise((resolve) => workbench.app.once('close', () => resolve(null)));
  for (const id of processes) killProcess(id);
  await gone;

  const next = await launchWorkbench({ folder: workbench.folder });
  expect(await waitForProject(next)).toBe(workbench.seedProject);
  expect(await listQuotes(next)).toContain(passage);
  await next.close();
});

test('the coded segments go into a spreadsheet from the native menu', async () => {
  await waitForProject(workbench);
  const target = join(workbench.folder, 'segments.csv');
  await answerSaveDialog(workbench, target);
  await workbench.page.getByTestId('document-row').first().waitFor();
  await expect
    .poll(() =>
      workbench.app.evaluate(({ Menu }) => {
        const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
        const exports = file?.submenu?.items.find(({ label }) => label === 'Export');
        const items = exports?.submenu?.items.flatMap(({ submenu }) => submenu?.items ?? []);
        const item = items?.find(({ label }) => /segments.*csv/i.test(label));
        if (item?.enabled) item.click();
        return item?.enabled ?? false;
      }),
    )
    .toBe(true);
  await expect.poll(() => existsSync(target)).toBe(true);
  const [header, ...rows] = readFileSync(target, 'utf8').split('\r\n');
  expect(header?.slice(0, 50)).toBe('\uFEFFdocument,publisher,date,code,codePath,quote,start');
  expect(rows.length).toBeGreaterThan(80);
});

/** A child may have ended with its parent before its turn came. */
function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
