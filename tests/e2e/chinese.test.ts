import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { views } from '../../src/ui/state/views';
import { chooseAction } from './choose-action';
import { keepAll, readFiles } from './import-files';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';
import { answerSaveDialog } from './stub-dialogs';

const passage = '网络主权是国家主权在网络空间的延伸';

let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await chooseAction(workbench, 'language.chinese');
  await page.getByText('所有更改已保存').waitFor();
});
afterAll(async () => workbench.close());

/** Names of products, formats and languages, which stay as they are in every language. */
const names =
  /Postil|postil|IRaMuTeQ|JSON-LD|GraphML|GEXF|Gephi|Excel|XLSX|DOCX|HTML|Markdown|QDC|REFI-QDA|Word|CSV|JSON|SVG|PNG|PDF|TXT|pdf\.js|GB18030|UTF-8|txt|zh-Hans|\ben\b|English|MIT|Apache|Electron|Chrome|React Aria|React|Lexical|zustand|SQLite|SIL|Inter|Source Serif/g;

/** Latin words among what is shown or said: texts, labels, tooltips and hints, but no keys. */
async function findForeignWords(): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const hidden = 'script, style, kbd, [data-shortcut]';
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text && !node.parentElement?.closest(hidden)) words.push(node.data);
      if (!(node instanceof Element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-valuetext']) {
        words.push(node.getAttribute(name) ?? '');
      }
    }
    return words;
  });
  return foreignOnes(said);
}

function foreignOnes(said: readonly string[]): readonly string[] {
  const keys = /\b(Ctrl|Alt|Shift|Enter|Esc|Delete|Del|Tab|PageUp|PageDown|Home|End|F\d+)\b/g;
  return [...new Set(said)].filter((text) => /[a-z]{2}/i.test(text.replaceAll(names, '').replaceAll(keys, '')));
}

test('a study in Chinese shows no English word, from its first dialog to its inspector', async () => {
  await chooseAction(workbench, 'project.close');
  await page.getByRole('button', { name: 'Cyberspace governance.postil' }).waitFor();
  expect(await findForeignWords()).toEqual(['Cyberspace governance.postil']);
  await page.getByRole('button', { name: '新建项目' }).click();
  await page.getByRole('textbox', { name: '研究名称' }).fill('网络治理');
  await page.getByRole('textbox', { name: '您作为编码者的姓名' }).fill('安');
  expect(await findForeignWords()).toEqual(['Cyberspace governance.postil']);
  const path = join(workbench.folder, '网络治理.postil');
  await answerSaveDialog(workbench, path);
  await page.keyboard.press('Enter');
  await waitForProject(workbench, path);
  await page.getByText('还没有文档').first().waitFor();
  // The file stands with its whole path in the title's tooltip.
  expect((await findForeignWords()).filter((text) => text !== path)).toEqual([]);

  const source = join(workbench.folder, '主权.txt');
  writeFileSync(source, iconv.encode(`${passage}，应当得到尊重。\n`.repeat(5), 'GB18030'));
  const picture = join(workbench.folder, '图片.txt');
  writeFileSync(picture, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const review = await readFiles(workbench, [source, picture]);
  await review.getByText('图片.txt 不是文本').waitFor();
  expect((await findForeignWords()).filter((text) => text !== path)).toEqual([]);
  await keepAll(page, review);
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.keyboard.type('主权');
  await page.keyboard.press('Enter');
  await findRow(page, 'code-row', '主权').click();
  expect((await findForeignWords()).filter((text) => text !== path)).toEqual([]);
  await page.keyboard.press('Delete');
  await page.getByText('已移除“主权”').first().waitFor();
  expect((await findForeignWords()).filter((text) => text !== path)).toEqual([]);
});

test('neither do the views of a study', async () => {
  const path = join(workbench.folder, '网络治理.postil');
  for (const view of views) {
    await chooseAction(workbench, `desk.${view}`);
    await page.locator(`[data-view=${view}][aria-current="page"]`).waitFor();
    await page.waitForTimeout(300); // what a view asks the engine for stands on the screen as well
    expect([view, (await findForeignWords()).filter((text) => text !== path)]).toEqual([view, []]);
  }
  await chooseAction(workbench, 'desk.reader');
});

test('neither do its figures, which say what they measure', async () => {
  const path = join(workbench.folder, '网络治理.postil');
  for (const kind of [
    'frequencies',
    'matrix',
    'cooccurrence',
    'timeline',
    'lines',
    'portraits',
    'uncoded',
    'sequences',
  ]) {
    await chooseAction(workbench, `figure.${kind}`);
    await page.locator(`[data-figure=${kind}][aria-current="page"]`).waitFor();
    await page.waitForTimeout(300); // the figure itself comes from the engine
    expect([kind, (await findForeignWords()).filter((text) => text !== path)]).toEqual([kind, []]);
  }
  await chooseAction(workbench, 'desk.reader');
});

test('neither do its dialogs, its palette and its menus', async () => {
  const path = join(workbench.folder, '网络治理.postil');
  const recent = /Cyberspace governance\.postil/;
  const dialogs = ['palette.open', 'project.rename', 'coders.show', 'help.shortcuts', 'help.about'];
  for (const action of dialogs) {
    await chooseAction(workbench, action);
    await page.getByRole('dialog').waitFor();
    const foreign = (await findForeignWords()).filter((text) => text !== path && !recent.test(text));
    expect([action, foreign]).toEqual([action, []]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await findRow(page, 'document-row', '主权').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '文档信息…' }).waitFor();
  expect((await findForeignWords()).filter((text) => text !== path)).toEqual([]);
  await page.keyboard.press('Escape');
  const menu = await workbench.app.evaluate(({ Menu }) => {
    const labelsOf = (items: readonly Electron.MenuItem[]): readonly string[] =>
      items.flatMap(({ label, submenu }) => [label, ...labelsOf(submenu?.items ?? [])]);
    return labelsOf(Menu.getApplicationMenu()?.items ?? []);
  });
  expect(menu).toContain('编码者…');
  expect(foreignOnes(menu).filter((label) => !recent.test(label))).toEqual([]);
});
