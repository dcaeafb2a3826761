import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Overview } from '../../src/contract/overview';
import type { SourceContent } from '../../src/contract/reports';
import { fromColumns } from '../../src/contract/rows';
import type { Quotation } from '../../src/domain/model';
import { callEngine } from './call-engine';
import { readEditedCaret, readEditedText, selectEdited } from './edited-page';
import { importFiles } from './import-files';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';

const document = `# Wuzhen, told again

Lu Wei spoke of **respect** and of 👩‍👩‍👧 families, of e\u0301lan and of rules.
A second line follows at once.

- 网络主权是国家主权在网络空间的延伸。
- Order, said the host.

> Quoted: שלום means peace 👍🏽 in Hebrew.

| Who | What |
| --- | ---- |
| Lu  | order |
| Xi  | 主权 |

The end comes after ${'many words and '.repeat(180)}more.
`;

let workbench: Workbench;
let page: Page;
let text: Locator;
let sourceId: string;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  text = page.getByTestId('edit-text');
  const path = join(workbench.folder, 'wuzhen.md');
  writeFileSync(path, document);
  await importFiles(workbench, [path]);
  await findRow(page, 'document-row', 'wuzhen|Wuzhen').waitFor();
  const overview = await ask<Overview>('project.overview', {});
  sourceId = overview.sources.at(-1)?.id ?? '';
  const codeId = overview.codes.find(({ codable }) => codable === 1)?.id ?? '';
  // A passage on every word of some letters, and one on every sentence.
  for (const [pattern, unit] of [
    ['\\p{L}{4,}', 'match'],
    ['[a-z]', 'sentence'],
  ] as const) {
    await callEngine(page, 'coding.autocode', { codeId, pattern, unit, sourceIds: [sourceId] });
  }
  await page.getByTestId('reader-text').getByText('Lu Wei spoke').waitFor();
});
afterAll(async () => workbench.close());
beforeEach(async () => {
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('F2');
  await text.waitFor();
});

async function ask<R>(
  ...[name, args]: Parameters<typeof callEngine> extends [Page, ...infer A] ? A : never
): Promise<R> {
  const answer = await callEngine(page, name, args);
  if (answer.type !== 'result') throw new Error(JSON.stringify(answer));
  return answer.value as R;
}

async function readSource(): Promise<{ readonly text: string; readonly quotations: readonly Quotation[] }> {
  const content = await ask<SourceContent>('source.read', { sourceId });
  return { text: content.text, quotations: fromColumns(content.quotations) };
}

/** Keeps the edit, whatever it loses, and waits until the document is read again. */
async function keep(): Promise<void> {
  await page.keyboard.press('Control+s');
  const review = page.getByRole('button', { name: 'Keep the edit' });
  await Promise.race([review.waitFor(), page.getByTestId('reader-text').waitFor()]);
  if (await review.isVisible()) await review.click();
  await page.getByTestId('reader-text').waitFor();
}

async function leave(): Promise<void> {
  await text.focus();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave without keeping' }).click();
  await page.getByTestId('reader-text').waitFor();
}

async function pasteWords(words: string): Promise<void> {
  await text.evaluate((root, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, words);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One random act with the keyboard, done on the page and on a plain string. */
async function actAtRandom(random: () => number, model: string): Promise<string> {
  const place = (): number => {
    const stops = [...graphemes.segment(model)].map(({ index }) => index);
    return stops[Math.floor(random() * stops.length)] ?? 0;
  };
  const start = place();
  const end = random() < 0.3 ? Math.min(model.length, start + Math.floor(random() * 60)) : start;
  const [from, to] = [start, wholeEnd(model, end)];
  await selectEdited(page, from, to);
  const without = model.slice(0, from) + model.slice(to);
  const insert = (words: string): string => model.slice(0, from) + words + model.slice(to);
  switch (Math.floor(random() * 7)) {
    case 0:
      await page.keyboard.press('Backspace');
      return from < to ? without : model.slice(0, before(model, from)) + model.slice(from);
    case 1:
      await page.keyboard.press('Delete');
      return from < to ? without : model.slice(0, from) + model.slice(behind(model, from));
    case 2:
      await page.keyboard.press('Enter');
      return insert('\n');
    case 3:
      await pasteWords('two\r\nlines 👍🏽');
      return insert('two\nlines 👍🏽');
    case 4: {
      // Written over a selection or not, a word is one step.
      await page.keyboard.type('gone');
      await page.keyboard.press('Control+z');
      return model;
    }
    case 5:
      await page.keyboard.insertText('主权');
      return insert('主权');
    default:
      await page.keyboard.type('ab');
      return insert('ab');
  }
}

function before(model: string, offset: number): number {
  const line = model.lastIndexOf('\n', offset - 1) + 1;
  if (offset === 0 || line === offset) return Math.max(0, offset - 1);
  return line + ([...graphemes.segment(model.slice(line, offset))].at(-1)?.index ?? 0);
}

function behind(model: string, offset: number): number {
  const [first] = graphemes.segment(model.slice(offset));
  return offset + (first?.segment.length ?? 0);
}

function wholeEnd(model: string, offset: number): number {
  const within = graphemes.segment(model).containing(offset);
  return within ? within.index : offset;
}

test('a hundred random acts at the keyboard leave the text that a plain string has, and every passage its own words', async () => {
  const { text: original } = await readSource();
  let seed = 20_161_116;
  const random = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  let model = original;
  expect(await readEditedText(page)).toBe(model);
  for (let act = 0; act < 100; act++) {
    model = await actAtRandom(random, model);
    expect(await readEditedText(page), `after act ${act}`).toBe(model);
  }
  await keep();
  const kept = await readSource();
  expect(kept.text).toBe(model);
  const standing = kept.quotations.filter(({ lost }) => lost === 0);
  expect(standing.length).toBeGreaterThan(20);
  expect(standing.map(({ exact }) => exact)).toEqual(standing.map(({ start, end }) => model.slice(start, end)));
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await readSource()).text, { timeout: 10_000 }).toBe(original);
  expect((await readSource()).quotations.some(({ lost }) => lost === 1)).toBe(false);
});

