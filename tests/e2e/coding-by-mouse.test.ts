import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { expectSegment, listSegments, segmentMadeBy } from './list-segments';
import { waitForProject } from './open-project';
import { selectPassage } from './select-passage';

type Point = { readonly x: number; readonly y: number };

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await page.getByTestId('coding-bracket').first().waitFor();
});
afterAll(async () => workbench.close());
afterEach(async () => {
  for (let press = 0; press < 4; press++) await page.keyboard.press('Escape');
});

async function centreOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('Not on the screen.');
  return { x: box.x + Math.min(box.width / 2, 80), y: box.y + box.height / 2 };
}

/** The second letter of these words in the open document. */
async function placeOf(words: string): Promise<Point> {
  return page.getByTestId('reader-text').evaluate((reader, wanted) => {
    const texts = document.createTreeWalker(reader, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start === -1) continue;
      const range = document.createRange();
      range.setStart(node, start + 1);
      range.setEnd(node, start + 2);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`“${wanted}” does not stand in the open document.`);
  }, words);
}

/** Drags and waits with the button down, so that what shows the goal can be seen. */
async function dragTo(from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 4, from.y + 4);
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.move(to.x + 1, to.y);
}

async function paintedTargets(): Promise<number> {
  return page.evaluate(() => CSS.highlights.get('postil-target')?.size ?? 0);
}

async function codeRow(name: string): Promise<Point> {
  const row = page.getByTestId('code-row').filter({ hasText: name });
  await row.scrollIntoViewIfNeeded();
  return centreOf(row);
}

test('a code dropped on the text codes the sentence under the pointer, which is shown before it is let go', async () => {
  const made = await segmentMadeBy(page, async () => {
    await dragTo(await codeRow('Cyber terrorism'), await placeOf('ambassador to Britain'));
    await expect.poll(paintedTargets).toBe(1);
    await page.mouse.up();
  });
  expect(made.code).toBe('Cyber terrorism');
  expect(made.quote).toMatch(/^China is firmly .* said Tuesday\.$/);
  await expect.poll(paintedTargets).toBe(0);
  await page.keyboard.press('Control+z');
  await expectSegment(page, made.id, null);
});

test('a code dropped on the selected passage codes that, and a passage dropped on a code is coded by it', async () => {
  await selectPassage(page, 'ambassador to Britain');
  await page.getByTestId('quick-bar').waitFor();
  const onPassage = await segmentMadeBy(page, async () => {
    await dragTo(await codeRow('Cyber terrorism'), await placeOf('bassador to'));
    await page.mouse.up();
  });
  expect(onPassage).toMatchObject({ quote: 'ambassador to Britain', code: 'Cyber terrorism' });
  await selectPassage(page, 'Chinese ambassador');
  await page.getByTestId('quick-bar').waitFor();
  const onCode = await segmentMadeBy(page, async () => {
    await dragTo(await placeOf('Chinese ambassador'), await codeRow('Cyber terrorism'));
    await page.mouse.up();
  });
  expect(onCode).toMatchObject({ quote: 'Chinese ambassador', code: 'Cyber terrorism' });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expectSegment(page, onPassage.id, null);
});

test('a passage dropped on a bracket becomes the extent of that coding, in one act', async () => {
  const bracket = page.getByTestId('coding-bracket').first();
  const id = (await bracket.getAttribute('data-coding')) ?? '';
  const before = (await listSegments(page)).find((segment) => segment.id === id);
  expect(before?.quote).not.toBe('cyberspace and stands ready');
  await selectPassage(page, 'cyberspace and stands ready');
  await page.getByTestId('quick-bar').waitFor();
  const box = await bracket.boundingBox();
  if (!box) throw new Error('The bracket is not on the screen.');
  await dragTo(await placeOf('cyberspace and stands'), { x: box.x + 2, y: box.y + box.height / 2 });
  await page.mouse.up();
  await expectSegment(page, id, { quote: 'cyberspace and stands ready', code: before?.code ?? '' });
  await page.keyboard.press('Control+z');
  await expectSegment(page, id, { quote: before?.quote ?? '' });
});

test('with Alt a dragged end comes to rest at a whole word', async () => {
  const { id } = await segmentMadeBy(page, async () => {
    await selectPassage(page, 'ambassador to');
    await page.getByTestId('quick-bar').waitFor();
    await page.keyboard.type('hege');
    await page.keyboard.press('Enter');
  });
  const handle = await centreOf(page.getByTestId('handle-end'));
  // Nearer to the end of “Britain” than to the end of the word before.
  const inWord = await placeOf('ain Liu');
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await page.keyboard.down('Alt');
  await page.mouse.move(inWord.x, inWord.y + 6, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  const quote = async (): Promise<string> => (await listSegments(page)).find((row) => row.id === id)?.quote ?? '';
  await expect.poll(quote).toBe('ambassador to Britain');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expectSegment(page, id, null);
});

test('codes that are clicked with Ctrl are applied together', async () => {
  const before = new Set((await listSegments(page)).map(({ id }) => id));
  await selectPassage(page, 'ambassador to Britain');
  await page.getByTestId('quick-bar').waitFor();
  const rows = page.getByRole('option');
  await rows
    .filter({ hasText: 'Hegemony' })
    .first()
    .click({ modifiers: ['Control'] });
  await rows
    .filter({ hasText: 'Security' })
    .first()
    .click({ modifiers: ['Control'] });
  await expect.poll(() => page.getByTestId('ticked-codes').locator('li').count()).toBe(2);
  await page.getByRole('button', { name: 'Apply 2' }).click();
  const made = async (): Promise<readonly string[]> =>
    (await listSegments(page)).filter(({ id }) => !before.has(id)).map(({ code }) => code);
  await expect.poll(async () => (await made()).length).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(made).toEqual([]);
});
