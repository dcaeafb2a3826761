import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';
import { answerSaveDialog } from './stub-dialogs';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await findRow(page, 'document-row', 'Cyber 2016').waitFor();
});
afterAll(async () => workbench.close());

const marks = (): Locator => page.locator('[data-mark]');

async function showFigure(kind: string): Promise<void> {
  await page.locator(`[data-figure="${kind}"]`).click();
  await page.locator(`[data-figure="${kind}"][aria-current]`).waitFor();
  await marks().first().waitFor();
}

async function choose(setting: string, name: string): Promise<void> {
  await page.getByTestId(`setting-${setting}`).click();
  await page.getByRole('menuitemradio', { name, exact: true }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

async function exportAs(name: string, file: string): Promise<Buffer> {
  const path = join(workbench.folder, file);
  await answerSaveDialog(workbench, path);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name }).click();
  await page.getByText(file).first().waitFor();
  return readFileSync(path);
}

test('Ctrl+3 leads to the figures and Ctrl+1 back; every figure is drawn and says its measure, scope and N', async () => {
  await page.keyboard.press('Control+3');
  const kinds = await page
    .locator('[data-figure]')
    .evaluateAll((rows) => rows.map((row) => row.dataset['figure'] ?? ''));
  expect(kinds).toEqual(expect.arrayContaining(['frequencies', 'matrix', 'cooccurrence', 'timeline', 'crosstab']));
  for (const kind of kinds.filter((one) => !wordFigures.includes(one))) {
    await showFigure(kind);
    const notes = await page.getByTestId('figure-notes').innerText();
    expect([kind, notes]).toEqual([
      kind,
      expect.stringMatching(/Measure[^]+Scope[^]+All 5 documents[^]+Boilerplate is left out[^]+N[^]+5 documents/),
    ]);
  }
  await page.keyboard.press('Control+1');
  await page.getByTestId('reader-text').waitFor();
  await page.keyboard.press('Control+3');
  await marks().first().waitFor();
});

/** Figures that wait for a word before they show anything. */
const wordFigures = ['kwic', 'words', 'keyness', 'collocations'];

