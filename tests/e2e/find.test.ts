import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SegmentRow } from '../../src/contract/rows';
import { callEngine } from './call-engine';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';

let workbench: Workbench;
let page: Page;
let field: Locator;
let count: Locator;

/** Every fold at once: accents in two spellings, a ligature, ß, full width, Chinese, a hit in two paragraphs. */
const text = [
  'Résumé of the ofﬁce. The resume\u0301 is short.',
  'Die Straße, die STRASSE.',
  'Follow us: resume',
  '网络空间主权，是国家主权的延伸。２０１６年。',
  'a'.repeat(60),
].join('\n\n');

beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  const start = text.indexOf('Follow');
  const marks = [{ kind: 'boilerplate' as const, start, end: start + 'Follow us: resume'.length }];
  await callEngine(page, 'source.add', { documents: [{ title: 'Folds', kind: 'plain-text', text, marks }] });
  await page.getByText('Folds').first().click();
  await page.getByRole('heading', { name: 'Folds' }).waitFor();
  await page.getByTestId('reader-text').focus();
  field = page.getByTestId('find-field');
  count = page.getByTestId('find-count');
});
afterAll(async () => workbench.close());

async function listSegments(): Promise<readonly SegmentRow[]> {
  const answer = await callEngine(page, 'segment.list', {});
  if (answer.type !== 'result') throw new Error(JSON.stringify(answer));
  return (answer.value as readonly SegmentRow[]).filter(({ document }) => document === 'Folds');
}

async function look(query: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await field.waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(query);
}

/** The words that a highlight of the page covers. */
async function painted(name: string): Promise<readonly string[]> {
  return page.evaluate((highlight) => {
    const ranges = [...(CSS.highlights.get(`postil-${highlight}`) ?? [])];
    const words = ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    });
    return words.sort();
  }, name);
}

test('words are found as they are typed, whatever their accents, and go round', async () => {
  await look('resume');
  await expect.poll(() => count.textContent()).toBe('1 of 3');
  await expect.poll(() => painted('hit')).toEqual(['resume', 'resume\u0301', 'Résumé'].sort());
  expect(await painted('current-hit')).toEqual(['Résumé']);
  // However quickly they are pressed.
  for (const key of ['Enter', 'F3', 'F3']) await page.keyboard.press(key);
  await expect.poll(() => count.textContent()).toBe('1 of 3');
  for (const key of ['Shift+Enter', 'Shift+F3']) await page.keyboard.press(key);
  await expect.poll(() => count.textContent()).toBe('2 of 3');
  await look('strasse');
  await page.keyboard.press('F3');
  await expect.poll(() => painted('current-hit')).toEqual(['STRASSE']);
  await page.keyboard.press('Control+f');
  await expect.poll(() => count.textContent()).toBe('2 of 2');
  await expect.poll(() => painted('hit')).toEqual(['STRASSE', 'Straße']);
  await look('2016');
  await expect.poll(() => painted('hit')).toEqual(['２０１６']);
  await look('主权');
  await expect.poll(() => count.textContent()).toBe('1 of 2');
  await look('absent');
  await expect.poll(() => count.textContent()).toBe('No hits');
});

test('each switch has a key, and stays as it was set', async () => {
  await look('resume');
  await page.keyboard.press('Alt+d');
  await expect.poll(() => painted('hit')).toEqual(['resume']);
  await page.keyboard.press('Alt+d');
  await page.keyboard.press('Alt+c');
  await expect.poll(() => painted('hit')).toEqual(['resume', 'resume\u0301']);
  await look('r');
  await page.keyboard.press('Alt+w');
  await expect.poll(() => count.textContent()).toBe('No hits');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  expect(await page.getByRole('button', { name: 'Whole words' }).getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Alt+w');
  await page.keyboard.press('Alt+c');
});

test('a pattern that is none, or that never comes to an end, is told so, and the window goes on', async () => {
  await look('s');
  await page.keyboard.press('Alt+r');
  await look('(a');
  await page.getByText('This is not a regular expression yet: a parenthesis ( is not closed').waitFor();
  expect(await painted('hit')).toEqual([]);
  await look('(a+)+b');
  await page.getByText('This expression takes too long on this text').waitFor();
  await look('re\\w+e$');
  await expect.poll(() => painted('hit')).toEqual(['resume']);
  await page.keyboard.press('Alt+r');
});

test('leaving the bar leaves the hit selected, ready to be coded', async () => {
  await look('strasse');
  await expect.poll(() => count.textContent()).toBe('1 of 2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('STRASSE');
  await page.keyboard.press('1');
  await expect.poll(async () => (await listSegments()).map(({ quote }) => quote)).toEqual(['STRASSE']);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await listSegments()).length).toBe(0);
});

test('all hits are reviewed, coded in one act and taken back in one', async () => {
  await look('resume');
  await expect.poll(() => count.textContent()).toContain('of 3');
  await page.keyboard.press('Control+Enter');
  const review = page.getByTestId('code-hits');
  await review.waitFor();
  // What is no part of the article is there, but not chosen.
  await review.getByText('2 of 3 chosen').waitFor();
  await review.getByText('not part of the article').waitFor();
  await page.keyboard.type('hege');
  await page.keyboard.press('Enter');
  await review.getByRole('button', { name: 'Its sentence' }).click();
  await page.getByTestId('hit-list').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await review.getByText('1 of 3 chosen').waitFor();
  await page.keyboard.press('Control+Enter');
  const quotes = async () => (await listSegments()).map(({ quote, codePath }) => `${codePath}: ${quote}`);
  await expect.poll(quotes).toEqual(['Hegemony: The resume\u0301 is short.']);
  await page.getByText('Coded 1 passage as Hegemony').first().waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(quotes).toEqual([]);

  // A code that is not there yet is made in the same act.
  await look('resume');
  await page.keyboard.press('Control+Enter');
  await review.waitFor();
  await page.keyboard.type('Security/Careers');
  await page.keyboard.press('Enter');
  expect(await page.getByTestId('code-field').inputValue()).toBe('New code “Careers” in Security');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await quotes()).every((one) => one.startsWith('Security / Careers: '))).toBe(true);
  expect(await quotes()).toHaveLength(2);
  await page.keyboard.press('Control+z');
  await expect.poll(quotes).toEqual([]);
});
