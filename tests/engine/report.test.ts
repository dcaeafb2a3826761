import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ReportPart } from '../../src/domain/report/parts';
import { addCode, addDocument, codeWords, newStudy } from '../fixtures/study';
import type { ArgsOf } from '../../src/contract/engine';

const frequencies: ReportPart = {
  kind: 'figure',
  settings: { kind: 'frequencies', unit: 'codings', reach: 'own' },
};

async function studyWithReport() {
  const study = await newStudy();
  const { engine } = study;
  const url = 'https://example.org/speech';
  const speech = addDocument(engine, 'Order is <freedom>.\n\nPower is order.', {
    title: 'Speech',
    author: 'Cato',
    url,
  });
  const reply = addDocument(engine, 'No order.', { title: 'Reply', date: '2016-11' });
  const order = addCode(engine, 'Top', 'Order');
  const power = addCode(engine, 'Power');
  codeWords(engine, speech, 'Order is <freedom>', order);
  codeWords(engine, reply, 'order', order);
  codeWords(engine, speech, 'Power', power);
  engine.run('summary.write', { sourceId: speech, codeId: order, text: 'Order **frees**.' });
  const memo = { aboutTable: 'code', aboutId: order, title: 'On order', text: '# Why\n\nBecause.' } as const;
  const { memoId } = engine.run('memo.create', memo);
  const add = (part: ReportPart, rest: Partial<ArgsOf<'report.add'>> = {}): void =>
    void engine.run('report.add', { part, scope: {}, ...rest });
  add({ kind: 'words', settings: { text: 'We *begin* here.' } }, { caption: 'Opening' });
  add(frequencies, { scope: { sourceIds: [speech], boilerplate: true }, caption: 'What the speech says' });
  add({ kind: 'passages', settings: { words: 'Order within document' } });
  add({ kind: 'passages', settings: { words: 'Gone' } });
  add({ kind: 'memo', settings: { memoId } });
  add({ kind: 'summaries', settings: { layout: 'grid' } });
  add({ kind: 'summaries', settings: { layout: 'list' } });
  async function write(format: 'html' | 'docx' | 'md', name = format as string, language: 'en' | 'zh-Hans' = 'en') {
    const path = join(study.folder, name);
    await engine.start('export.report', { path, format, title: 'Orders', author: 'Ada B.', language });
    return readFileSync(path);
  }
  return { ...study, order, memoId, write };
}

test('a report has its parts in order between title page and sources, and every figure says measure, scope and N', async () => {
  const { write } = await studyWithReport();
  const html = (await write('html')).toString();
  const headings = [...html.matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/g)].map(([, words]) => words);
  expect(headings).toEqual([
    'Orders',
    'Contents',
    'Opening',
    'What the speech says',
    'Passages',
    'Passages',
    'On order',
    'Summaries of documents by code',
    'Summaries of documents by code',
    'Sources',
    'Method note',
  ]);
  expect([...html.matchAll(/href="#([^"]+)"/g)].every(([, anchor]) => html.includes(`id="${anchor}"`))).toBe(true);
  expect(html).toContain('<p>We <em>begin</em> here.</p>');
  expect(html).toContain('<svg ');
  expect(html).toContain('<strong>Measure: </strong>Number of codings of each code. Each code counts its own codings.');
  expect(html).toContain('<strong>Scope: </strong>documents: Speech · all codes · boilerplate is counted as text');
  expect(html).toContain('<strong>N: </strong>2 codings · 1 document · ');
  expect(html).toContain('<blockquote><p>Order is &lt;freedom&gt;</p></blockquote>');
  expect(html).toContain('This could not be worked out: ');
  expect(html).toContain('<h3>Why</h3>');
  expect(html).toContain('<td>Speech</td><td>Order <strong>frees</strong>.</td>');
  expect(html).toContain('Cato. <em>Speech</em>');
  expect(html).toContain('The study holds 2 documents, 3 codes and 3 codings.');
  expect(html).toMatch(/Made with Postil \d+\.\d+\.\d+/);
});

test('the same study gives the same report twice, as HTML, Word and Markdown, in both languages', async () => {
  const { write } = await studyWithReport();
  for (const format of ['html', 'docx', 'md'] as const)
    expect((await write(format, 'one')).equals(await write(format, 'two'))).toBe(true);
  const chinese = (await write('md', 'three', 'zh-Hans')).toString();
  for (const words of ['## 目录', '## 资料来源', '## 方法说明', '**度量：**每个代码的编码数。每个代码只计自己的编码。'])
    expect(chinese).toContain(words);
});