test('an input method writes as a key does, also over selected lines and on an empty one', async () => {
  const browser = await page.context().newCDPSession(page);
  const compose = async (...steps: readonly string[]): Promise<void> => {
    for (const step of steps.slice(0, -1)) {
      await browser.send('Input.imeSetComposition', {
        text: step,
        selectionStart: step.length,
        selectionEnd: step.length,
      });
    }
    await browser.send('Input.insertText', { text: steps.at(-1) ?? '' });
  };
  const original = await readEditedText(page);
  const at = original.indexOf('spoke');
  await selectEdited(page, at);
  await compose('w', 'wang', '网');
  await expect.poll(() => readEditedText(page)).toBe(`${original.slice(0, at)}网${original.slice(at)}`);
  expect(await readEditedCaret(page)).toBe(at + 1);
  await compose('l', 'luo', '络');
  await expect.poll(() => readEditedText(page)).toBe(`${original.slice(0, at)}网络${original.slice(at)}`);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await readEditedText(page)).toBe(original);

  const [from, to] = [original.indexOf('respect'), original.indexOf('second line')];
  await selectEdited(page, from, to);
  await compose('z', 'zhu', '主');
  await expect.poll(() => readEditedText(page)).toBe(`${original.slice(0, from)}主${original.slice(to)}`);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await readEditedText(page)).toBe(original);

  const end = original.length;
  await selectEdited(page, end);
  await page.keyboard.press('Enter');
  await compose('q', 'quan', '权');
  await expect.poll(() => readEditedText(page)).toBe(`${original}\n权`);
  await browser.detach();
  await leave();
});

test('cutting and pasting moves paragraphs, and copied words are those of the text', async () => {
  const original = await readEditedText(page);
  const from = original.indexOf('A second line');
  const to = original.indexOf('网络主权');
  await selectEdited(page, from, to);
  await page.keyboard.press('Control+x');
  expect(await readEditedText(page)).toBe(original.slice(0, from) + original.slice(to));
  await selectEdited(page, 0);
  await page.keyboard.press('Control+v');
  const moved = original.slice(from, to) + original.slice(0, from) + original.slice(to);
  expect(await readEditedText(page)).toBe(moved);
  expect(await readEditedCaret(page)).toBe(to - from);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  expect(await readEditedText(page)).toBe('');
  await page.getByTestId('edit-banner').getByText('would lose').waitFor();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
  expect(await readEditedText(page)).toBe(original);
  for (let i = 0; i < 2; i++) await page.keyboard.press('Control+y');
  expect(await readEditedText(page)).toBe(moved);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await page.getByTestId('reader-text').waitFor();
});

test('codings follow every key, and what an edit destroys is listed before it is kept', async () => {
  const original = await readEditedText(page);
  const [id = ''] = await page
    .getByTestId('edit-bracket')
    .evaluateAll((brackets) => brackets.map((one) => one.getAttribute('data-coding') ?? ''));
  const painted = async (): Promise<number> =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));
  expect(id).not.toBe('');
  expect(await painted()).toBeGreaterThan(5);
  const start = original.indexOf('A second line follows at once.');
  await selectEdited(page, start, start + 'A second line follows at once.'.length);
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+s');
  const review = page.getByRole('dialog', { name: 'What the edit changes' });
  await review.waitFor();
  expect(await review.getByText('A second line follows at once.').count()).toBe(1);
  await review.getByRole('button', { name: 'Back to the text' }).click();
  // A word that is written anew keeps its passage.
  await text.focus();
  await page.keyboard.press('Control+z');
  const word = original.indexOf('follows');
  await selectEdited(page, word, word + 'follows'.length);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('comes');
  await keep();
  expect((await readSource()).quotations.filter(({ lost }) => lost === 1)).toEqual([]);
  expect((await readSource()).quotations.map(({ exact }) => exact)).toContain('comes');
});

test('while letters are letters the status bar offers no keys of reading', async () => {
  expect(await page.getByTestId('key-hints').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByTestId('reader-text').waitFor();
  await page.getByTestId('key-hints').waitFor();
});
