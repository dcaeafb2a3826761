import { expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../../fixtures/study';
import { problemOf, refusal } from '../problem-of';

function titles(engine: Engine): string[] {
  return engine.ask('source.list', {}).map(({ title }) => title);
}

test('a document is counted in code points and words, boilerplate left out', async () => {
  const { engine } = await newStudy();
  const id = addDocument(engine, 'Follow us\nOrder 😀 is freedom.\n网络主权', {
    title: '  Speech ',
    date: '2016-11',
    marks: [{ kind: 'boilerplate', start: 0, end: 9 }],
  });
  expect(engine.ask('source.list', {})).toEqual([
    {
      id,
      title: 'Speech',
      publisher: null,
      author: null,
      date: '2016-11',
      language: null,
      url: null,
      folder: null,
      fileName: null,
      charset: null,
      characters: 25,
      words: 5,
      codings: 0,
    },
  ]);
});

test('documents may share a title and a text; each has its own codings', async () => {
  const { engine } = await newStudy();
  const first = addDocument(engine, 'Order.');
  const second = addDocument(engine, 'Order.');
  codeWords(engine, first, 'Order', addCode(engine, 'Order'));
  expect(engine.ask('source.list', {}).map(({ title, codings }) => [title, codings])).toEqual([
    ['Document', 1],
    ['Document', 0],
  ]);
  engine.run('source.remove', { sourceIds: [first] });
  expect(engine.ask('source.read', { sourceId: second }).text).toBe('Order.');
});

test('half a character cannot be stored: it is replaced', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'a\ud83db', { title: 'half \ud83d' });
  expect(engine.ask('source.read', { sourceId }).text).toBe('a\ufffdb');
  expect(titles(engine)).toEqual(['half \ufffd']);
  codeWords(engine, sourceId, '\ufffd', addCode(engine, 'A'));
  expect((await engine.start('project.check', {})).findings).toEqual([]);
});

test('a document is described; what is not said stays, an empty word takes it away', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'a', { publisher: 'Xinhua', date: '2016' });
  engine.run('source.describe', { sourceId, author: 'Lu Wei', publisher: '', language: 'en', url: 'https://x.cn' });
  engine.run('source.rename', { sourceId, title: 'New “title”\nof two lines' });
  expect(engine.ask('source.list', {})).toMatchObject([
    {
      title: 'New “title”\nof two lines',
      author: 'Lu Wei',
      publisher: null,
      date: '2016',
      language: 'en',
      url: 'https://x.cn',
    },
  ]);
});

test('a date is a year, a month or a day that exists', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'a');
  const describe = (date: string) => () => engine.run('source.describe', { sourceId, date });
  for (const date of ['2016', '2016-11', '2016-02-29']) describe(date)();
  for (const date of ['2015-02-29', '2016-13', '16-11-2016', '2016-1', 'today', '2016-00-01', '02016'])
    expect(await problemOf(describe(date))).toMatchObject({ reason: 'badDate', details: { date } });
  expect(engine.ask('source.list', {})[0]?.date).toBe('2016-02-29');
  const before = stateOf(engine);
  expect(await refusal(() => addDocument(engine, 'b', { date: '2016-11-31' }))).toBe('badDate');
  expect(stateOf(engine)).toEqual(before);
});

test('documents that are moved stand together, in the order given, before the one named', async () => {
  const { engine } = await newStudy();
  const [a = '', b = '', c = '', d = ''] = ['A', 'B', 'C', 'D'].map((title) => addDocument(engine, title, { title }));
  engine.run('source.move', { sourceIds: [d, a], beforeId: c });
  expect(titles(engine)).toEqual(['B', 'D', 'A', 'C']);
  engine.run('source.move', { sourceIds: [b], beforeId: null });
  expect(titles(engine)).toEqual(['D', 'A', 'C', 'B']);
  const before = engine.ask('history.list', {});
  engine.run('source.move', { sourceIds: [a], beforeId: a });
  expect([titles(engine), engine.ask('history.list', {})]).toEqual([['D', 'A', 'C', 'B'], before]);
  addDocument(engine, 'E', { title: 'E' });
  expect(titles(engine).at(-1)).toBe('E');
});

test('documents lie in a folder or in none', async () => {
  const { engine } = await newStudy();
  const sourceIds = ['A', 'B'].map((title) => addDocument(engine, title, { title }));
  engine.run('source.setFolder', { sourceIds, folder: 'Press' });
  engine.run('source.setFolder', { sourceIds: sourceIds.slice(1), folder: '' });
  expect(engine.ask('source.list', {}).map(({ folder }) => folder)).toEqual(['Press', null]);
});

test('removing a document removes its passages, codings and memos, and nothing else', async () => {
  const { engine } = await newStudy();
  const other = addDocument(engine, 'Order.', { title: 'Other' });
  const codeId = addCode(engine, 'Order');
  codeWords(engine, other, 'Order', codeId);
  const before = stateOf(engine);
  const sourceId = addDocument(engine, 'Order is freedom.');
  const codingId = codeWords(engine, sourceId, 'Order', codeId);
  const { quotationId } = engine.run('memo.createOnPassage', { sourceId, start: 9, end: 16, text: 'a' });
  for (const [aboutTable, aboutId] of [
    ['coding', codingId],
    ['quotation', quotationId],
    ['source', sourceId],
  ] as const)
    engine.run('memo.create', { aboutTable, aboutId, title: '', text: 'b' });
  engine.run('source.remove', { sourceIds: [sourceId, sourceId] });
  expect(stateOf(engine)).toEqual(before);
});

test('an act on a document that is gone is refused as a whole', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order.');
  const before = stateOf(engine);
  const sourceIds = [sourceId, 'gone'];
  const acts = [
    () => engine.run('source.remove', { sourceIds }),
    () => engine.run('source.setFolder', { sourceIds, folder: 'Press' }),
    () => engine.run('source.move', { sourceIds, beforeId: null }),
    () => engine.run('source.rename', { sourceId: 'gone', title: 'New' }),
    () => engine.ask('source.read', { sourceId: 'gone' }),
  ];
  for (const act of acts)
    expect(await problemOf(act)).toMatchObject({ reason: 'recordMissing', details: { table: 'source' } });
  expect(await refusal(() => engine.run('source.rename', { sourceId, title: ' \n' }))).toBe('emptyName');
  expect(stateOf(engine)).toEqual(before);
});
