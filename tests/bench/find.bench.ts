import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { launchWorkbench, type Workbench } from '../e2e/launch';
import { makeLargeStudy } from '../fixtures/large-study';
import { findEverywhere, prepare } from './in-page';
import { record } from './measure';
import { traceFrames } from './trace-frames';

/** Words that stand everywhere, seldom and nowhere. */
const wishes = [
  { name: 'a word', words: 'sovereignty', switches: [] },
  { name: 'a word as a whole', words: 'bird', switches: ['Whole words'] },
  { name: 'a rare phrase', words: 'wings of every nation because', switches: [] },
  { name: 'a pattern', words: 'sover\\w+ty (should|bird)', switches: ['Regular expression'] },
  { name: 'Chinese words, which are nowhere', words: '主权', switches: [] },
];

describe('find anywhere in 200 MB of text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
  const project = join(folder, 'texts.postil');
  let workbench: Workbench;

  beforeAll(async () => {
    await makeLargeStudy(project, { documents: 2000, characters: 100_000, codings: 2000, codes: 200 });
    workbench = await launchWorkbench({ folder, args: [project] });
    await workbench.page.getByTestId('reader-text').waitFor();
    await workbench.page.evaluate(prepare);
    await workbench.page.keyboard.press('Control+Shift+F');
    await workbench.page.getByTestId('find-anywhere').waitFor();
  });
  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  test.each(wishes)('$name', async ({ name, words, switches }) => {
    const { page } = workbench;
    for (const which of switches) await page.getByRole('button', { name: which }).first().click();
    const rounds = [];
    for (let round = 0; round < 3; round++) rounds.push(await page.evaluate(findEverywhere, words));
    const first = rounds.flatMap((found) => found.first ?? []);
    if (first.length > 0) record(`find ${name}: first hits`, { budget: 200 }, first);
    record(
      '  all',
      {},
      rounds.map(({ all }) => all),
    );
    for (const which of switches) await page.getByRole('button', { name: which }).first().click();
  });

  test('scroll through 100,000 hits', async () => {
    const { page } = workbench;
    await page.evaluate(findEverywhere, 'sovereignty');
    const { work } = await traceFrames(workbench, async () => {
      await page.getByTestId('found-list').hover();
      for (let step = 0; step < 60; step++) await page.mouse.wheel(0, 240);
    });
    record('scroll 100,000 hits by wheel, work for a frame', { worst: 50 }, work);
  });
});