test('a Word report holds its drawings, and its contents lead to its chapters', async () => {
  const { write } = await studyWithReport();
  const parts = unzipSync(await write('docx'));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const anchors = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
  const bookmarks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
  expect(anchors.length).toBe(9);
  expect(anchors.filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
  // A field that Word counts anew, with the pages worked out beforehand.
  expect(document).toContain('TOC ');
  expect([...document.matchAll(/PAGEREF [^<]*<\/w:instrText>.*?<w:t[^>]*>(\d+)<\/w:t>/g)].length).toBe(9);
  const pictures = Object.entries(parts).flatMap(([name, bytes]) => (name.endsWith('.png') ? [bytes] : []));
  expect(pictures.map((bytes) => bytes.length > 1000 && strFromU8(bytes.subarray(1, 4)))).toEqual(['PNG']);
  expect(Object.keys(parts).filter((name) => name.endsWith('.svg')).length).toBe(1);
});

test('a report is written in the words of its title page unless others are given', async () => {
  const { engine, folder } = await studyWithReport();
  engine.run('report.entitle', { title: '秩序', authors: 'Ada; Bo', language: 'zh-Hans' });
  const path = join(folder, 'kept.md');
  await engine.start('export.report', { path, format: 'md' });
  const kept = readFileSync(path, 'utf8');
  for (const words of ['# 秩序', 'Ada; Bo', '## 目录', '无法得出结果：查询第 1 个字符处'])
    expect(kept).toContain(words);
  const preview = await engine.start('report.preview', { language: 'en' });
  for (const words of ['<h1>秩序</h1>', 'Ada; Bo', 'Contents']) expect(preview).toContain(words);
});

test('a report names figures, stances and sums in its own language, and variables by their names', async () => {
  const { engine, order, write } = await studyWithReport();
  engine.run('report.remove', { itemIds: engine.ask('project.overview', {}).reportItems.map(({ id }) => id) });
  const third = addDocument(engine, 'Against order.', { title: 'Third' });
  engine.run('coding.setStance', { codingIds: [codeWords(engine, third, 'order', order)], stance: 'opposes' });
  const { variableId } = engine.run('variable.create', { about: 'source', name: 'Country', kind: 'text' });
  const add = (settings: Extract<ReportPart, { kind: 'figure' }>['settings']): void =>
    void engine.run('report.add', { part: { kind: 'figure', settings }, scope: {} });
  const matrix = { kind: 'matrix', unit: 'codings', share: 'count', reach: 'own' } as const;
  add({ ...matrix, columns: { by: 'stance' } });
  add({ ...matrix, columns: { by: 'variable', variableId } });
  add({ kind: 'crosstab', rows: { by: 'stance' }, columns: { by: 'code' }, cells: 'observed' });
  const chinese = (await write('html', 'chinese', 'zh-Hans')).toString();
  for (const words of [
    '<h2 id="part-1">代码 × 立场</h2>',
    '<h2 id="part-2">代码 × Country</h2>',
    '立场 × 代码',
    '反对',
  ])
    expect(chinese).toContain(words);
  expect(chinese).not.toMatch(/>(supports|opposes|neutral|total)</);
  expect((await write('html')).toString()).toContain('<h2 id="part-1">Codes × stances</h2>');
});

test('what a report speaks of may go: a memo that is gone is said to be, an empty report says so', async () => {
  const { engine, memoId, write } = await studyWithReport();
  engine.run('memo.remove', { memoIds: [memoId] });
  expect((await write('md')).toString()).toContain('This memo is no longer in the study.');
  engine.run('report.remove', { itemIds: engine.ask('project.overview', {}).reportItems.map(({ id }) => id) });
  expect((await write('md')).toString()).toContain('Nothing was put into this report yet.');
});

test('summaries go out as a table of documents by codes, codes by their paths', async () => {
  const { engine, folder } = await studyWithReport();
  const path = join(folder, 'summaries.csv');
  const { rows } = await engine.start('export.summaries', { path, format: 'csv' });
  expect(rows).toBe(1);
  expect(
    readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split('\r\n')
      .slice(0, 2),
  ).toEqual(['document,Top / Order', 'Speech,Order **frees**.']);
});
