import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseAction } from './choose-action';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';
import { answerSaveDialog, suggestedPaths } from './stub-dialogs';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await findRow(page, 'document-row', 'Cyber 2016').click();
});
afterAll(async () => workbench.close());

async function exportFile(action: string, name: string): Promise<Buffer> {
  const path = join(workbench.folder, name);
  await answerSaveDialog(workbench, path);
  await chooseAction(workbench, action);
  await page.getByTestId('notice').filter({ hasText: name }).last().waitFor();
  return readFileSync(path);
}

test('every file for other programs is written where the person chose, under a name that says what it is', async () => {
  const begins: Readonly<Record<string, string>> = {
    'export.document.html': '<!doctype html>',
    'export.document.docx': 'PK',
    'export.annotated.html': '<!doctype html>',
    'export.annotated.docx': 'PK',
    'export.annotations.jsonld': '{\n  "@context": "http://www.w3.org/ns/anno.jsonld"',
    'export.corpus.txt': '**** *doc_Cyber2016',
    'export.segmentCorpus.txt': '**** *code_',
    'export.network.graphml': '<?xml version="1.0" encoding="UTF-8"?>\n<graphml',
    'export.network.gexf': '<?xml version="1.0" encoding="UTF-8"?>\n<gexf',
  };
  for (const [action, beginning] of Object.entries(begins)) {
    const name = action.split('.').slice(1).join('.');
    const bytes = await exportFile(action, name);
    expect(bytes.toString('utf8', 0, 200)).toContain(beginning);
    expect((await suggestedPaths(workbench))[0]).toMatch(/Cyberspace governance [a-z ]+\.[a-z]+$/i);
    const again = await exportFile(action, `again.${name}`);
    expect(again.equals(bytes)).toBe(true);
  }
  const one = readFileSync(join(workbench.folder, 'document.html'), 'utf8');
  expect(one.match(/<article /g)).toHaveLength(1);
});

test('the palette names exports as sentences of its language', async () => {
  const found = async (words: string, name: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByTestId('palette-input').fill(words);
    await page.getByRole('option', { name }).first().waitFor();
    expect(await page.getByRole('option').allInnerTexts()).toContainEqual(expect.stringContaining(name));
    await page.keyboard.press('Escape');
  };
  await found('documents codings web', 'Export documents with their codings as a web page…');
  await found('gephi', 'Export network of codes as GEXF (Gephi)…');
  await chooseAction(workbench, 'language.chinese');
  await found('IRaMuTeQ 文本', '将 IRaMuTeQ 文本导出为纯文本…');
  await found('GEXF', '将代码网络导出为 GEXF（Gephi）…');
  await chooseAction(workbench, 'language.english');
});

test('an annotated page stands alone: its legend hides codes by mouse and keyboard, its labels lead to passages', async () => {
  const opened = workbench.app.waitForEvent('window');
  const url = pathToFileURL(join(workbench.folder, 'annotated.html')).href;
  await workbench.app.evaluate(({ BrowserWindow }, address) => {
    const window = new BrowserWindow({
      width: 1280,
      height: 800,
      webPreferences: { partition: 'reader', sandbox: true },
    });
    void window.loadURL(address);
  }, url);
  const reader = await opened;
  const strangers: string[] = [];
  reader.on('request', (request) => strangers.push(request.url()));
  reader.on('pageerror', (error) => strangers.push(error.message));
  await reader.getByRole('heading', { name: 'Cyberspace governance', level: 1 }).waitFor();
  const visible = () => reader.locator('.margin li:visible').count();
  const colours = () => reader.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--k8-0').trim()");
  expect(await visible()).toBe(162);
  for (const colorScheme of ['light', 'dark'] as const) {
    await reader.emulateMedia({ colorScheme });
    expect(await findFaults(reader)).toEqual([]);
  }
  await reader.getByRole('checkbox', { name: /^Cooperation \/ International cooperation/ }).click();
  expect(await visible()).toBe(145);
  await reader.keyboard.press('Space');
  expect(await visible()).toBe(162);
  await reader.getByRole('button', { name: 'None' }).first().focus();
  await reader.keyboard.press('Enter');
  expect([await visible(), await colours()]).toEqual([0, 'transparent']);
  await reader.getByRole('button', { name: 'All' }).first().click();
  expect(await visible()).toBe(162);
  const label = reader.locator('.margin a').nth(20);
  await label.focus();
  await reader.locator('[data-c].on').first().waitFor();
  await reader.keyboard.press('Enter');
  await reader.locator('[data-c]:target').waitFor();
  expect(strangers).toEqual([]);
  // Where no script may run, the legend hides as well.
  const plain = join(workbench.folder, 'plain.html');
  const html = readFileSync(join(workbench.folder, 'annotated.html'), 'utf8');
  writeFileSync(plain, html.replace(/<script>.*<\/script>/s, ''));
  await reader.goto(pathToFileURL(plain).href);
  await reader.getByRole('checkbox', { name: /^Cooperation \/ International cooperation/ }).click();
  expect(await visible()).toBe(145);
  await reader.getByRole('checkbox', { name: /^Seed/ }).click();
  expect([await visible(), await colours()]).toEqual([0, 'transparent']);
});
