import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countWords } from '../../src/domain/text/words';
import { createFileReader } from '../../src/engine/reading/file-reader';
import { newStudy, readerThread } from '../fixtures/study';

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string[] {
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  });
}

test('what was read is shown before it is kept, is corrected, and comes in as one act with its file', async () => {
  const { engine, folder } = await newStudy();
  const [path = ''] = write(folder, { 'Speech.md': '---\ntitle: A speech\nauthor: Lu\n---\nOrder is *freedom*.' });
  const { batch, documents, bytes } = await engine.start('import.read', { paths: [path] });
  expect(engine.ask('source.list', {})).toEqual([]);
  expect(documents).toMatchObject([
    { title: 'A speech', author: 'Lu', words: 3, beginning: 'Order is freedom.', duplicateOf: null },
  ]);
  expect(bytes).toBe(readFileSync(path).length);
  const [read] = documents;
  const keep = [{ key: read?.key ?? '', title: 'The speech', date: '2015-12-16', publisher: 'Xinhua' }];
  await engine.start('import.keep', { batch, documents: keep, keepOriginals: true });
  const [source] = engine.ask('project.overview', {}).sources;
  expect(source).toMatchObject({ title: 'The speech', author: 'Lu', date: '2015-12-16', publisher: 'Xinhua' });
  const original = await engine.start('source.readFile', { sourceId: source?.id ?? '' });
  expect(original).toMatchObject({ name: 'Speech.md', mediaType: 'text/markdown' });
  expect(Buffer.from(original.bytes).equals(readFileSync(path))).toBe(true);
  expect(engine.ask('history.list', {})).toHaveLength(1);
  await engine.start('history.undo', {});
  expect(engine.ask('source.list', {})).toEqual([]);
  await engine.start('history.redo', {});
  expect((await engine.start('source.readFile', { sourceId: source?.id ?? '' })).name).toBe('Speech.md');
});

test('a document has the words that were shown, and those of the language it is given', async () => {
  const { engine, folder } = await newStudy();
  const text = '网络空间主权 EU:n kanta.';
  const paths = write(folder, { 'a.txt': text, 'b.txt': `${text} Ja.` });
  const { batch, documents } = await engine.start('import.read', { paths });
  const keep = documents.map(({ key }, i) => ({ key, ...(i === 1 ? { language: 'fi' } : {}) }));
  await engine.start('import.keep', { batch, documents: keep, keepOriginals: false });
  expect(engine.ask('project.overview', {}).sources.map(({ words }) => words)).toEqual([
    documents[0]?.words,
    countWords(`${text} Ja.`, 'fi', []),
  ]);
});

test('a folder is read with what lies below it, hidden files apart, and a text that is there already is named', async () => {
  const { engine, folder } = await newStudy();
  write(join(folder, 'press'), { 'a.txt': 'One.', '2016/b.txt': 'Two.', '2016/c.txt': 'One.', '.d.txt': 'Three.' });
  const { batch, documents } = await engine.start('import.read', { paths: [join(folder, 'press')] });
  expect(documents.map(({ fileName, folder: of, duplicateOf }) => [fileName, of, duplicateOf])).toEqual([
    ['b.txt', 'press/2016', null],
    ['c.txt', 'press/2016', null],
    ['a.txt', 'press', { where: 'batch', title: 'c' }],
  ]);
  const kept = documents.slice(0, 2).map(({ key }) => ({ key }));
  await engine.start('import.keep', { batch, documents: kept, keepOriginals: false });
  const again = await engine.start('source.import', { paths: [join(folder, 'press')], skipDuplicates: true });
  expect(again.documents).toEqual([]);
  expect(again.duplicates.map(({ file, where, title }) => [file, where, title])).toEqual([
    ['b.txt', 'project', 'b'],
    ['c.txt', 'project', 'c'],
    ['a.txt', 'project', 'c'],
  ]);
});

test('a file that changed after it was looked at is not imported, and nothing else is', async () => {
  const { engine, folder } = await newStudy();
  const [good = '', changed = ''] = write(folder, { 'good.txt': 'One.', 'changed.txt': 'Two.' });
  const { batch, documents } = await engine.start('import.read', { paths: [good, changed] });
  writeFileSync(changed, 'Three.');
  const keep = { batch, documents: documents.map(({ key }) => ({ key })), keepOriginals: true };
  await expect(engine.start('import.keep', keep)).rejects.toMatchObject({ reason: 'fileChanged' });
  expect(engine.ask('source.list', {})).toEqual([]);
});

test('notes, values and the case of a document come with it and go with it', async () => {
  const { engine } = await newStudy();
  const document = {
    title: 'Answer',
    kind: 'table-row' as const,
    text: 'Order is freedom.',
    marks: [],
    comments: [{ start: 0, end: 5, author: 'Li', date: '2016-11-16T08:30:00Z', text: 'Why?' }],
    values: [{ variable: 'Age', kind: 'number' as const, value: '42' }],
    caseName: 'Respondent 7',
  };
  const { sourceIds } = engine.run('source.add', { documents: [document, { ...document, title: 'Second' }] });
  const { cases, memberships, variables, memos } = engine.ask('project.overview', {});
  const values = engine.ask('value.list', {});
  expect(cases.map(({ name }) => name)).toEqual(['Respondent 7']);
  expect(memberships.map(({ sourceId }) => sourceId)).toEqual(sourceIds);
  expect(variables.map(({ name, kind }) => [name, kind])).toEqual([['Age', 'number']]);
  expect(values.value).toEqual(['42', '42']);
  expect(memos.map(({ title, text }) => [title, text])).toContainEqual(['Li, 2016-11-16', 'Why?']);
  engine.run('source.remove', { sourceIds });
  const after = engine.ask('project.overview', {});
  expect([after.memberships, after.memos, engine.ask('value.list', {}).id]).toEqual([[], [], []]);
});

test('a cancelled reading ends its thread, and the next file is read by another one', async () => {
  const reader = createFileReader(readerThread);
  const file = { name: 'a.txt', bytes: new TextEncoder().encode('Order.') };
  const cancel = new AbortController();
  const reading = reader.read('documents', file, cancel.signal);
  cancel.abort();
  await expect(reading).rejects.toMatchObject({ reason: 'cancelled' });
  expect((await reader.read('documents', file, new AbortController().signal)).document?.text).toBe('Order.');
  reader.close();
});
