import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { launchWorkbench, type Workbench } from '../e2e/launch';
import { makeLargeStudy } from '../fixtures/large-study';
import { chooseSetting, openFigure, prepare } from './in-page';
import { type Budget, record } from './measure';
import { type Frames, traceFrames } from './trace-frames';

// What is in the texts costs the engine, not the window: they are a tenth of 200 MB.
const size = { documents: 1000, characters: 20_000, codings: 200_000, codes: 500, dated: true };
const figures = ['cooccurrence', 'frequencies', 'matrix', 'timeline', 'lines', 'portraits', 'uncoded', 'sequences'];

describe('500 codes, 1,000 documents, 200,000 codings in the window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
  const project = join(folder, 'large.postil');
  let workbench: Workbench;

  beforeAll(async () => {
    await makeLargeStudy(project, size);
    workbench = await launchWorkbench({ folder, args: [project] });
    const { page } = workbench;
    await page.getByTestId('reader-text').waitFor();
    await page.evaluate(prepare);
    await page.keyboard.press('Control+3');
    await page.getByTestId('figure-drawing').waitFor();
  });
  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  test.each(figures)('%s', async (kind) => {
    const { page } = workbench;
    const other = kind === 'uncoded' ? 'frequencies' : 'uncoded';
    if ((await page.locator(`[data-figure="${other}"][aria-current]`).count()) === 0)
      await page.evaluate(openFigure, other);
    const rounds: number[] = [];
    const opening = await traceFrames(workbench, async () => {
      for (let round = 0; round < 4; round++) {
        rounds.push(await page.evaluate(openFigure, kind));
        await page.waitForTimeout(300);
        if (round < 3) await page.evaluate(openFigure, other);
        await page.waitForTimeout(300);
      }
    });
    record(`open ${kind}`, { budget: 1000 }, rounds);
    recordFrames('  work for a frame meanwhile', { worst: 50 }, opening);
    const box = await page.getByTestId('figure-drawing').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 150];
    const hovering = await traceFrames(workbench, async () => {
      for (let step = 0; step < 60; step++) await page.mouse.move(x + 8 * step, y + 3 * step);
      for (let step = 0; step < 60; step++) await page.mouse.wheel(0, 120);
    });
    recordFrames('  point at it and scroll it, work for a frame', { budget95: 16, worst: 50 }, hovering);
    await page.getByTestId('figure-table-switch').click();
    await page.getByTestId('figure-table').waitFor();
    const table = await page.getByTestId('figure-table').boundingBox();
    const scrolling = await traceFrames(workbench, async () => {
      await page.mouse.move((table?.x ?? 0) + 200, Math.min(700, (table?.y ?? 0) + 100));
      for (let step = 0; step < 60; step++) await page.mouse.wheel(0, 240);
    });
    recordFrames('  scroll its table, work for a frame', { budget95: 16, worst: 50 }, scrolling);
    await page.getByTestId('figure-table-switch').click();
  });

  test('a setting is changed, and from then on the figure is another', async () => {
    const { page } = workbench;
    await page.evaluate(openFigure, 'matrix');
    const rounds: number[] = [];
    const frames = await traceFrames(workbench, async () => {
      for (const place of [1, 3, 2, 0]) {
        await page.getByTestId('setting-share').click();
        rounds.push(await page.evaluate(chooseSetting, place));
        await page.waitForTimeout(300);
      }
    });
    record('change a setting of codes by documents', { budget: 1000 }, rounds);
    recordFrames('  work for a frame meanwhile', { worst: 50 }, frames);
  });

  test('a crosstab of all documents and all codes', async () => {
    const { page } = workbench;
    const frames = await traceFrames(workbench, async () => {
      await page.locator('[data-figure="crosstab"]').click();
      for (const [setting, name] of [
        ['rows', 'codes'],
        ['columns', 'documents'],
      ] as const) {
        await page.getByTestId(`setting-${setting}`).click();
        await page.getByRole('menuitemradio', { name, exact: true }).click();
      }
      await page.getByTestId('figure-drawing').waitFor();
      await page.waitForTimeout(500);
    });
    recordFrames('open a crosstab of codes and documents, work for a frame', { worst: 50 }, frames);
  });

  test('the passages behind a bar, 170,000 of them', async () => {
    const { page } = workbench;
    await page.evaluate(openFigure, 'words');
    const passages = page.getByTestId('figure-passages');
    const frames = await traceFrames(workbench, async () => {
      await page.locator('[data-mark]').first().click();
      await passages.getByRole('option').first().waitFor();
      await page.waitForTimeout(1000);
    });
    recordFrames('open the passages behind a word, work for a frame', { worst: 50 }, frames);
    const rolling = await traceFrames(workbench, () => rollOver(page, passages, 240));
    recordFrames('  scroll them, work for a frame', { budget95: 16, worst: 50 }, rolling);
    const paging = await traceFrames(workbench, async () => {
      for (let step = 0; step < 40; step++) await page.keyboard.press('PageDown');
      for (const key of ['End', 'Home']) await page.keyboard.press(key);
    });
    recordFrames('  page through them and to their end, work for a frame', { budget95: 16, worst: 50 }, paging);
    await page.keyboard.press('Escape');
  });

  test('the summary grid', async () => {
    const { page } = workbench;
    const grid = page.getByTestId('summary-grid');
    const opening = await traceFrames(workbench, async () => {
      await page.getByRole('button', { name: 'Summary grid' }).click();
      await grid.getByRole('gridcell').first().waitFor();
      await page.waitForTimeout(500);
    });
    recordFrames('open the summary grid, work for a frame', { worst: 50 }, opening);
    const rolling = await traceFrames(workbench, () => rollOver(page, grid, 240));
    recordFrames('  scroll it, work for a frame', { budget95: 16, worst: 50 }, rolling);
    const going = await traceFrames(workbench, async () => {
      await grid.focus();
      for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowRight');
      for (let step = 0; step < 30; step++) await page.keyboard.press('PageDown');
      for (const key of ['Control+End', 'Control+Home']) await page.keyboard.press(key);
    });
    recordFrames('  go from cell to cell, work for a frame', { budget95: 16, worst: 50 }, going);
    const writing = await traceFrames(workbench, async () => {
      await page.keyboard.press('Enter');
      await page.keyboard.type('What this document says about this code. '.repeat(4));
      await page.keyboard.press('Control+Enter');
      await page.waitForTimeout(500);
    });
    recordFrames('  write a summary, work for a frame', { budget95: 16, worst: 50 }, writing);
  });
});

/** By the clock, and what of the processor the longest task had: other programs do not lengthen that. */
function recordFrames(name: string, budget: Budget, { work, tasks }: Frames): void {
  record(name, budget, work);
  record(`${name}, its tasks on the processor`, { worst: 50 }, tasks);
}

async function rollOver(page: Page, list: Locator, by: number): Promise<void> {
  const box = await list.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 100, Math.min(600, (box?.y ?? 0) + 200));
  for (let step = 0; step < 60; step++) await page.mouse.wheel(0, by);
}
