import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { launchWorkbench, type Workbench } from '../e2e/launch';
import { applyByKey, recordApplied, type Applied } from './drive-window';
import { prepare } from './in-page';
import { measure } from './measure';

const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
let workbench: Workbench | null = null;

afterAll(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true });
});

measure('launch to the seed study on the screen', { budget: 1500, rounds: 5 }, async () => {
  workbench = await launchWorkbench({ folder });
  const { app, page } = workbench;
  await page.getByTestId('reader-text').waitFor();
  const started = await app.evaluate(() => process.getCreationTime() ?? 0);
  const painted = await page.evaluate(timeOfTitlePaint);
  await workbench.close();
  workbench = null;
  return painted - started;
});

test('apply a code in a seed article', async () => {
  workbench = await launchWorkbench({ folder });
  const { page } = workbench;
  await page.getByTestId('coding-bracket').first().waitFor();
  await page.evaluate(prepare);
  const rounds: Applied[] = [];
  for (let round = 0; round < 33; round++) rounds.push(await applyByKey(page, round));
  recordApplied('seed article', rounds.slice(3));
});

/** In the page: milliseconds since 1970 at which the open document's title was first painted. */
function timeOfTitlePaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [first] = list.getEntries() as (PerformanceEntry & { readonly renderTime: number })[];
      if (first) resolve(performance.timeOrigin + first.renderTime);
    }).observe({ type: 'element', buffered: true });
  });
}
