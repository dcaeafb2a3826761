import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callEngine } from './call-engine';
import { chooseAction } from './choose-action';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';

let workbench: Workbench;
let page: Page;

const chapters = Array.from({ length: 40 }, (_, i) => `Chapter ${i + 1} on order`);
const paragraph = 'A sentence about sovereignty 😀 and the order of the network. '.repeat(12).trim();
const text = chapters.flatMap((title) => [title, paragraph, paragraph, paragraph]).join('\n');

beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  const marks = chapters.map((title) => ({
    kind: 'heading' as const,
    level: 1,
    start: text.indexOf(title),
    end: text.indexOf(title) + title.length,
  }));
  await callEngine(page, 'source.add', { documents: [{ title: 'Book', kind: 'markdown', text, marks }] });
  await openDocument('Book');
});
afterAll(async () => workbench.close());

async function openDocument(title: string): Promise<void> {
  await page.getByText(title, { exact: true }).first().click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await page.getByTestId('reader-text').focus();
}

/** The words that follow the caret, when the text has the keyboard and they are on the screen. */
async function wordsAtCaret(): Promise<string | null> {
  return page.evaluate(() => {
    const { focusNode, focusOffset = 0 } = getSelection() ?? {};
    const reader = document.querySelector('[data-testid="reader-text"]');
    if (!focusNode || document.activeElement !== reader) return null;
    const box = focusNode.parentElement?.getBoundingClientRect();
    const frame = document.querySelector('.reader-scroller')?.getBoundingClientRect();
    if (!box || !frame || box.bottom < frame.top || box.top > frame.bottom) return null;
    return (focusNode.textContent ?? '').slice(focusOffset, focusOffset + 17);
  });
}

async function goTo(place: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.getByTestId('place-field').waitFor();
  await page.keyboard.type(place);
  await page.keyboard.press('Enter');
}

test('a paragraph, a share of the text and a heading are a few letters away, and the caret is there', async () => {
  await goTo('¶41');
  await expect.poll(wordsAtCaret).toBe('Chapter 11 on ord');
  await goTo('100%');
  await expect.poll(wordsAtCaret).toBe('');
  await goTo('chap 23');
  await expect.poll(wordsAtCaret).toBe('Chapter 23 on ord');
  await goTo('0-9');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('Chapter 1');
});

test('the contents open at the heading one reads under, and lead from heading to heading', async () => {
  await goTo('¶42');
  await page.keyboard.press('Control+Shift+O');
  const current = page.getByRole('option', { selected: true });
  await expect.poll(() => current.textContent()).toBe('Chapter 11 on orderhere');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(wordsAtCaret).toBe('Chapter 12 on ord');
  await page.keyboard.press('h');
  await expect.poll(wordsAtCaret).toBe('Chapter 13 on ord');
  await page.keyboard.press('Shift+H');
  await page.keyboard.press('Shift+H');
  await expect.poll(wordsAtCaret).toBe('Chapter 11 on ord');
  await openDocument('Cyber 2016, Chatham House');
  await page.keyboard.press('Control+Shift+O');
  await page.getByText('This document has no headings.').waitFor();
  await page.keyboard.press('Escape');
});

test('a jump over lines whose height is only guessed lands on its passage, there and back', async () => {
  await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 640));
  await openDocument('Cyber 2016, Chatham House');
  await openDocument('Book');
  for (const chapter of [38, 2, 21, 40, 1]) {
    await goTo(`¶${(chapter - 1) * 4 + 1}`);
    await expect.poll(wordsAtCaret).toMatch(new RegExp(`^Chapter ${chapter} `));
  }
  // A document that is laid out anew keeps its place.
  await goTo('chap 33');
  await chooseAction(workbench, 'page.sans');
  await expect.poll(wordsAtCaret).toBe('Chapter 33 on ord');
  await chooseAction(workbench, 'page.serif');
  await expect.poll(wordsAtCaret).toBe('Chapter 33 on ord');
});

test('a document opens where it was left, also after a restart', async () => {
  await openDocument('Book');
  await goTo('chap 30');
  await expect.poll(wordsAtCaret).toBe('Chapter 30 on ord');
  const isOnScreen = async (): Promise<boolean> =>
    page.evaluate(() => {
      const heading = [...document.querySelectorAll('.reader-heading')].find(({ textContent }) =>
        textContent?.startsWith('Chapter 30'),
      );
      const frame = document.querySelector('.reader-scroller')?.getBoundingClientRect();
      const box = heading?.getBoundingClientRect();
      return box !== undefined && frame !== undefined && box.top >= frame.top - 30 && box.bottom < frame.bottom;
    });
  await openDocument('Cyber 2016, Chatham House');
  await openDocument('Book');
  await expect.poll(isOnScreen).toBe(true);
  // The place is kept with the window, not in the study: another window of this person opens there, too.
  await page.reload();
  await waitForProject(workbench);
  await openDocument('Book');
  await expect.poll(isOnScreen).toBe(true);
});

test('lines, letters and paragraph numbers are set as one likes, and stay so', async () => {
  const width = async (): Promise<number> => (await page.getByTestId('reader-text').boundingBox())?.width ?? 0;
  await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1680, 900));
  await expect.poll(width).toBeGreaterThan(600);
  const normal = await width();
  await chooseAction(workbench, 'measure.narrow');
  await expect.poll(width).toBeLessThan(normal);
  await chooseAction(workbench, 'measure.wide');
  await expect.poll(width).toBeGreaterThan(normal);
  await chooseAction(workbench, 'page.sans');
  await expect
    .poll(() => page.getByTestId('reader-text').evaluate((reader) => getComputedStyle(reader).fontFamily))
    .toContain('Inter');
  await chooseAction(workbench, 'page.paragraphNumbers');
  const number = () =>
    page.evaluate(() => {
      const block = document.querySelector('.reader-block[data-paragraph]');
      return block && getComputedStyle(block, '::before').content;
    });
  await expect.poll(number).toBe('none');
  await page.mouse.move(700, 500);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await page.getByText('110 %').waitFor();
});
