import type { Locator, Page } from 'playwright';
import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceContent } from '../../src/contract/reports';
import { listTurns } from '../../src/domain/text/speaker-turns';
import { callEngine } from './call-engine';
import { chooseAction } from './choose-action';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';

const exchanges = Array.from(
  { length: 60 },
  (_, i) =>
    `Interviewer: Question ${i}, and who draws the borders?[1]\n\nLU WEI: Answer ${i}. Order needs rules.\n\nMore of answer ${i}.`,
);
const text = `${exchanges.join('\n')}\nIt was put in Chinese.`;
const references = [...text.matchAll(/\[1\]/g)].map(({ index }) => ({
  ...{ kind: 'footnoteReference' as const, label: '1' },
  ...{ start: index, end: index + 3 },
}));
const note = { kind: 'footnote' as const, label: '1', start: text.lastIndexOf('\n') + 1, end: text.length };

let workbench: Workbench;
let page: Page;
let reader: Locator;
let sourceId = '';
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  reader = page.getByTestId('reader-text');
  const added = await callEngine(page, 'source.add', {
    documents: [{ title: 'Interview', kind: 'markdown', text, marks: [...references, note] }],
  });
  if (added.type === 'result') [sourceId = ''] = (added.value as { sourceIds: string[] }).sourceIds;
  await findRow(page, 'document-row', 'Interview').click();
  await line('Question 0,').waitFor();
});
afterAll(async () => workbench.close());

function line(words: string): Locator {
  return reader.locator('.reader-block', { hasText: words });
}

async function readMarks(): Promise<SourceContent['marks']> {
  const answer = await callEngine(page, 'source.read', { sourceId });
  return answer.type === 'result' ? (answer.value as SourceContent).marks : [];
}

async function turnAt(words: string): Promise<string | null> {
  const at = text.indexOf(words);
  return listTurns(await readMarks()).find(({ start, end }) => start <= at && at < end)?.speaker ?? null;
}

/** How far below the top of the reader a line stands. */
async function placeOf(words: string): Promise<number> {
  return line(words).evaluate((block) => {
    const frame = block.closest('.reader-scroller')?.getBoundingClientRect();
    return Math.round(block.getBoundingClientRect().top - (frame?.top ?? 0));
  });
}

async function findFaults(): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

test('turns are seen before they are kept, and a name that is no speaker is left out', async () => {
  await chooseAction(workbench, 'marks.speakers');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Keep 120 turns' }).waitFor();
  expect(await readMarks()).toHaveLength(references.length + 1);
  expect(await findFaults()).toEqual([]);
  await dialog.getByRole('checkbox', { name: 'Interviewer' }).uncheck();
  await dialog.getByRole('button', { name: /^Keep/ }).click();
  await expect.poll(() => turnAt('Answer 7.')).toBe('LU WEI');
  await page.keyboard.press('Control+z');
  await dialog.getByRole('checkbox', { name: 'Interviewer' }).check();
  await dialog.getByRole('button', { name: 'Keep 120 turns' }).click();
  await expect.poll(() => turnAt('Question 7,')).toBe('Interviewer');
  await dialog.getByRole('textbox', { name: 'Rename Interviewer' }).waitFor();
  await dialog.getByRole('textbox', { name: 'Rename LU WEI' }).fill('Lu Wei');
  await page.keyboard.press('Enter');
  await expect.poll(() => turnAt('Answer 59.')).toBe('Lu Wei');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const group = reader.getByRole('group', { name: 'Lu Wei speaks' }).first();
  expect(await group.getByRole('paragraph').count()).toBe(2);
});

test('a paragraph is given to another speaker by keyboard, and one stays where one was', async () => {
  await line('More of answer 30.').evaluate((block) => block.scrollIntoView({ block: 'center' }));
  await line('More of answer 30.').click();
  const before = await placeOf('More of answer 30.');
  await page.keyboard.press('Shift+T');
  const field = page.getByRole('textbox', { name: 'Name of the speaker' });
  await field.fill('Anna Müller');
  await page.keyboard.press('Enter');
  await expect.poll(() => turnAt('More of answer 30.')).toBe('Anna Müller');
  expect(await turnAt('Answer 30.')).toBe('Lu Wei');
  await reader.getByRole('group', { name: 'Anna Müller speaks' }).waitFor();
  // The name above it takes a line of its own; what stands at the top of the screen does not move.
  expect(Math.abs((await placeOf('More of answer 30.')) - before)).toBeLessThan(60);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('reader-text');
  await page.keyboard.press('Control+z');
  await expect.poll(() => turnAt('More of answer 30.')).toBe('Lu Wei');
  await expect.poll(() => placeOf('More of answer 30.')).toBe(before);
});

test('the menu of the text marks a paragraph as boilerplate, and the same choice takes it back', async () => {
  const isBoilerplate = async (): Promise<boolean> => (await readMarks()).some(({ kind }) => kind === 'boilerplate');
  const before = await placeOf('More of answer 30.');
  for (const wanted of [true, false]) {
    await line('More of answer 30.').click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    const entry = page.getByRole('menuitem', { name: /^Boilerplate/ });
    if (wanted) expect(await findFaults()).toEqual([]);
    await entry.click();
    await expect.poll(isBoilerplate).toBe(wanted);
  }
  await expect.poll(() => placeOf('More of answer 30.')).toBe(before);
  // Some words of a line, by keyboard: the rest of the line stays.
  await reader.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.getByTestId('quick-bar').waitFor();
  await chooseAction(workbench, 'marks.boilerplate');
  const part = reader.getByRole('note', { name: /^Not part of the article/ });
  await part.waitFor();
  expect((await part.textContent())?.trim()).toBe('Interviewer');
});

test('a footnote is followed by mouse and by keyboard, and the way back leads to where one came from', async () => {
  await line('Question 25,').scrollIntoViewIfNeeded();
  await line('Question 25,').locator('.reader-reference').click();
  const inView = async (words: string): Promise<boolean> => {
    const place = await placeOf(words);
    return place > 0 && place < 800;
  };
  await expect.poll(() => inView('It was put in Chinese.')).toBe(true);
  await page.keyboard.press('Shift+F');
  await expect.poll(() => inView('Question 25,')).toBe(true);
  await page.keyboard.press('Shift+F');
  await expect.poll(() => inView('It was put in Chinese.')).toBe(true);
  expect(await inView('Question 25,')).toBe(false);
});
