import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Overview } from '../../src/contract/overview';
import type { TextEdit } from '../../src/domain/text/edits/text-edit';
import { callEngine } from './call-engine';
import { readEditedCaret, readEditedText, selectEdited } from './edited-page';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';

const words = 'Peace and order.\nFreedom is order, they say.\nNo order without law.';

let workbench: Workbench;
let page: Page;
let sourceId: string;
let codeId: string;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await callEngine(page, 'source.add', { documents: [{ title: 'Order', kind: 'plain-text', text: words, marks: [] }] });
  const overview = await readOverview();
  sourceId = overview.sources.at(-1)?.id ?? '';
  codeId = overview.codes.find(({ codable }) => codable === 1)?.id ?? '';
  await page.getByText('Order', { exact: true }).first().click();
  await page.getByRole('heading', { name: 'Order' }).waitFor();
});
afterAll(async () => workbench.close());
beforeEach(async () => {
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('F2');
  await page.getByTestId('edit-text').waitFor();
});

async function readOverview(): Promise<Overview> {
  const answer = await callEngine(page, 'project.overview', {});
  if (answer.type !== 'result') throw new Error(JSON.stringify(answer));
  return answer.value as Overview;
}

/** Changes the text as another window does. */
async function editElsewhere(edit: TextEdit): Promise<void> {
  const textHash = (await readOverview()).sources.find(({ id }) => id === sourceId)?.textHash ?? '';
  const answer = await callEngine(page, 'source.editText', { sourceId, textHash, edits: [edit] });
  expect(answer.type).toBe('result');
}

async function leave(): Promise<void> {
  await page.getByRole('button', { name: 'Leave Esc' }).click();
  await page.getByRole('button', { name: 'Leave without keeping' }).click();
  await page.getByTestId('reader-text').waitFor();
}

test('words are found in a text under edit, also those just written, and a hit is written over at once', async () => {
  const count = page.getByTestId('find-count');
  const edited = page.getByTestId('edit-text');
  await selectEdited(page, 0);
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('order');
  for (const key of ['F3', 'F3']) await page.keyboard.press(key);
  await expect.poll(() => count.textContent()).toBe('3 of 3');
  expect(await page.getByRole('button', { name: 'Code all hits…' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('order');
  await page.keyboard.type('order and order');
  expect(await readEditedText(page)).toBe(words.replace('No order', 'No order and order'));
  await page.keyboard.press('Control+f');
  await expect.poll(() => count.textContent()).toMatch(/ of 4$/);
  await edited.focus();
  await selectEdited(page, 0);
  await page.keyboard.type('order, ');
  await expect.poll(() => count.textContent()).toMatch(/ of 5$/);
  // New hits do not lead away from what one writes.
  expect(await readEditedCaret(page)).toBe(7);
  await page.keyboard.press('Escape');
  await page.getByTestId('find-field').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+g');
  await page.keyboard.type('¶2');
  await page.keyboard.press('Enter');
  await expect.poll(() => readEditedCaret(page)).toBe('order, Peace and order.\n'.length);
  await leave();
});

test('what is coded elsewhere shows at once in a text under edit, and an edit that was overtaken can be copied out', async () => {
  const brackets = page.getByTestId('edit-bracket');
  await selectEdited(page, 0);
  await page.keyboard.type('Much ');
  const start = words.indexOf('Freedom');
  await callEngine(page, 'coding.apply', { sourceId, start, end: start + 7, codeId });
  await expect.poll(() => brackets.count()).toBe(1);
  const painted = () =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map(({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent?.slice(startOffset, endOffset),
        ),
      ),
    );
  await expect.poll(painted).toEqual(['Freedom']);
  await selectEdited(page, start + 5, start + 12);
  await page.keyboard.type('Liberty');
  await expect.poll(painted).toEqual(['Liberty']);
  // Inside of the word that is written anew here.
  await editElsewhere({ start: start + 4, end: start + 7, insert: '' });
  await page.getByText('the same words were changed elsewhere').waitFor();
  expect(await page.getByRole('button', { name: 'Keep Ctrl S' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Copy text' }).click();
  const copied = await workbench.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toBe(`Much ${words.replace('Freedom', 'Liberty')}`);
  await leave();
  await page.getByTestId('reader-text').getByText('Free is order, they say.').waitFor();
});

test('what others change elsewhere in the text is taken into an edit that goes on, with its steps and its caret', async () => {
  const now = 'Peace and order.\nFree is order, they say.\nNo order without law.';
  const end = now.indexOf(' without');
  await selectEdited(page, end);
  await page.keyboard.type(' at');
  await editElsewhere({ start: 0, end: 5, insert: 'War, not peace,' });
  await page.getByText('both are kept').waitFor();
  await page.keyboard.type(' all');
  const both = `War, not peace,${now.slice(5, end)} at all${now.slice(end)}`;
  expect(await readEditedText(page)).toBe(both);
  for (const _ of [1, 2, 3]) await page.keyboard.press('Control+z');
  expect(await readEditedText(page)).toBe(both.replace(' at all', ''));
  for (const _ of [1, 2, 3]) await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+s');
  await page.getByTestId('reader-text').getByText('No order at all without law.').waitFor();
  await page.getByTestId('reader-text').getByText('War, not peace, and order.').waitFor();
  const painted = await page.evaluate(() => [...CSS.highlights.keys()].length);
  expect(painted).toBeGreaterThan(0);
});
