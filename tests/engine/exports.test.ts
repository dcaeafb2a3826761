import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { SegmentRow } from '../../src/contract/rows';
import type { Engine } from '../../src/engine/engine';
import { loadSqlJs } from '../../src/engine/sql-js';
import { addCode, addDocument, codeWords, newStudy, readWasm } from '../fixtures/study';
import { problemOf, refusal } from './problem-of';

/** A study whose segments need everything: emoji, two coders, actor, stance, memos, formulas, line ends, namesakes. */
async function newRichStudy() {
  const study = await newStudy();
  const { engine } = study;
  const later = addDocument(engine, '😀 =1+1, said “Lu”.\nOrder.', {
    title: 'B "quoted"\nlines',
    publisher: 'Xinhua',
  });
  const first = addDocument(engine, '网络主权😀应得到e\u0301尊重。', { title: 'Ä', date: '2016-11' });
  engine.run('source.move', { sourceIds: [first], beforeId: later });
  const order = addCode(engine, 'Order');
  const cyber = addCode(engine, 'A/B', 'Cyber');
  const formula = codeWords(engine, later, '=1+1', order);
  codeWords(engine, later, 'Order', order);
  codeWords(engine, later, '=1+1', cyber);
  codeWords(engine, first, '主权😀', cyber);
  engine.run('coding.apply', { sourceId: first, start: 2, end: 6, codeId: cyber, coderName: 'Bo', weight: 0 });
  codeWords(engine, first, '主权', order);
  codeWords(engine, first, 'e\u0301', order);
  engine.run('coding.setActorNamed', { codingIds: [formula], name: 'Lu, Wei' });
  engine.run('coding.setStance', { codingIds: [formula], stance: 'opposes' });
  const { quotationId } = engine.run('coding.apply', { sourceId: later, start: 3, end: 7, codeId: order });
  engine.run('memo.create', { aboutTable: 'coding', aboutId: formula, title: '', text: '-first\nline' });
  engine.run('memo.create', { aboutTable: 'quotation', aboutId: quotationId, title: '', text: 'second' });
  return study;
}

async function exportTo(engine: Engine, what: 'segments' | 'codebook', path: string): Promise<Buffer> {
  const format = path.endsWith('xlsx') ? 'xlsx' : path.endsWith('csv') ? 'csv' : 'json';
  await engine.start(`export.${what}`, { path, format });
  return readFileSync(path);
}

const keys =
  'document publisher date code codePath quote start end paragraph coder created weight actor stance memo codebookVersion page speaker cases'.split(
    ' ',
  );

/** As they are exported from documents without pages, speakers and cases. */
function asExported(segments: readonly SegmentRow[]) {
  return segments.map(({ id: _id, ...segment }) => ({ ...segment, page: null, speaker: null, cases: null }));
}

test('segments stand in document order, then by start, end, code path and coder, counted in code points', async () => {
  const { engine } = await newRichStudy();
  const shown = engine
    .ask('segment.list', {})
    .map(({ document, quote, start, end, codePath, coder, memo }) => [
      document,
      quote,
      start,
      end,
      codePath,
      coder,
      memo,
    ]);
  expect(shown).toEqual([
    ['Ä', '主权', 2, 4, 'Order', 'Ada', null],
    ['Ä', '主权😀', 2, 5, 'A/B / Cyber', 'Ada', null],
    ['Ä', '主权😀', 2, 5, 'A/B / Cyber', 'Bo', null],
    ['Ä', 'e\u0301', 8, 10, 'Order', 'Ada', null],
    ['B "quoted"\nlines', '=1+1', 2, 6, 'A/B / Cyber', 'Ada', 'second'],
    ['B "quoted"\nlines', '=1+1', 2, 6, 'Order', 'Ada', '-first\nline\n\nsecond'],
    ['B "quoted"\nlines', 'Order', 19, 24, 'Order', 'Ada', null],
  ]);
});

test('the JSON export holds the segments, keys in the order that is promised', async () => {
  const { engine, folder } = await newRichStudy();
  const exported = JSON.parse((await exportTo(engine, 'segments', join(folder, 'a.json'))).toString()) as object[];
  expect(exported).toEqual(asExported(engine.ask('segment.list', {})));
  expect(exported.map((row) => Object.keys(row))).toEqual(exported.map(() => keys));
});

