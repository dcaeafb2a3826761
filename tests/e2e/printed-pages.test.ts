import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '../../src/engine/engine';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { findRow } from './outline';

const files = join(import.meta.dirname, '../formats/import/files');

let workbench: Workbench;
let page: Page;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postil-pages-'));
  const path = join(folder, 'study.postil');
  const engine = await openEngine({
    wasm: readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')),
    readerThread: resolve(import.meta.dirname, '../../out/main/reader-thread.js'),
  });
  await engine.start('project.create', { path, name: 'Study', coderName: 'Ada' });
  await engine.start('source.import', { paths: [join(files, 'columns.pdf'), join(files, 'arabic.pdf')] });
  await engine.start('source.import', { paths: [join(files, 'notes.pdf')], keepOriginals: false });
  engine.run('code.createPath', { path: ['Cooperation'] });
  engine.close();
  workbench = await launchWorkbench({ args: [path] });
  ({ page } = workbench);
  await findRow(page, 'document-row', 'Two columns').click();
  await page.getByTestId('reader-text').getByText('Journal of Cyber Studies').first().waitFor();
});
afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

const pages = () => page.getByTestId('printed-pages');

/** The darkest value in the picture of a page, 0 to 255: on one that was not drawn it is white. */
async function darkest(number: number): Promise<number> {
  const picture = await pages().locator(`[data-page="${number}"] .printed-page-picture`).screenshot();
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const points = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      let least = 255;
      for (let i = 0; i < points.length; i++) if (i % 4 !== 3) least = Math.min(least, points[i] ?? 255);
      return least;
    },
    [...picture],
  );
}

/** The boxes of what is marked on the pages in one way, in pixels from the top left of their page. */
async function markedBoxes(kind: string): Promise<readonly { x: number; y: number; width: number; height: number }[]> {
  return pages()
    .locator(`[data-mark="${kind}"] rect:not(.page-mark-line)`)
    .evaluateAll((boxes) =>
      boxes.map((box) => {
        const frame = box.closest('.printed-page')?.getBoundingClientRect() ?? new DOMRect();
        const { x, y, width, height } = box.getBoundingClientRect();
        return { x: x - frame.x, y: y - frame.y, width, height };
      }),
    );
}

/** The words that the text shows as selected or coded, whatever paints them. */
async function paintedWords(name: RegExp): Promise<string> {
  return page.evaluate((source) => {
    const wanted = new RegExp(source);
    return [...CSS.highlights]
      .filter(([key]) => wanted.test(key))
      .flatMap(([, highlight]) => [...highlight])
      .map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      })
      .join(' ');
  }, name.source);
}

/** Where some words are printed on the first page, in pixels of the window. */
async function dragOverHeadline(): Promise<void> {
  const box = await pages().locator('[data-page="0"]').boundingBox();
  if (!box) throw new Error('No page');
  // The headline's first line: between 9 % and 92 % of the page's width, at 12 % of its height.
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.121, { steps: 5 });
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.12, { steps: 5 });
  await page.mouse.up();
}

test('the pages stand beside the text as they are printed', async () => {
  await page.keyboard.press('Control+Alt+p');
  await pages().locator('canvas').first().waitFor();
  await page.getByText('Finding the words').waitFor({ state: 'detached' });
  expect(await pages().getByRole('img').first().getAttribute('aria-label')).toBe('Page 1 of 3 as printed');
  await expect.poll(() => darkest(0)).toBeLessThan(60);
});

test('words selected on the page are selected in the text, and coded there by one act that can be undone', async () => {
  await dragOverHeadline();
  await page.getByTestId('quick-bar').waitFor();
  expect(await paintedWords(/pending/)).toBe('Two columns of a long newspaper headline that runs');
  const selected = await markedBoxes('selected');
  expect(selected).toHaveLength(1);
  await page.keyboard.type('coop');
  await page.keyboard.press('Enter');
  await expect.poll(() => markedBoxes('chosen')).toEqual(selected);
  expect(await paintedWords(/chosen/)).toBe('Two columns of a long newspaper headline that runs');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('printed-pages');
  await page.keyboard.press('Control+z');
  await expect.poll(() => markedBoxes('chosen')).toEqual([]);
  expect(await paintedWords(/chosen/)).toBe('');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Escape');
  await expect.poll(() => markedBoxes('coded')).toEqual(selected);
});

test('a click on a coded passage of the page chooses the coding', async () => {
  const [box] = await markedBoxes('coded');
  const frame = await pages().locator('[data-page="0"]').boundingBox();
  if (!box || !frame) throw new Error('Nothing is coded');
  await page.mouse.click(frame.x + box.x + box.width / 4, frame.y + box.y + box.height / 2);
  await page.getByTestId('inspector').getByText('Cooperation').first().waitFor();
  await expect.poll(() => markedBoxes('chosen')).toEqual([box]);
  await page.keyboard.press('Escape');
  await expect.poll(() => markedBoxes('coded')).toEqual([box]);
});

