import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArgsOf } from '../../src/contract/engine';
import type { FoundInDocument, FoundTexts } from '../../src/contract/find-jobs';
import { createTextFinder, type FindWish } from '../../src/domain/text/find-in-text';
import { findInTexts } from '../../src/domain/text/find-in-texts';
import type { Engine } from '../../src/engine/engine';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../fixtures/study';
import { problemOf } from './problem-of';

const plain: FindWish = {
  query: '',
  matchCase: false,
  wholeWord: false,
  ignoreDiacritics: false,
  isPattern: false,
};

async function findAll(engine: Engine, wish: Partial<FindWish>, most = 1000): Promise<FoundInDocument[]> {
  const found: FoundInDocument[] = [];
  let afterId: ArgsOf<'find.texts'>['afterId'] = null;
  do {
    const page: FoundTexts = await engine.start('find.texts', { ...plain, ...wish, most, afterId });
    found.push(...page.documents);
    afterId = page.lastId;
  } while (afterId !== null);
  return found;
}

test('words are found in every text with their paragraph and what stands around them', async () => {
  const { engine } = await newStudy();
  const speech = addDocument(engine, 'Title\n\nOur sovereignty in cyberspace.\nSovereignty again.');
  addDocument(engine, 'Nothing here.');
  const chinese = addDocument(engine, '第一段。\n网络主权是国家主权。');
  expect(await findAll(engine, { query: 'sovereignty' })).toEqual([
    {
      sourceId: speech,
      count: 2,
      hits: {
        starts: [11, 38],
        ends: [22, 49],
        paragraphs: [2, 3],
        before: ['Our ', ''],
        words: ['sovereignty', 'Sovereignty'],
        after: [' in cyberspace.', ' again.'],
      },
    },
  ]);
  const [found] = await findAll(engine, { query: '主权', wholeWord: true });
  expect([found?.sourceId, found?.count, found?.hits.paragraphs]).toEqual([chinese, 2, [2, 2]]);
});

test('only so many hits are listed as were asked for, and all are counted', async () => {
  const { engine } = await newStudy();
  for (const text of ['a a a', 'a a', 'a']) addDocument(engine, text);
  const found = await findAll(engine, { query: 'a' }, 4);
  expect(found.map(({ count, hits }) => [count, hits.starts.length])).toEqual([
    [3, 3],
    [2, 1],
    [1, 0],
  ]);
});

test('titles, codes with their definitions, cases and memos are searched as well', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Text', { title: 'On order' });
  const codeId = addCode(engine, 'Order', 'Peace');
  engine.run('code.define', { codeId, whenNotToUse: 'Not for public order.' });
  engine.run('case.create', { name: 'Order of Malta', kind: 'organisation' });
  engine.run('memo.create', { aboutTable: 'source', aboutId: sourceId, title: 'Why', text: 'Order, again order.' });
  const found = await engine.start('find.records', { ...plain, query: 'order', most: 100 });
  expect(found.map(({ table, field, count }) => [table, field, count])).toEqual([
    ['source', 'title', 1],
    ['code', 'name', 1],
    ['code', 'whenNotToUse', 1],
    ['case', 'name', 1],
    ['memo', 'text', 2],
  ]);
});

test('a pattern without end is stopped and said, and the next search works', async () => {
  const { engine } = await newStudy();
  addDocument(engine, `${'a'.repeat(40)}!`);
  const wish = { ...plain, query: '(a+)+$', isPattern: true, most: 10, afterId: null };
  const endless = await problemOf(async () => engine.start('find.texts', wish));
  expect(endless.reason).toBe('patternTooSlow');
  const none = await problemOf(async () => engine.start('find.texts', { ...wish, query: '(' }));
  expect(none.reason).toBe('badPattern');
  expect(await findAll(engine, { query: 'a+', isPattern: true })).toMatchObject([{ count: 1 }]);
});

test('texts searched together have the hits that each has alone', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'é', 'B', ' ', '\n', '主', '权', 'ß', '\u0301'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: words, language: fc.constantFrom(null, 'zh') })),
      fc.record({ query: words, matchCase: fc.boolean(), wholeWord: fc.boolean(), ignoreDiacritics: fc.boolean() }),
      (texts, wish) => {
        // A mark at the beginning of a text has no letter before it, and a line end is one.
        const whole = texts.filter(({ text }) => !text.startsWith('\u0301'));
        const asked = { ...wish, isPattern: false };
        fc.pre(!asked.query.includes('\n') && !asked.query.includes('\u0301'));
        expect(findInTexts(whole, asked)).toEqual(
          whole.map(({ text, language }) => createTextFinder(text, language)(asked)),
        );
      },
    ),
  );
});

test('hits in several documents are coded in one act, as sentences when asked, and taken back in one', async () => {
  const { engine } = await newStudy();
  const first = addDocument(engine, 'Peace here. No war.\nPeace and peace again.');
  const second = addDocument(engine, 'They want peace. We too.');
  const codeId = addCode(engine, 'Peace');
  codeWords(engine, second, 'They want peace.', codeId);
  const before = stateOf(engine);
  const found = await findAll(engine, { query: 'peace' });
  const listed = await engine.start('find.passages', {
    unit: 'sentence',
    documents: found.map(({ sourceId, hits }) => ({
      sourceId,
      hits: hits.starts.map((start, i) => ({ start, end: hits.ends[i] ?? start })),
    })),
  });
  expect(listed.map(({ passages }) => passages.words)).toEqual([
    ['Peace here.', 'Peace and peace again.'],
    ['They want peace.'],
  ]);
  const documents = listed.map(({ sourceId, passages: { starts, ends } }) => ({
    sourceId,
    spans: starts.map((start, i) => ({ start, end: ends[i] ?? start })),
  }));
  expect(engine.run('coding.applyEverywhere', { codeId, documents })).toEqual({ applied: 2, alreadyCoded: 1, codeId });
  expect(engine.ask('project.overview', {}).counts.bySource).toEqual({ [first]: 2, [second]: 1 });
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
  // So many that somebody waits are coded by the same act.
  expect(await engine.start('find.code', { codeId, documents })).toEqual({ applied: 2, alreadyCoded: 1, codeId });
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('a code that only gathers others takes no hits, and nothing is coded by halves', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Peace');
  const codeId = addCode(engine, 'Peace');
  const before = stateOf(engine);
  const documents = [
    {
      sourceId,
      spans: [
        { start: 0, end: 5 },
        { start: 2, end: 99 },
      ],
    },
  ];
  expect((await problemOf(() => engine.run('coding.applyEverywhere', { codeId, documents }))).reason).toBe(
    'spanOutside',
  );
  expect(stateOf(engine)).toEqual(before);
  engine.run('code.setCodable', { codeId, codable: false });
  expect((await problemOf(() => engine.run('coding.applyEverywhere', { codeId, documents }))).reason).toBe(
    'codeNotCodable',
  );
});
