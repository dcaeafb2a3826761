import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await page.locator('[data-testid="reader-text"]:focus').waitFor();
});
afterAll(async () => workbench.close());

type Place = {
  /** Both ends of the selection, as characters of the page from its beginning. */
  readonly anchor: number;
  readonly focus: number;
  /** How far the drawn caret stands below the top of the screen, and the screen's height. */
  readonly caretTop: number;
  readonly height: number;
  readonly scrolled: number;
};

async function readPlace(): Promise<Place> {
  return page.evaluate(() => {
    const text = document.querySelector('[data-testid="reader-text"]');
    const scroller = document.querySelector('.reader-scroller');
    const selection = getSelection();
    const caret = document.querySelector('.reader-caret')?.getBoundingClientRect();
    const frame = scroller?.getBoundingClientRect();
    const offsetOf = (node: Node | null, offset: number): number => {
      const range = document.createRange();
      range.setStart(text ?? document.body, 0);
      range.setEnd(node ?? document.body, offset);
      return range.toString().length;
    };
    return {
      anchor: offsetOf(selection?.anchorNode ?? null, selection?.anchorOffset ?? 0),
      focus: offsetOf(selection?.focusNode ?? null, selection?.focusOffset ?? 0),
      caretTop: (caret?.top ?? 0) - (frame?.top ?? 0),
      height: frame?.height ?? 0,
      scrolled: scroller?.scrollTop ?? 0,
    };
  });
}

/** The place when the caret has followed to where it is wanted. */
async function placeWhere(isSo: (place: Place) => boolean): Promise<Place> {
  await expect.poll(async () => isSo(await readPlace())).toBe(true);
  return readPlace();
}

test('a page is turned with the caret, which stays at its height, and Page Up leads back', async () => {
  await page.keyboard.press('Control+Home');
  const first = await placeWhere(({ focus }) => focus === 0);
  await page.keyboard.press('PageDown');
  const second = await placeWhere(({ focus, caretTop, height }) => focus > 0 && caretTop > 0 && caretTop < height);
  expect(second.scrolled).toBeGreaterThan(first.height / 2);
  expect(Math.abs(second.caretTop - first.caretTop)).toBeLessThan(60);
  await page.keyboard.press('PageUp');
  const back = await placeWhere(({ focus, scrolled }) => scrolled === 0 && focus < second.focus);
  expect(back.focus).toBeLessThan(120);
});

test('what is pressed right after a page means the page that one turned to', async () => {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Shift+ArrowRight');
  const place = await readPlace();
  expect(place.scrolled).toBeGreaterThan(200);
  expect(place.focus - place.anchor).toBe(1);
  expect(place.anchor).toBeGreaterThan(200);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('with Shift pages are selected from where one was, several of them as well', async () => {
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.down('Shift');
  await page.keyboard.press('PageDown');
  const one = await placeWhere(({ focus }) => focus > 0);
  await page.keyboard.press('PageDown');
  const two = await placeWhere(({ focus }) => focus > one.focus);
  expect([one.anchor, two.anchor]).toEqual([0, 0]);
  await page.keyboard.press('PageDown');
  await page.keyboard.up('Shift');
  await page.getByTestId('quick-bar').waitFor();
  const three = await readPlace();
  expect(three.anchor).toBe(0);
  // At the latest here is the end of the text.
  expect(three.focus).toBeGreaterThanOrEqual(two.focus);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('at its ends the text is not turned further and the caret goes to the last line and to the first', async () => {
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('Control+End');
  const end = await placeWhere(({ focus }) => focus > 0);
  await page.keyboard.press('Control+Home');
  for (let turned = 0; turned < 400; turned++) {
    await page.keyboard.press('PageDown');
    if ((await readPlace()).focus > end.focus - 120) break;
  }
  const last = await placeWhere(({ focus }) => focus > end.focus - 120);
  expect(last.caretTop).toBeLessThan(last.height);
  for (let turned = 0; turned < 400; turned++) {
    await page.keyboard.press('PageUp');
    if ((await readPlace()).scrolled === 0) break;
  }
  await page.keyboard.press('PageUp');
  const top = await placeWhere(({ scrolled, focus }) => scrolled === 0 && focus < 120);
  expect(top.caretTop).toBeGreaterThanOrEqual(0);
});