test('the menu of a coded passage is its own on the page too; beside it is that of the text', async () => {
  const [box] = await markedBoxes('coded');
  const frame = await pages().locator('[data-page="0"]').boundingBox();
  if (!box || !frame) throw new Error('Nothing is coded');
  const coded = { x: frame.x + box.x + box.width / 4, y: frame.y + box.y + box.height / 2 };
  await page.mouse.move(coded.x, coded.y);
  await page.getByRole('tooltip').getByText('Cooperation').waitFor();
  await expect.poll(() => markedBoxes('lifted')).toEqual([box]);
  await page.mouse.click(coded.x, coded.y, { button: 'right' });
  await page.getByRole('menuitem', { name: /^Replace code/ }).waitFor();
  await expect.poll(() => markedBoxes('chosen')).toEqual([box]);
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.mouse.click(frame.x + frame.width / 4, frame.y + frame.height * 0.3, { button: 'right' });
  await page.getByRole('menuitem', { name: /boilerplate/i }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
});

test('what is looked for is marked on the pages, and gone to there', async () => {
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('headline');
  await expect.poll(async () => (await markedBoxes('current-hit')).length).toBe(1);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('the');
  await expect.poll(async () => (await markedBoxes('hit')).length).toBeGreaterThan(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => markedBoxes('current-hit')).toEqual([]);
  for (const _ of [1, 2]) await page.keyboard.press('Escape');
  await expect.poll(() => markedBoxes('selected')).toEqual([]);
});

test('two clicks select a word', async () => {
  const frame = await pages().locator('[data-page="0"]').boundingBox();
  const [box] = await markedBoxes('coded');
  if (!frame || !box) throw new Error('No page');
  await page.mouse.dblclick(frame.x + box.x + 4, frame.y + box.y + box.height / 2);
  await expect.poll(() => paintedWords(/pending/)).toBe('Two');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => markedBoxes('selected')).toEqual([]);
});

test('after an edit of the text the passage is still marked where it is printed', async () => {
  const before = await markedBoxes('coded');
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('F2');
  await page.getByTestId('edit-text').waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Seen in the library. ');
  await page.keyboard.press('Control+s');
  await expect.poll(() => page.getByTestId('reader-text').textContent()).toContain('Seen in the library. ');
  await expect.poll(() => markedBoxes('coded')).toEqual(before);
  expect(await paintedWords(/-0$/)).toBe('Two columns of a long newspaper headline that runs');
});

test('pages are gone to by number and by key, and grow and shrink', async () => {
  const field = page.getByLabel('Page', { exact: true });
  await field.fill('3');
  await field.press('Enter');
  await pages().locator('[data-page="2"] canvas').waitFor();
  await page.keyboard.press('PageUp');
  await expect.poll(() => field.inputValue()).toBe('2');
  await page.keyboard.press('Home');
  await expect.poll(() => field.inputValue()).toBe('1');
  const width = async (): Promise<number> => (await pages().locator('[data-page="0"]').boundingBox())?.width ?? 0;
  const fit = await width();
  await page.keyboard.press('Control+=');
  await expect.poll(width).toBeGreaterThan(fit);
  await page.keyboard.press('Control+0');
  await expect.poll(width).toBe(fit);
});

test('text and pages scroll along with each other when they are told to', async () => {
  await page.getByRole('button', { name: 'Scroll text and pages in step' }).click();
  const text = page.locator('.reader-scroller');
  const box = await text.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 200);
  await page.mouse.wheel(0, 20_000);
  const field = page.getByLabel('Page', { exact: true });
  await expect.poll(() => field.inputValue()).toBe('3');
  const printed = await pages().boundingBox();
  await page.mouse.move((printed?.x ?? 0) + 100, (printed?.y ?? 0) + 200);
  await page.mouse.wheel(0, -20_000);
  await expect.poll(() => text.evaluate(({ scrollTop }) => scrollTop)).toBeLessThan(60);
  await page.getByRole('button', { name: 'Scroll text and pages in step' }).click();
});

test('text and pages are accessible in the smallest usual window, and F6 goes from one to the other', async () => {
  expect(await findFaults(page)).toEqual([]);
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('printed-pages');
});

test('a document comes back with its pages, or without, as it was left', async () => {
  await page.keyboard.press('Control+Alt+p');
  await pages().waitFor({ state: 'detached' });
  await findRow(page, 'document-row', 'Arabic').click();
  await page.keyboard.press('Control+Alt+p');
  await pages().waitFor();
  await findRow(page, 'document-row', 'Two columns').click();
  await pages().waitFor({ state: 'detached' });
  await findRow(page, 'document-row', 'Arabic').click();
  await pages().waitFor();
  expect(await pages().count()).toBe(1);
});

test('a code dropped on the page is applied to the sentence there', async () => {
  await findRow(page, 'document-row', 'Two columns').click();
  await page.keyboard.press('Control+Alt+p');
  await page.getByText('Finding the words').waitFor({ state: 'detached' });
  await pages().locator('[data-page="0"] canvas').waitFor();
  const before = (await markedBoxes('coded')).length;
  const frame = await pages().locator('[data-page="0"]').boundingBox();
  await findRow(page, 'code-row', 'Cooperation').dragTo(pages(), {
    targetPosition: { x: (frame?.width ?? 0) * 0.25, y: (frame?.height ?? 0) * 0.3 },
  });
  await expect
    .poll(async () => (await markedBoxes('chosen')).length + (await markedBoxes('coded')).length)
    .toBeGreaterThan(before);
});

test('a page without words is seen, and a file that was not kept is said to be missing', async () => {
  await findRow(page, 'document-row', 'Arabic').click();
  await pages().locator('canvas').first().waitFor();
  await findRow(page, 'document-row', 'One column').click();
  await page.getByText('The PDF is not kept in this project.').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close the pages' }).click();
  await page.getByText('The PDF is not kept').waitFor({ state: 'detached' });
});
