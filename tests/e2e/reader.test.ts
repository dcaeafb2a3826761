import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SegmentRow } from '../../src/contract/rows';
import { callEngine } from './call-engine';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';

let workbench: Workbench;
let page: Page;
let text: Locator;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  text = page.getByTestId('reader-text');
  await text.waitFor();
});
afterAll(async () => workbench.close());
// Each test leaves the reader without bar, selection and armed code.
afterEach(async () => {
  for (let i = 0; i < 4; i++) await page.keyboard.press('Escape');
});

async function listSegments(): Promise<readonly SegmentRow[]> {
  const answer = await callEngine(page, 'segment.list', {});
  if (answer.type !== 'result') throw new Error(JSON.stringify(answer));
  return answer.value as SegmentRow[];
}

/** Does something and answers with the codings that it made. */
async function codingsMadeBy(work: () => Promise<unknown>, wanted = 1): Promise<readonly SegmentRow[]> {
  const before = new Set((await listSegments()).map(({ id }) => id));
  await work();
  const made = async (): Promise<readonly SegmentRow[]> => (await listSegments()).filter(({ id }) => !before.has(id));
  await expect.poll(async () => (await made()).length, { timeout: 10_000 }).toBe(wanted);
  return made();
}

/** Drags the mouse over some words of the document. */
async function selectByMouse(words: string): Promise<void> {
  const place = await text.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const boxes = [...range.getClientRects()].map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
      return { first: boxes[0], last: boxes.at(-1) };
    }
    return null;
  }, words);
  if (!place?.first || !place.last) throw new Error(`The document does not say “${words}”.`);
  await page.mouse.move(place.first.left + 1, (place.first.top + place.first.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(place.last.right - 4, place.last.bottom - 8, { steps: 4 });
  await page.mouse.move(place.last.right, (place.last.top + place.last.bottom) / 2);
  await page.mouse.up();
  await page.getByTestId('quick-bar').waitFor();
}

test('select, type three letters, Enter: the passage is coded', async () => {
  const made = await codingsMadeBy(async () => {
    await selectByMouse('ambassador to Britain Liu Xiaoming');
    await page.keyboard.type('hege');
    await page.keyboard.press('Enter');
  });
  expect(made.map(({ codePath, quote, paragraph }) => ({ codePath, quote, paragraph }))).toEqual([
    { codePath: 'Hegemony', quote: 'ambassador to Britain Liu Xiaoming', paragraph: 1 },
  ]);
  expect(await page.getByTestId('quick-bar').count()).toBe(0);
});

test('a passage is selected and coded by keyboard alone', async () => {
  const made = await codingsMadeBy(async () => {
    await text.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Shift+End');
    await page.getByTestId('quick-bar').waitFor();
    await page.keyboard.type('secu');
    await page.keyboard.press('Enter');
  });
  expect(made.map(({ codePath, paragraph }) => ({ codePath, paragraph }))).toEqual([
    { codePath: 'Security', paragraph: 1 },
  ]);
  expect(made[0]?.quote).toMatch(/^is firmly committed to international cooperation/);
});

test('Tab codes a passage and keeps the bar for a further code, and each is taken back by one undo', async () => {
  const made = await codingsMadeBy(async () => {
    await selectByMouse('speech at the');
    await page.keyboard.type('devel');
    await page.keyboard.press('Tab');
    await page.keyboard.type('hege');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('quick-bar').count()).toBe(0);
  }, 2);
  expect(made.map(({ quote }) => quote)).toEqual(['speech at the', 'speech at the']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  const gone = new Set(made.map(({ id }) => id));
  await expect.poll(async () => (await listSegments()).some(({ id }) => gone.has(id))).toBe(false);
});

test('M and Enter open a memo, and letters, small or capital, always find codes', async () => {
  await selectByMouse('keynote');
  await page.keyboard.press('Shift+M');
  await page.keyboard.press('Enter');
  await page.getByTestId('quick-bar-memo').waitFor();
  // Once for the bar, once for the passage: a press on selected words would drag them.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  // Other words: pressed inside the passage that is still selected, the mouse would carry it to a code.
  await selectByMouse('conference hosted');
  await page.keyboard.press('Shift+M');
  await page.keyboard.type('ul');
  expect(await page.getByTestId('quick-bar-input').inputValue()).toBe('Mul');
  expect(await page.getByRole('option').first().textContent()).toContain('Multilateralism');
});

test('whatever the browser has selected is coded with exactly those words', async () => {
  for (let round = 0; round < 12; round++) {
    const [coding] = await codingsMadeBy(async () => {
      await text.focus();
      await text.evaluate((root, seed) => {
        const nodes: Node[] = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
        const from = nodes[(seed * 7) % nodes.length];
        const to = nodes[(seed * 7 + (seed % 3)) % nodes.length];
        if (!from || !to) return;
        const start = (seed * 13) % Math.max(1, (from as Text).length - 8);
        // Every second time the end is a point between elements, as a triple click makes it.
        const block = to.parentElement?.closest('.reader-block');
        if (seed % 2 === 0 && block?.nextElementSibling) {
          window.getSelection()?.setBaseAndExtent(from, start, block.nextElementSibling, 0);
        } else {
          window.getSelection()?.setBaseAndExtent(from, start, to, (to as Text).length);
        }
      }, round);
      await page.keyboard.press('Shift+ArrowLeft');
      await page.getByTestId('quick-bar').waitFor();
      await page.keyboard.press('1');
    });
    const bracket = page.locator(`[data-testid="coding-bracket"][data-coding="${coding?.id}"]`);
    await bracket.waitFor({ state: 'attached' });
    const shown = await text.evaluate((root) => {
      // The chosen coding's highlight, read back from the page itself.
      const name = [...CSS.highlights.keys()].find((key) => key.endsWith('-chosen'));
      const [painted] = name === undefined ? [] : [...(CSS.highlights.get(name) ?? [])];
      if (!painted || !root.contains(painted.startContainer)) return null;
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      return range.toString();
    });
    expect(shown).toBe(coding?.quote.replaceAll('\n', ''));
    await page.keyboard.press('Escape');
  }
});
