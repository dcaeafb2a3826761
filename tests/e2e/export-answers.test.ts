import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import Papa from 'papaparse';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseAction } from './choose-action';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { answerSaveDialog, suggestedPaths } from './stub-dialogs';

let workbench: Workbench;
let page: Page;
/** The words of the passages in the list, in its order. */
let shown: readonly string[];

beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
});
afterAll(async () => workbench.close());

/** Asks, sorts the list, and reads what it shows. */
async function askAndRead(): Promise<void> {
  await page.keyboard.press('Control+2');
  const field = page.getByTestId('question');
  await field.fill('"Cyber sovereignty" or "Double standards"');
  await field.press('Enter');
  await expect.poll(async () => page.getByTestId('retrieved-count').innerText()).toContain('6 passages');
  await page.getByLabel('Sort by').selectOption('Sort by: longest first');
  const quotes = page.getByTestId('retrieved').locator('[role=option] p[dir=auto]');
  await expect.poll(async () => quotes.count()).toBe(6);
  await expect
    .poll(async () => {
      shown = await quotes.allTextContents();
      return shown.every((words, i) => i === 0 || words.length <= (shown[i - 1] ?? '').length);
    })
    .toBe(true);
}

/** Chooses an export in the menu of the list, and answers what was written. */
async function exportAs(format: string, label: string): Promise<Buffer> {
  const path = join(workbench.folder, `answers.${format}`);
  await answerSaveDialog(workbench, path);
  await page.getByTestId('retrieve').getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: label }).click();
  await page.getByText(`answers.${format}`).first().waitFor();
  return readFileSync(path);
}

test('a Cancel of the dialog that asks where to save writes nothing and says nothing', async () => {
  await askAndRead();
  await answerSaveDialog(workbench);
  await chooseAction(workbench, 'export.passages.csv');
  await expect.poll(async () => (await suggestedPaths(workbench)).length).toBe(1);
  const [suggested = ''] = await suggestedPaths(workbench);
  expect(suggested.endsWith('.csv')).toBe(true);
  expect(existsSync(suggested)).toBe(false);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await page.getByText('.csv').count()).toBe(0);
});

test('the tables hold the passages that are listed, in the order of the list', async () => {
  const csv = (await exportAs('csv', 'CSV')).toString();
  expect(csv.startsWith('\ufeffdocument,')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data.map(({ quote }) => quote)).toEqual(shown);
  expect(data.every(({ code }) => code === 'Cyber sovereignty' || code === 'Double standards')).toBe(true);
  const json = JSON.parse((await exportAs('json', 'JSON')).toString()) as readonly { readonly quote: string }[];
  expect(json.map(({ quote }) => quote)).toEqual(shown);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await exportAs('xlsx', 'Excel')) as unknown as ExcelJS.Buffer);
  const rows = workbook.worksheets[0]?.getSheetValues() as readonly (readonly unknown[])[];
  const column = rows[1]?.indexOf('quote') ?? -1;
  expect(rows.slice(2).map((row) => row[column])).toEqual(shown);
});

test('the documents of quotations hold the same passages, each below its document', async () => {
  const markdown = (await exportAs('md', 'Markdown')).toString();
  const quoted = markdown.split('\n').flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : []));
  expect(quoted).toEqual(shown);
  const html = (await exportAs('html', 'web page')).toString();
  const blocks = [...html.matchAll(/<blockquote><p>(.*?)<\/p><\/blockquote>/g)].map(([, words = '']) => words);
  expect(blocks.map((words) => words.replaceAll('&quot;', '"').replaceAll('&#39;', "'"))).toEqual(shown);
  const { value: text } = await mammoth.extractRawText({ buffer: await exportAs('docx', 'Word') });
  const places = shown.map((words) => text.indexOf(words));
  expect(places.every((place, i) => place > (places[i - 1] ?? -1))).toBe(true);
});
