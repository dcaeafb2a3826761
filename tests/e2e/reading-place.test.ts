import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLargeStudy } from '../fixtures/large-study';
import { launchWorkbench, type Workbench } from './launch';
import { findRow } from './outline';

let workbench: Workbench;
let page: Page;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postil-place-'));
  const study = join(folder, 'long.postil');
  await makeLargeStudy(study, { documents: 2, characters: 300_000, codings: 6000, codes: 40 });
  workbench = await launchWorkbench({ args: [study] });
  ({ page } = workbench);
  await page.getByTestId('coding-bracket').first().waitFor();
  await resizeTo(1400);
});
afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

async function resizeTo(width: number): Promise<void> {
  await workbench.app.evaluate(({ BrowserWindow }, w) => BrowserWindow.getAllWindows()[0]?.setSize(w, 800), width);
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
}

/** Marks the first character of the first whole line on the screen, by its paragraph and where it stands in that. */
function firstCharacter(): Promise<{ paragraph: string; at: number }> {
  return page.evaluate(() => {
    const scroller = document.querySelector('.reader-scroller')?.getBoundingClientRect();
    const top = scroller?.top ?? 0;
    const range = document.createRange();
    for (const block of document.querySelectorAll<HTMLElement>('.reader-scroller [data-paragraph]')) {
      if (block.getBoundingClientRect().bottom <= top) continue;
      const node = block.firstChild?.firstChild;
      if (!(node instanceof Text)) continue;
      for (let at = 0; at < node.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        if (range.getBoundingClientRect().top >= top) return { paragraph: block.dataset['paragraph'] ?? '', at };
      }
    }
    throw new Error('No text on the screen');
  });
}

/** How far below the top of its pane a character stands, in pixels. */
function placeOf(wanted: { paragraph: string; at: number }): Promise<number> {
  return page.evaluate(({ paragraph, at }) => {
    const block = document.querySelector(`.reader-scroller [data-paragraph="${paragraph}"]`);
    const node = block?.firstChild?.firstChild;
    if (!(node instanceof Text)) throw new Error('The paragraph is gone');
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().top - (block?.closest('.reader-scroller')?.getBoundingClientRect().top ?? 0);
  }, wanted);
}

/** Waits until the page has stood still for some frames. */
function standStill(): Promise<void> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.reader-scroller');
    for (let still = 0, last = -1; still < 20; still++) {
      await new Promise(requestAnimationFrame);
      if (scroller?.scrollTop !== last) still = 0;
      last = scroller?.scrollTop ?? 0;
    }
  });
}

/** A line is about 28 pixels high. What was the first line begins no more than a line further up or down. */
const line = 30;

test('the line that one reads stays where it is when the window gets narrower or wider', async () => {
  await page.evaluate(() => document.querySelector('.reader-scroller')?.scrollTo({ top: 20_007 }));
  await standStill();
  const reading = await firstCharacter();
  const before = await placeOf(reading);
  for (const width of [1000, 1250, 900, 1100, 1400]) {
    await resizeTo(width);
    await standStill();
    expect(Math.abs((await placeOf(reading)) - before)).toBeLessThan(line);
  }
  // As wide as before, every line runs as it did: not a pixel has been lost on the way.
  expect(Math.abs((await placeOf(reading)) - before)).toBeLessThanOrEqual(1);
});

test('the line that one reads stays where it is when another document is opened beside and closed again', async () => {
  const reading = await firstCharacter();
  const before = await placeOf(reading);
  await findRow(page, 'document-row', 'Document 2').click({ modifiers: ['Alt'] });
  await page.locator('[data-side="right"] .reader-text p').first().waitFor();
  await standStill();
  expect(Math.abs((await placeOf(reading)) - before)).toBeLessThan(line);
  await page.locator('[data-side="right"]').getByRole('button', { name: 'Close this side' }).click();
  await page.locator('[data-side="right"]').waitFor({ state: 'detached' });
  await standStill();
  expect(Math.abs((await placeOf(reading)) - before)).toBeLessThanOrEqual(1);
});

test('what has left the screen gives up its boxes, and the place and what is selected stay', async () => {
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowRight');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const boxes = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutObjects')?.value ?? Number.NaN;
  };
  const before = await boxes();
  const walked = await page.evaluate(async () => {
    const scroller = document.querySelector('.reader-scroller');
    if (!scroller) throw new Error('No text');
    for (let i = 0; i <= 80; i++) {
      scroller.scrollTop = (scroller.scrollHeight * i) / 80;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
    return [scroller.scrollTop, scroller.scrollHeight, String(window.getSelection())];
  });
  await expect.poll(boxes, { timeout: 30_000 }).toBeLessThan(1.5 * before);
  const now = await page.evaluate(() => {
    const scroller = document.querySelector('.reader-scroller');
    return [scroller?.scrollTop, scroller?.scrollHeight, String(window.getSelection())];
  });
  expect(now).toEqual(walked);
  expect(now[2]).toHaveLength(6);
});

test('when the scroll bar has been dragged the margin shows the codings of the screen that it was let go at', async () => {
  const dragged = await page.evaluate(async () => {
    const scroller = document.querySelector('.reader-scroller');
    if (!scroller) throw new Error('No text');
    for (const share of [0.9, 0.1, 0.7, 0.3, 0.5]) {
      scroller.scrollTop = scroller.scrollHeight * share;
      await new Promise(requestAnimationFrame);
    }
    return scroller.scrollTop;
  });
  const onScreen = () =>
    page.evaluate(() => {
      const box = document.querySelector('.reader-scroller')?.getBoundingClientRect();
      if (!box) return 0;
      return [...document.querySelectorAll('[data-testid="coding-bracket"]')].filter((bracket) => {
        const { top, bottom } = bracket.getBoundingClientRect();
        return bottom > box.top && top < box.bottom;
      }).length;
    });
  await expect.poll(onScreen).toBeGreaterThan(5);
  expect(await page.evaluate(() => document.querySelector('.reader-scroller')?.scrollTop)).toBeCloseTo(dragged, -2);
});
