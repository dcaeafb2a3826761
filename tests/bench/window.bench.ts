import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { launchWorkbench, type Workbench } from '../e2e/launch';
import { makeLargeStudy } from '../fixtures/large-study';
import { measure } from './measure';

const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
const book = join(folder, 'book.postil');
let workbench: Workbench | null = null;

beforeAll(async () => {
  await makeLargeStudy(book, { documents: 2, characters: 1_000_000, codings: 40_000, codes: 200 });
});
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

measure(
  'apply a code, key to painted highlight: seed article',
  { budget: 16, rounds: 20, warmUp: 3 },
  async (round) => {
    if (!workbench) {
      workbench = await launchWorkbench({ folder });
      await workbench.page.getByTestId('coding-bracket').first().waitFor();
    }
    return applyByKey(workbench.page, round);
  },
);

measure(
  'open a document of 1,000,000 characters and 20,000 codings',
  { budget: 250, rounds: 1, warmUp: 0 },
  async () => {
    await workbench?.close();
    workbench = await launchWorkbench({ folder, args: [book] });
    const { page } = workbench;
    await page.getByTestId('coding-bracket').first().waitFor();
    return page.evaluate(timeToSecondDocument);
  },
);

measure(
  'apply a code, key to painted highlight: that document',
  { budget: 16, rounds: 20, warmUp: 3 },
  async (round) => {
    if (!workbench) throw new Error('The window is not open');
    return applyByKey(workbench.page, round);
  },
);

/** Selects some letters of the second paragraph with the keyboard, presses `1`, and times until the frame is painted. */
async function applyByKey(page: Page, round: number): Promise<number> {
  const reader = page.getByTestId('reader-text');
  await reader.focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step <= round % 7; step++) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < round; step++) await page.keyboard.press('ArrowRight');
  for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+ArrowRight');
  await page.getByTestId('quick-bar').waitFor();
  await page.evaluate(watchNextKey);
  await page.keyboard.press(String(1 + (round % 8)));
  const milliseconds = await page.evaluate(() => (globalThis as Watched).painted);
  await page.keyboard.press('Control+z');
  return milliseconds ?? Number.NaN;
}

type Watched = typeof globalThis & { painted?: Promise<number> };

/**
 * In the page: from the next key's own time stamp to the end of the first frame in which one highlight more is shown. A task
 * of the highest priority, asked for in the frame, runs right behind it.
 */
function watchNextKey(): void {
  const { scheduler } = globalThis as unknown as {
    scheduler: { postTask: (task: () => void, options: { priority: 'user-blocking' }) => Promise<void> };
  };
  const countPainted = (): number =>
    [...CSS.highlights].reduce((sum, [name, ranges]) => (name.endsWith('pending') ? sum : sum + ranges.size), 0);
  (globalThis as Watched).painted = new Promise((resolve) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const before = countPainted();
        const look = (): void => {
          if (countPainted() !== before) resolve(performance.now() - timeStamp);
          else requestAnimationFrame(lookAfterFrame);
        };
        const lookAfterFrame = (): void => void scheduler.postTask(look, { priority: 'user-blocking' });
        requestAnimationFrame(lookAfterFrame);
      },
      { once: true, capture: true },
    );
  });
}

/** In the page: milliseconds since 1970 at which the open document's title was first painted. */
function timeOfTitlePaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [first] = list.getEntries() as (PerformanceEntry & { readonly renderTime: number })[];
      if (first) resolve(performance.timeOrigin + first.renderTime);
    }).observe({ type: 'element', buffered: true });
  });
}

/** In the page: opens the second document and waits until its title, text and brackets are painted. */
function timeToSecondDocument(): Promise<number> {
  return new Promise((resolve) => {
    const row = document.querySelectorAll<HTMLElement>('[data-testid="document-row"]')[1];
    const started = performance.now();
    row?.click();
    const look = (): void => {
      const title = document.querySelector('main h1')?.textContent;
      if (title === 'Document 2' && document.querySelector('[data-testid="coding-bracket"]')) {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
      } else requestAnimationFrame(look);
    };
    look();
  });
}