test('a segment names the page and the speaker of its beginning', async () => {
  const { engine, folder } = await newStudy();
  const source = addDocument(engine, 'Anna: order\nBo: freedom', {
    marks: [
      { kind: 'page', start: 0, end: 11, label: 'iv' },
      { kind: 'speakerTurn', start: 0, end: 11, speaker: 'Anna' },
      { kind: 'page', start: 12, end: 23, label: '5' },
    ],
  });
  const code = addCode(engine, 'Order');
  for (const words of ['order', 'order\nBo', 'freedom']) codeWords(engine, source, words, code);
  const rows = JSON.parse((await exportTo(engine, 'segments', join(folder, 'a.json'))).toString()) as Record<string, unknown>[]; // prettier-ignore
  expect(rows.map(({ quote, page, speaker }) => [quote, page, speaker])).toEqual([
    ['order', 'iv', 'Anna'],
    ['order\nBo', 'iv', 'Anna'],
    ['freedom', '5', null],
  ]);
});

test('the CSV export holds the segments; what a spreadsheet would calculate has an apostrophe', async () => {
  const { engine, folder } = await newRichStudy();
  const csv = (await exportTo(engine, 'segments', join(folder, 'a.csv'))).toString();
  expect(csv.startsWith('\ufeffdocument,')).toBe(true);
  const { data } = Papa.parse<string[]>(csv.slice(1), { newline: '\r\n' });
  const cells = asExported(engine.ask('segment.list', {})).map((segment) =>
    keys.map((key) => asCsv(segment[key as keyof typeof segment])),
  );
  expect(data).toEqual([keys, ...cells, ['']]);
});

function asCsv(value: string | number | null): string {
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
}

test('the XLSX export holds the segments, numbers as numbers and formulas as text', async () => {
  const { engine, folder } = await newRichStudy();
  const bytes = await exportTo(engine, 'segments', join(folder, 'a.xlsx'));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const sheet = workbook.worksheets[0];
  const rows = asExported(engine.ask('segment.list', {}));
  const read = Array.from({ length: rows.length + 1 }, (_, row) =>
    keys.map((_key, column) => {
      const cell = sheet?.getCell(row + 1, column + 1);
      return typeof cell?.value === 'object' && cell.value !== null ? cell.text : cell?.value;
    }),
  );
  expect(read).toEqual([keys, ...rows.map((segment) => keys.map((key) => segment[key as keyof typeof segment]))]);
});

test('the view `segment` of the file holds what the list says', async () => {
  const { engine, path } = await newRichStudy();
  const listed = engine.ask('segment.list', {});
  engine.close();
  const connection = (await loadSqlJs(await readWasm())).openFile(path);
  const rows = connection.all(
    `SELECT id, ${keys
      .slice(0, -3)
      .map((key) => `"${key}"`)
      .join(', ')} FROM segment
     ORDER BY documentPosition, "start", "end", codePath, coder`,
  );
  connection.close();
  expect(rows).toEqual(listed);
});

test('segments of some documents or codes can be asked for', async () => {
  const { engine } = await newRichStudy();
  const all = engine.ask('segment.list', {});
  const sourceIds = engine
    .ask('source.list', {})
    .slice(0, 1)
    .map(({ id }) => id);
  const codeIds = engine
    .ask('code.list', {})
    .filter(({ path }) => path === 'Order')
    .map(({ id }) => id);
  expect(engine.ask('segment.list', { sourceIds })).toEqual(all.filter(({ document }) => document === 'Ä'));
  expect(engine.ask('segment.list', { sourceIds, codeIds })).toEqual([all[0], all[3]]);
});

test('the same project gives the same bytes twice', async () => {
  const { engine, folder } = await newRichStudy();
  const exportAll = async (name: string): Promise<Buffer[]> => {
    const all: Buffer[] = [];
    for (const what of ['segments', 'codebook'] as const)
      for (const format of ['xlsx', 'csv', 'json'])
        all.push(await exportTo(engine, what, join(folder, `${name}.${format}`)));
    return all;
  };
  const first = await exportAll('first');
  await new Promise((resolve) => setTimeout(resolve, 2100)); // the clock of a zip ticks every two seconds
  expect(await exportAll('second')).toEqual(first);
});

test('the codebook goes out in the order of the tree, with definitions and counts', async () => {
  const { engine, folder } = await newRichStudy();
  const [order, , cyber] = engine.ask('code.list', {});
  engine.run('code.define', { codeId: cyber?.id ?? '', briefDefinition: '-brief', note: 'a\nb' });
  engine.run('code.pin', { codeId: order?.id ?? '', shortcut: '3' });
  const exported = JSON.parse((await exportTo(engine, 'codebook', join(folder, 'a.json'))).toString()) as object[];
  expect(exported).toMatchObject([
    { path: 'Order', name: 'Order', parent: null, shortcut: '3', codings: 4, codable: 'yes' },
    { path: 'A\\/B', name: 'A/B', parent: null, codings: 0 },
    { path: 'A\\/B / Cyber', name: 'Cyber', parent: 'A\\/B', briefDefinition: '-brief', note: 'a\nb', codings: 3 },
  ]);
});

