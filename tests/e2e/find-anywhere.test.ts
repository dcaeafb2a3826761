import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callEngine } from './call-engine';
import { chooseAction } from './choose-action';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';

let workbench: Workbench;
let page: Page;
let list: Locator;
let count: Locator;

beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  const documents = [
    { title: 'First', kind: 'plain-text' as const, text: 'A zebra here. Two words.\n\nThe zebra again.', marks: [] },
    { title: 'Second', kind: 'plain-text' as const, text: 'No animal.\nOne ZEBRA more.', marks: [] },
  ];
  await callEngine(page, 'source.add', { documents });
  list = page.getByTestId('found-list');
  count = page.getByTestId('found-count');
});
afterAll(async () => workbench.close());

/** Waits until the words that were typed last are looked for, and found so. */
async function expectFound(words: string): Promise<void> {
  const found = async () => ((await count.getAttribute('aria-busy')) === 'true' ? 'looking' : count.innerText());
  await expect.poll(found).toBe(words);
}

/** The words that are selected in the text, and whether the keyboard is there. */
async function selected(): Promise<string> {
  return page.getByTestId('reader-text').evaluate(() => getSelection()?.toString() ?? '');
}

test('Ctrl+Shift+F finds words in every document; Enter shows a hit, Ctrl+Enter takes the keyboard there', async () => {
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('zebra');
  await expectFound('3 hits in 2 places');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Second' }).waitFor();
  expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Shift+F4');
  await page.getByRole('heading', { name: 'First' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await expect.poll(selected).toBe('zebra');
});

test('what is folded away is one line, and a pattern that is none is said', async () => {
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => list.getByRole('treeitem').allInnerTexts()).toHaveLength(3);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => list.getByRole('treeitem').allInnerTexts()).toHaveLength(5);
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.press('Alt+R');
  await page.keyboard.type('zebra(');
  await page.getByText('The pattern is not a regular expression').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zeb[a-z]+');
  await expectFound('3 hits in 2 places');
  await page.keyboard.press('Alt+R');
});

test('all hits are reviewed and coded in one act by keyboard alone, and one undo takes them back', async () => {
  await page.getByTestId('find-anywhere').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zebra');
  await expectFound('3 hits in 2 places');
  await chooseAction(workbench, 'findAnywhere.codeAll');
  const review = page.getByTestId('review-found');
  await review.getByText('3 of 3 chosen').waitFor();
  await page.keyboard.type('Security');
  await page.keyboard.press('Enter');
  await review.getByRole('button', { name: 'Its sentence' }).click();
  await review.getByTestId('review-list').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await review.getByText('2 of 3 chosen').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/Coded 2 passages as/).waitFor();
  const segments = async () => {
    const answer = await callEngine(page, 'segment.list', {});
    const rows = answer.type === 'result' ? (answer.value as readonly { document: string; quote: string }[]) : [];
    return rows.filter(({ document }) => document === 'First' || document === 'Second').map(({ quote }) => quote);
  };
  expect(await segments()).toEqual(['The zebra again.', 'One ZEBRA more.']);
  await page.keyboard.press('Control+z');
  await expect.poll(segments).toEqual([]);
});

test('Escape leads back to the documents', async () => {
  await page.getByTestId('find-anywhere').focus();
  await page.keyboard.press('Escape');
  await expect.poll(async () => page.getByTestId('find-anywhere').count()).toBe(0);
});
