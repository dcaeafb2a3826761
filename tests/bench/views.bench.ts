import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type View, views } from '../../src/ui/state/views';
import { launchWorkbench, type Workbench } from '../e2e/launch';
import { makeDeskStudy } from '../fixtures/desk-study';
import { openView, prepare } from './in-page';
import { record } from './measure';
import { traceFrames } from './trace-frames';

const size = { documents: 10_000, codes: 5000, codings: 20_000, variables: 30, memos: 20_000, cases: 2000 };
const keys: { readonly [V in View]?: string } = {
  codebook: 'Codebook',
  documents: 'Documents',
  cases: 'Cases',
  memos: 'Memos',
  links: 'Links',
  history: 'History',
  versions: 'Versions',
};
const shown = views.flatMap((view) => keys[view] ?? []);

describe('5,000 codes, 10,000 documents with 30 variables, 20,000 memos', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
  const project = join(folder, 'desk.postil');
  let workbench: Workbench;

  beforeAll(async () => {
    await makeDeskStudy(project, size);
    workbench = await launchWorkbench({ folder, args: [project] });
    await workbench.page.getByTestId('reader-text').waitFor();
    await workbench.page.waitForTimeout(3000);
    await workbench.page.evaluate(prepare);
  });
  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  test.each(shown)('%s', async (name) => {
    const { page } = workbench;
    const rounds = [];
    for (let round = 0; round < 6; round++) {
      rounds.push(await page.evaluate(openView, name));
      await page.waitForTimeout(500);
      if (round < 5) await page.evaluate(openView, 'Read');
      await page.waitForTimeout(500);
    }
    record(`open ${name}`, { budget: 300 }, rounds.slice(1));
    const { work } = await traceFrames(workbench, async () => {
      await page.mouse.move(500, 500);
      for (let step = 0; step < 60; step++) await page.mouse.wheel(0, 240);
    });
    record('  scroll it by wheel, work for a frame', { worst: 50 }, work);
  });
});