test('an export that was cancelled leaves the earlier file, and no other', async () => {
  const { engine, folder } = await newRichStudy();
  const path = join(folder, 'a.json');
  writeFileSync(path, 'earlier');
  const before = readdirSync(folder).toSorted();
  const { signal } = cancelled();
  const work = () => engine.start('export.segments', { path, format: 'json' }, { signal });
  expect(await refusal(work)).toBe('cancelled');
  expect([readFileSync(path, 'utf8'), readdirSync(folder).toSorted()]).toEqual(['earlier', before]);
});

function cancelled(): AbortController {
  const controller = new AbortController();
  controller.abort();
  return controller;
}

test('an export writes over no project, no folder, and into no folder that is missing', async () => {
  const { engine, path, folder } = await newRichStudy();
  const other = join(folder, 'other.postil');
  await engine.start('project.saveCopy', { path: other });
  const link = join(folder, 'link.csv');
  symlinkSync(path, link);
  mkdirSync(join(folder, 'folder'));
  const files = readdirSync(folder).toSorted();
  const bytes = [path, other].map((file) => readFileSync(file));
  const write = (target: string) => () => engine.start('export.segments', { path: target, format: 'csv' });
  for (const target of [path, other, link, join(folder, 'folder')]) {
    expect(await problemOf(write(target))).toMatchObject({ reason: 'fileExists', details: { path: target } });
  }
  expect(await problemOf(write(join(folder, 'missing', 'a.csv')))).toMatchObject({
    reason: 'fileMissing',
    details: { path: join(folder, 'missing') },
  });
  expect([path, other].map((file) => readFileSync(file))).toEqual(bytes);
  expect(readdirSync(folder).toSorted()).toEqual(files);
});

test('an export through a link leaves the link and fills the file behind it', async () => {
  const { engine, folder } = await newRichStudy();
  const target = join(folder, 'real.json');
  writeFileSync(target, 'earlier');
  symlinkSync(target, join(folder, 'link.json'));
  await exportTo(engine, 'segments', join(folder, 'link.json'));
  expect(JSON.parse(readFileSync(target, 'utf8'))).toHaveLength(7);
});

test('an import that fails changes nothing, though other files were good', async () => {
  const { engine, folder } = await newRichStudy();
  const good = join(folder, 'good.txt');
  const binary = join(folder, 'binary.bin');
  writeFileSync(good, 'Order.');
  writeFileSync(binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  mkdirSync(join(folder, 'folder.txt'));
  const before = [engine.ask('source.list', {}), engine.ask('history.list', {})];
  const bring = (other: string) => () => engine.start('source.import', { paths: [good, join(folder, other)] });
  expect(await refusal(bring('missing.txt'))).toBe('fileMissing');
  expect(await refusal(bring('folder.txt'))).toBe('noFiles');
  expect(await refusal(bring('binary.bin'))).toBe('formatUnknown');
  expect(await refusal(bring('study.postil'))).toBe('formatUnknown');
  const { signal } = cancelled();
  expect(await refusal(() => engine.start('source.import', { paths: [good] }, { signal }))).toBe('cancelled');
  expect([engine.ask('source.list', {}), engine.ask('history.list', {})]).toEqual(before);
});

test('asked to leave refused files out, an import brings the others in one act and tells of each', async () => {
  const { engine, folder } = await newStudy();
  const [good, binary] = [join(folder, 'good.txt'), join(folder, 'picture.txt')];
  writeFileSync(good, 'Order.');
  writeFileSync(binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  const { documents, refused } = await engine.start('source.import', { paths: [binary, good], skipRefused: true });
  expect(documents.map(({ title }) => title)).toEqual(['good']);
  expect(refused).toEqual([{ file: 'picture.txt', reason: 'notText', details: { file: 'picture.txt' } }]);
  expect(await refusal(() => engine.start('source.import', { paths: [binary], skipRefused: true }))).toBe('notText');
  await engine.start('history.undo', {});
  expect(engine.ask('source.list', {})).toEqual([]);
});

test('a document is called after its file when it does not say its title', async () => {
  const { engine, folder } = await newStudy();
  const contents = {
    'Lu Wei 2016.txt': 'a',
    'titled.md': '---\ntitle: Speech\n---\na',
    'blank.md': '---\ntitle: " "\n---\na',
    ' .txt': 'a',
  };
  const paths = Object.entries(contents).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const { documents } = await engine.start('source.import', { paths });
  expect(engine.ask('source.list', {}).map(({ title, fileName }) => [title, fileName])).toEqual([
    ['Lu Wei 2016', 'Lu Wei 2016.txt'],
    ['Speech', 'titled.md'],
    ['blank', 'blank.md'],
    ['.txt', ' .txt'],
  ]);
  expect(documents).toHaveLength(4);
  expect(existsSync(join(folder, 'study.postil'))).toBe(true);
});
