import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { findRow } from './outline';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await page.getByTestId('reader-text').waitFor();
});
afterAll(async () => workbench.close());

function side(name: 'left' | 'right'): Locator {
  return page.locator(`[data-side="${name}"]`);
}

/** The titles from left to right, the active one in brackets. */
async function shown(): Promise<readonly string[]> {
  return page
    .locator('[data-pane]')
    .evaluateAll((panes) =>
      panes.map((pane) =>
        pane.hasAttribute('data-active')
          ? `[${pane.querySelector('h1')?.textContent ?? ''}]`
          : (pane.querySelector('h1')?.textContent ?? ''),
      ),
    );
}

const chatham = 'Cyber 2016, Chatham House';
const budapest = 'Budapest conference on cyberspace';

/** The pane in which the keyboard is. */
function focused(): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.closest('[data-side]')?.getAttribute('data-side') ?? null);
}

/** How many highlights lie in a pane. */
function highlightsIn(name: 'left' | 'right'): Promise<number> {
  return side(name).evaluate(
    (pane) =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .filter((range) => pane.contains(range.startContainer)).length,
  );
}

/** What stands at the top of a pane: 3.5 is the middle of the third paragraph. */
function topOf(name: 'left' | 'right'): Promise<number> {
  return side(name).evaluate((pane) => {
    const top = pane.querySelector('.reader-scroller')?.getBoundingClientRect().top ?? 0;
    const blocks = [...pane.querySelectorAll<HTMLElement>('[data-paragraph]')];
    const block = blocks.find((one) => one.getBoundingClientRect().bottom > top);
    const box = block?.getBoundingClientRect();
    return box ? Number(block?.dataset['paragraph']) + Math.max(0, top - box.top) / box.height : 0;
  });
}

/** Moves the mouse over a text. Not by `hover`, which would scroll. */
async function pointAt(name: 'left' | 'right'): Promise<void> {
  const box = await side(name).locator('.reader-scroller').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 200);
}

test('a document opens beside from its menu, by Alt and click and by Ctrl+Enter, with the codings of both', async () => {
  await findRow(page, 'document-row', 'Budapest').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open beside' }).click();
  await expect.poll(shown).toEqual([chatham, `[${budapest}]`]);
  await expect.poll(() => highlightsIn('left')).toBeGreaterThan(0);
  await expect.poll(() => highlightsIn('right')).toBeGreaterThan(0);
  await page.keyboard.press('Control+F4');
  await expect.poll(shown).toEqual([chatham]);
  await findRow(page, 'document-row', 'Budapest').click({ modifiers: ['Alt'] });
  await expect.poll(shown).toEqual([chatham, `[${budapest}]`]);
  await side('right').getByRole('button', { name: 'Close this side' }).click();
  await findRow(page, 'document-row', 'Budapest').focus();
  await page.getByRole('tree').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Enter');
  await expect.poll(shown).toEqual([chatham, `[${budapest}]`]);
});

test('the active document changes by key and by press, and has the bar and the inspector', async () => {
  await page.keyboard.press('Control+Alt+ArrowLeft');
  await expect.poll(focused).toBe('left');
  await expect.poll(shown).toEqual([`[${chatham}]`, budapest]);
  await page.keyboard.press('F6');
  await expect.poll(focused).toBe('right');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.up('Shift');
  expect(await side('right').getByTestId('quick-bar').count()).toBe(1);
  expect(await side('left').getByTestId('quick-bar').count()).toBe(0);
  await page.keyboard.type('hege');
  await page.keyboard.press('Enter');
  await expect.poll(() => side('right').locator('.reader-chip').last().textContent()).toBe('24 codings');
  expect(await side('left').locator('.reader-chip').last().textContent()).toBe('28 codings');
  await page.keyboard.press('Control+z');
  await expect.poll(() => side('right').locator('.reader-chip').last().textContent()).toBe('23 codings');
});

test('pressing in the other document lets the selection and the bar of the first go', async () => {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.up('Shift');
  await page.getByTestId('quick-bar').waitFor();
  await side('left')
    .getByTestId('reader-text')
    .click({ position: { x: 120, y: 40 } });
  await expect.poll(() => page.getByTestId('quick-bar').count()).toBe(0);
  await expect.poll(shown).toEqual([`[${chatham}]`, budapest]);
  expect(await page.evaluate(() => CSS.highlights.has('postil-pending'))).toBe(false);
});

test('two documents side by side are accessible in the smallest usual window', async () => {
  await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1280, 800));
  expect(await findFaults(page)).toEqual([]);
  const widths = await page.locator('.reader-text').evaluateAll((texts) => texts.map((text) => text.clientWidth));
  expect(Math.min(...widths)).toBeGreaterThan(220);
});

test('the two exchange their places and keep where they were read', async () => {
  const tops = (): Promise<readonly number[]> =>
    page.locator('.reader-scroller').evaluateAll((scrollers) => scrollers.map(({ scrollTop }) => scrollTop));
  await page
    .locator('.reader-scroller')
    .evaluateAll((scrollers) => scrollers.forEach((one, i) => one.scrollTo(0, 100 + 50 * i)));
  await expect.poll(tops).toEqual([100, 150]);
  await side('right').getByRole('button', { name: 'Swap sides' }).click();
  await expect.poll(tops).toEqual([150, 100]);
  expect((await shown()).map((title) => title.replaceAll(/[[\]]/g, ''))).toEqual([budapest, chatham]);
  const reading = await topOf('right');
  await side('left').getByRole('button', { name: 'Close this side' }).click();
  await expect.poll(shown).toEqual([chatham]);
  // The lines are longer now and so stand higher; what is read is still at the top.
  expect(Math.abs((await topOf('left')) - reading)).toBeLessThan(0.15);
  expect((await tops())[0]).toBeLessThan(100);
});

test('two places of one document scroll in step by paragraph, and apart again when it is switched off', async () => {
  await page.getByRole('button', { name: 'Two places' }).click();
  await expect.poll(shown).toEqual([chatham, `[${chatham}]`]);
  await page.keyboard.press('Control+Shift+y');
  expect(await side('right').getByRole('button', { name: 'Scroll in step' }).getAttribute('aria-pressed')).toBe('true');
  // Of different widths, so that equal pixels would not be equal paragraphs.
  await page.getByRole('separator', { name: 'Between' }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  for (const [leader, follower, distance] of [
    ['left', 'right', 600],
    ['right', 'left', -250],
  ] as const) {
    await pointAt(leader);
    for (let i = 0; i < 3; i++) {
      const before = await topOf(leader);
      await page.mouse.wheel(0, distance);
      await expect.poll(() => topOf(leader)).not.toBe(before);
      await expect.poll(async () => Math.abs((await topOf(follower)) - (await topOf(leader)))).toBeLessThan(0.15);
    }
  }
  await page.keyboard.press('Control+Shift+y');
  const apart = await topOf('left');
  await pointAt('right');
  await page.mouse.wheel(0, 5000);
  await expect.poll(() => topOf('right')).toBeGreaterThan(apart + 1);
  expect(await topOf('left')).toBe(apart);
});
