import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { launchWorkbench, type Workbench } from '../e2e/launch';
import { makeLargeStudy } from '../fixtures/large-study';
import { openFigure, prepare } from './in-page';
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
});

/** By the clock, and what of the processor the window had: other programs do not lengthen that. */
function recordFrames(name: string, budget: Budget, { work, processor }: Frames): void {
  record(name, budget, work);
  record(`${name}, processor`, {}, processor);
}
