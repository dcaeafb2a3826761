import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { launchWorkbench, type Workbench } from '../e2e/launch';
import { makeLargeStudy } from '../fixtures/large-study';
import { applyByKey, memoryOf, recordApplied, type Applied } from './drive-window';
import { dragThrough, openByRow, prepare, toggleCode } from './in-page';
import { record } from './measure';
import { traceFrames } from './trace-frames';

const sizes = [
  { name: '300,000 characters, 5,000 codings', characters: 300_000, codings: 5000, firstPaint: 100 },
  { name: '1,000,000 characters, 20,000 codings', characters: 1_000_000, codings: 20_000, firstPaint: 250 },
];

/** Milliseconds from one key to the next while it is held down: 30 a second is the quickest that systems offer by default. */
const keyRepeats = 1000 / 30;

describe.each(sizes)('$name', ({ name, characters, codings, firstPaint }) => {
  const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
  const project = join(folder, 'large.postil');
  let workbench: Workbench;

  beforeAll(async () => {
    await makeLargeStudy(project, { documents: 2, characters, codings: 2 * codings, codes: 200 });
    workbench = await launchWorkbench({ folder, args: [project] });
    await workbench.page.getByTestId('coding-bracket').first().waitFor();
    await workbench.page.waitForTimeout(1000);
    await workbench.page.evaluate(prepare);
  });
  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  test('memory with one document open', async () => {
    const { workingSet, own } = await memoryOf(workbench);
    record(`memory of the window: ${name}`, { unit: 'MB', budget: 250 }, [workingSet]);
    record('  of it shared with no other process', { unit: 'MB' }, [own]);
  });

  test('open', async () => {
    const { page } = workbench;
    const opened = [];
    for (let round = 0; round < 8; round++) {
      opened.push(await page.evaluate(openByRow, 1 - (round % 2)));
      await page.waitForTimeout(1500);
    }
    const counted = opened.slice(2);
    record(
      `first paint of the text, from when it is in the window: ${name}`,
      { budget: firstPaint },
      counted.map(({ text }) => text),
    );
    record(
      '  with the codings on the screen',
      { budget: firstPaint },
      counted.map((one) => one.codings),
    );
    record(
      '  from the click, with the codings',
      {},
      counted.map(({ whole }) => whole),
    );
    record(
      '  then a jump to the end',
      {},
      counted.map(({ end }) => end),
    );
  });

  test('apply a code', async () => {
    const rounds: Applied[] = [];
    for (let round = 0; round < 33; round++) rounds.push(await applyByKey(workbench.page, round));
    recordApplied(name, rounds.slice(3));
  });

  test('scroll', async () => {
    const { page } = workbench;
    const ways: Record<string, () => Promise<void>> = {
      async wheel() {
        await page.mouse.move(600, 400);
        for (let step = 0; step < 80; step++) await page.mouse.wheel(0, 120);
      },
      async 'page by page, the key held down'() {
        await page.getByTestId('reader-text').focus();
        const begun = performance.now();
        for (let step = 1; step <= 80; step++) {
          await page.keyboard.down('PageDown');
          await page.waitForTimeout(Math.max(0, begun + step * keyRepeats - performance.now()));
        }
        await page.keyboard.up('PageDown');
      },
      async 'dragging the scroll bar'() {
        await page.evaluate(
          dragThrough,
          Array.from({ length: 40 }, (_, i) => ((i * 37) % 100) / 100),
        );
      },
    };
    for (const [way, scroll] of Object.entries(ways)) {
      const { work, processor, interval } = await traceFrames(workbench, scroll);
      record(
        `scroll, ${way}, main thread’s work for a frame and what put it off: ${name}`,
        { budget95: 16, worst: 50 },
        work,
      );
      record('  of the processor, from frame to frame', {}, processor);
      record('  from one frame to the next', { worst: 50 }, interval);
      // What is left is the browser's own: laying out and painting screens of text.
      await page.getByTestId('reader-text').focus();
      await page.keyboard.press('v');
      await page.waitForTimeout(300);
      const bare = await traceFrames(workbench, scroll);
      record('  of that the text alone, all codings hidden', {}, bare.work);
      await page.getByTestId('reader-text').focus();
      await page.keyboard.press('v');
      await page.waitForTimeout(300);
    }
  });

  test('toggle a code', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Home');
    const rounds = [];
    for (let round = 0; round < 24; round++) {
      rounds.push(await page.evaluate(toggleCode, Math.floor(round / 2) % 6));
      await page.waitForTimeout(100);
    }
    record(`hide or show a code: ${name}`, { budget: 16 }, rounds.slice(4));
  });

  test('memory after all that', async () => {
    const { workingSet, own } = await memoryOf(workbench);
    record(`memory of the window after all that: ${name}`, { unit: 'MB', budget: 250 }, [workingSet]);
    record('  of it shared with no other process', { unit: 'MB' }, [own]);
  });
});