test('arrow keys go from mark to mark, Enter opens the passages, and from there a key leads to the text and back', async () => {
  await showFigure('cooccurrence');
  const label = async (): Promise<string> => (await page.locator(':focus').getAttribute('aria-label')) ?? '';
  await marks().first().focus();
  expect(await label()).toBe('Sovereignty: 11');
  await page.keyboard.press('ArrowDown');
  expect(await label()).toMatch(/^Cooperation × Sovereignty: \d+$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await label()).toBe('Security × Cooperation: 8');
  await page.keyboard.press('Enter');
  const passages = page.getByTestId('figure-passages');
  await passages.getByRole('option').first().waitFor();
  expect(await passages.getByRole('heading').innerText()).toBe('Security × Cooperation: 8');
  const first = await passages.getByRole('option').first().innerText();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByTestId('reader-text').waitFor();
  await page.getByRole('button', { name: /^Back to the figure: Co-occurrence/ }).click();
  await passages.locator('[aria-selected=true]').waitFor();
  expect(await passages.getByRole('option').first().innerText()).toBe(first);
  expect(await passages.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Escape');
  await passages.waitFor({ state: 'detached' });
  expect(await label()).toBe('Security × Cooperation: 8');
});

test('a setting changes the figure, the table behind it has the same numbers, and both are there after a restart', async () => {
  await choose('measure', 'c-coefficient (Jaccard)');
  await page.getByRole('button', { name: /^Security × Cooperation: 0\.\d+$/ }).waitFor();
  await page.getByTestId('figure-table-switch').click();
  const table = page.getByTestId('figure-table');
  await table.getByText('8 rows').waitFor();
  // It stands below the figure, and whoever asks for it is led there.
  await expect.poll(() => table.evaluate((one) => one.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
  const shown = (await page.getByRole('button', { name: /^Security × Cooperation:/ }).getAttribute('aria-label')) ?? '';
  expect(await table.innerText()).toContain(shown.split(': ')[1]);
  // Every number of the table opens what it counts, and Escape leads back to it.
  const grid = table.getByTestId('data-table');
  await grid.focus();
  await page.keyboard.press('Control+Home');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  const passages = page.getByTestId('figure-passages');
  await passages.getByRole('heading', { name: shown }).waitFor();
  await passages.getByText(/^Listed are the codings of both codes/).waitFor();
  await page.keyboard.press('Escape');
  await passages.waitFor({ state: 'detached' });
  expect(await grid.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.waitForTimeout(400);
  await page.reload();
  await page.getByTestId('reader-text').waitFor();
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: shown }).waitFor();
  await page.getByTestId('figure-table-switch').click();
  await choose('measure', 'count');
});

test('a coding that is taken back changes the figure', async () => {
  await showFigure('frequencies');
  const cooperation = page.getByRole('button', { name: /^International cooperation: / });
  const before = await cooperation.getAttribute('aria-label');
  await page.keyboard.press('Control+1');
  await findRow(page, 'document-row', 'Cyber 2016').click();
  await page.getByTestId('coding-bracket').first().click();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+3');
  await page.getByTestId('figure-notes').getByText('161 codings').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByTestId('figure-notes').getByText('162 codings').waitFor();
  expect(await cooperation.getAttribute('aria-label')).toBe(before);
});

test('marks of a drawing with thousands of them are pointed at, gone to with the arrow keys and opened like any other', async () => {
  await showFigure('portraits');
  await choose('parts', '400');
  const drawing = page.getByTestId('figure-drawing');
  await page.locator('canvas + [data-testid="figure-drawing"]').waitFor();
  expect(await marks().count()).toBe(1);
  await marks().first().focus();
  const label = async (): Promise<string> => (await page.locator(':focus').getAttribute('aria-label')) ?? '';
  const first = await label();
  await page.keyboard.press('ArrowRight');
  expect(await label()).not.toBe(first);
  await page.keyboard.press('Enter');
  const passages = page.getByTestId('figure-passages');
  await passages.getByRole('option').first().waitFor();
  expect(await drawing.locator('[aria-pressed=true]').getAttribute('aria-label')).toBe(
    await passages.getByRole('heading').innerText(),
  );
  await page.keyboard.press('Escape');
  await passages.waitFor({ state: 'detached' });
  expect(
    await marks()
      .first()
      .evaluate((mark) => mark === document.activeElement),
  ).toBe(true);
  // Another mark becomes an element when it is pointed at; parts without a code are no marks.
  const box = await drawing.boundingBox();
  for (let step = 0; step < 100 && (await marks().count()) < 2; step++)
    await page.mouse.move((box?.x ?? 0) + 8 + 13 * (step % 10), (box?.y ?? 0) + 30 + 13 * Math.floor(step / 10));
  expect(await marks().count()).toBe(2);
  await page.mouse.down();
  await page.mouse.up();
  await passages.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await choose('parts', '200');
});

test('a figure goes out as SVG, PNG and PDF, its table as a file, twice with the same bytes', async () => {
  await showFigure('cooccurrence');
  const svg = (await exportAs('Figure as SVG…', 'one.svg')).toString();
  expect(svg).toContain('<title>Security × Cooperation: 8</title>');
  expect(svg).toMatch(/All 5 documents/);
  expect((await exportAs('Figure as SVG…', 'two.svg')).toString()).toBe(svg);
  const png = await exportAs('Figure as PNG (2×)…', 'one.png');
  expect([png.readUInt32BE(0), png.readUInt32BE(16)]).toEqual([
    0x89_50_4e_47,
    Number(/width="(\d+)"/.exec(svg)?.[1]) * 2,
  ]);
  const pdf = await exportAs('Figure as PDF…', 'one.pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await exportAs('Figure as PDF…', 'two.pdf')).equals(pdf)).toBe(true);
  const csv = (await exportAs('Table as CSV…', 'one.csv')).toString();
  expect(csv).toMatch(/Security,0,8,25,/);
});
