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
// Each test leaves the reader without bar, selection, chosen coding and armed code.
afterEach(async () => {
  for (let press = 0; press < 4; press++) await page.keyboard.press('Escape');
});

async function centreOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('Not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where these words stand on the screen, and where they end. */
async function placeOf(words: string): Promise<{ readonly start: Point; readonly end: Point }> {
  const place = await page.getByTestId('reader-text').evaluate((reader, wanted) => {
    const texts = document.createTreeWalker(reader, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start === -1) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const lines = [...range.getClientRects()].map((line) => line.toJSON() as DOMRect);
      return { first: lines[0], last: lines.at(-1) };
    }
    return null;
  }, words);
  if (!place?.first || !place.last) throw new Error(`“${words}” does not stand in the open document.`);
  return {
    start: { x: place.first.left, y: place.first.top + place.first.height / 2 },
    end: { x: place.last.right, y: place.last.top + place.last.height / 2 },
  };
}

/** Selects these words with the mouse, and codes them with the first code that the letters find. */
async function codeWords(words: string, letters: string): Promise<void> {
  await selectPassage(page, words);
  await page.locator('[data-testid="quick-bar-input"]:focus').waitFor();
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
  await page.getByTestId('quick-bar').waitFor({ state: 'detached' });
}

async function drag(from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 4, from.y + 4);
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

/** What the status bar says of the selected passage: the paragraph and its offsets. */
async function selectedPlace(): Promise<string> {
  return page.locator('footer').innerText();
}

test('a drag that leaves the text beside its line selects to the end of that line, not of the document', async () => {
  const { start } = await placeOf('ambassador to Britain');
  const inspector = await centreOf(page.getByTestId('inspector'));
  await drag({ x: start.x + 1, y: start.y }, { x: inspector.x, y: start.y });
  await page.getByTestId('quick-bar').waitFor();
  expect(await selectedPlace()).toContain('¶1 · ');
});

test('the end of a coding is dragged to another word, one act, and taken back', async () => {
  const { id, end } = await segmentMadeBy(page, () => codeWords('ambassador to Britain', 'hege'));
  const handle = page.getByTestId('handle-end');
  await handle.waitFor();
  const { end: wanted } = await placeOf('ambassador to Britain Liu Xiaoming');
  await drag(await centreOf(handle), { x: wanted.x, y: wanted.y + 6 });
  await expectSegment(page, id, { quote: 'ambassador to Britain Liu Xiaoming' });
  await page.keyboard.press('Control+z');
  await expectSegment(page, id, { quote: 'ambassador to Britain', end });
  await page.keyboard.press('Control+z');
  await expectSegment(page, id, null);
  expect(await page.locator(`[data-coding="${id}"]`).count()).toBe(0);
});

test('a chosen coding does not keep one from selecting anew at its very first letter', async () => {
  const first = await segmentMadeBy(page, () => codeWords('ambassador to Britain', 'hege'));
  await page.getByTestId('handle-start').waitFor();
  const second = await segmentMadeBy(page, () => codeWords('ambassador to', 'secu'));
  expect(second).toMatchObject({ quote: 'ambassador to', codePath: 'Security' });
  await expectSegment(page, first.id, { quote: 'ambassador to Britain' });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expectSegment(page, first.id, null);
});

test('a code dropped on a bracket takes the place of its code', async () => {
  const bracket = page.getByTestId('coding-bracket').first();
  const id = (await bracket.getAttribute('data-coding')) ?? '';
  const before = (await listSegments(page)).find((segment) => segment.id === id);
  const code = page.getByTestId('code-row').filter({ hasText: 'Cyber terrorism' });
  await code.scrollIntoViewIfNeeded();
  await drag(await centreOf(code), await centreOf(bracket));
  await expectSegment(page, id, { codePath: 'Security / Cyber terrorism', quote: before?.quote ?? '' });
  await page.keyboard.press('Control+z');
  await expectSegment(page, id, { codePath: before?.codePath ?? '' });
  expect((await listSegments(page)).find((segment) => segment.id === id)).toEqual(before);
});

test('an armed code takes each new selection at once, until Esc', async () => {
  const code = page.getByTestId('code-row').filter({ hasText: 'Cyber terrorism' });
  await code.scrollIntoViewIfNeeded();
  await code.click();
  await page.keyboard.press('Control+Shift+A');
  await page.getByTestId('armed-banner').waitFor();
  const made = [];
  for (const words of ['Chinese ambassador', 'Liu Xiaoming said']) {
    made.push(await segmentMadeBy(page, () => selectPassage(page, words)));
  }
  expect(made.map(({ codePath, quote }) => [codePath, quote])).toEqual([
    ['Security / Cyber terrorism', 'Chinese ambassador'],
    ['Security / Cyber terrorism', 'Liu Xiaoming said'],
  ]);
  await page.keyboard.press('Escape');
  await page.getByTestId('armed-banner').waitFor({ state: 'detached' });
  await selectPassage(page, 'ambassador to Britain');
  await page.getByTestId('quick-bar').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  for (const { id } of made) await expectSegment(page, id, null);
});

test('a code applied twice to one passage stays one coding, and the window says so', async () => {
  const codeIt = async (): Promise<void> => codeWords('ambassador to Britain', 'hege');
  const { id } = await segmentMadeBy(page, codeIt);
  const count = (await listSegments(page)).length;
  await codeIt();
  await page.getByTestId('notice').filter({ hasText: 'Hegemony' }).waitFor();
  expect(await listSegments(page)).toHaveLength(count);
  await page.keyboard.press('Control+z');
  await expectSegment(page, id, null);
});
