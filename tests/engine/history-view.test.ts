import { expect, test } from 'vitest';
import type { ArgsOf } from '../../src/contract/engine';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../fixtures/study';
import { refusal } from './problem-of';

test('the history of a document has the acts on its passages and codings, also on those that are gone', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.', { title: 'Speech' });
  const other = addDocument(engine, 'Other order.', { title: 'Other' });
  const codeId = addCode(engine, 'Order');
  codeWords(engine, other, 'order', codeId);
  const codingId = codeWords(engine, sourceId, 'Order', codeId);
  engine.run('coding.setWeight', { codingIds: [codingId], weight: 50 });
  engine.run('memo.create', { aboutTable: 'coding', aboutId: codingId, title: 'Why', text: '' });
  engine.run('coding.remove', { codingIds: [codingId] });
  const acts = (recordId: string) => engine.ask('history.list', { recordId }).map(({ command }) => command);
  expect(acts(sourceId)).toEqual(['coding.remove', 'memo.create', 'coding.setWeight', 'coding.apply', 'source.add']);
  expect(acts(other)).toEqual(['coding.apply', 'source.add']);
  expect(acts(codeId)).toEqual([
    'coding.remove',
    'memo.create',
    'coding.setWeight',
    'coding.apply',
    'coding.apply',
    'code.createPath',
  ]);
  expect(engine.ask('history.list', { recordId: sourceId, limit: 2 })).toHaveLength(2);
});

test('acts are found by their kind or by what they were done to', async () => {
  const { engine } = await newStudy();
  addCode(engine, 'Order');
  addDocument(engine, 'Text', { title: 'Speech' });
  const find = (words: string, commands: string[]) =>
    engine.ask('history.list', { search: { words, commands } }).map(({ subject }) => subject);
  expect(find('speech', [])).toEqual(['Speech']);
  expect(find('new', ['code.createPath'])).toEqual(['Order']);
});

test('an act says what it changed, by the names of the records', async () => {
  const { engine } = await newStudy();
  const codeId = addCode(engine, 'Order');
  codeWords(engine, addDocument(engine, 'Order is freedom.'), 'Order', codeId);
  engine.run('code.rename', { codeId, name: 'Rule' });
  const [renamed, applied] = engine.ask('history.list', {}).map(({ seq }) => engine.ask('history.read', { seq }));
  expect(renamed?.records).toEqual([
    {
      table: 'code',
      id: codeId,
      what: 'changed',
      name: 'Order',
      fields: [{ field: 'name', before: 'Order', after: 'Rule' }],
    },
  ]);
  expect(applied?.subjects.map(({ table, name }) => [table, name])).toEqual([
    ['source', 'Document'],
    ['code', 'Rule'],
  ]);
  expect(applied?.records.map(({ table, what }) => [table, what])).toEqual([
    ['quotation', 'added'],
    ['coding', 'added'],
  ]);
});

test('everything after an act is taken back at once, and comes again one act after another', async () => {
  const { engine } = await newStudy();
  addCode(engine, 'A');
  const seq = engine.ask('history.list', {})[0]?.seq ?? 0;
  const then = stateOf(engine);
  addCode(engine, 'B');
  addDocument(engine, 'Text');
  const now = stateOf(engine);
  expect(await engine.start('history.undoTo', { seq })).toEqual({ acts: 2 });
  expect(stateOf(engine)).toEqual(then);
  await engine.start('history.redo', {});
  await engine.start('history.redo', {});
  expect(stateOf(engine)).toEqual(now);
});

test('nobody goes back behind a purge', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Anna said so.');
  const { textHash } = engine.ask('project.overview', {}).sources[0] ?? { textHash: '' };
  const seq = engine.ask('history.list', {})[0]?.seq ?? 0;
  engine.run('source.editText', { sourceId, textHash, edits: [{ start: 0, end: 4, insert: 'P1' }] });
  await engine.start('history.purgeTexts', { alsoBackups: false });
  const before = stateOf(engine);
  expect(await refusal(() => engine.start('history.undoTo', { seq }))).toBe('undoPurged');
  expect(stateOf(engine)).toEqual(before);
});

test('how many acts would be taken back is known beforehand, and whose they are', async () => {
  const { engine } = await newStudy();
  addCode(engine, 'A');
  const seq = engine.ask('history.list', {})[0]?.seq ?? 0;
  addCode(engine, 'B');
  engine.run('coder.create', { name: 'Bo' });
  const { coders } = engine.ask('project.overview', {});
  engine.run('coder.switch', { coderId: coders.find(({ name }) => name === 'Bo')?.id ?? '' });
  addCode(engine, 'C');
  addCode(engine, 'D');
  await engine.start('history.undo', {});
  expect(engine.ask('history.countAfter', { seq })).toEqual({
    acts: 4,
    coders: [
      { coder: 'Ada', acts: 3 },
      { coder: 'Bo', acts: 1 },
    ],
  });
});

test('acts are narrowed by coder, time, kind and by whether they stand', async () => {
  const { engine } = await newStudy();
  addCode(engine, 'A');
  const codeId = addCode(engine, 'B');
  engine.run('code.rename', { codeId, name: 'C' });
  addDocument(engine, 'Text');
  await engine.start('history.undo', {});
  const subjects = (asked: ArgsOf<'history.list'>) => engine.ask('history.list', asked).map(({ subject }) => subject);
  expect(subjects({ undone: true })).toEqual(['Document']);
  expect(subjects({ undone: false, kind: 'code' })).toEqual(['C', 'B', 'A']);
  expect(subjects({ kind: 'source' })).toEqual(['Document']);
  expect(subjects({ kind: 'cod' })).toEqual([]);
  expect(subjects({ coder: 'Bo' })).toEqual([]);
  const [first, second] = engine.ask('history.list', {}).toReversed();
  expect(subjects({ until: second?.time ?? '' })).toEqual(['A']);
  expect(subjects({ from: second?.time ?? '', recordId: codeId })).toEqual(['C', 'B']);
  expect(subjects({ from: first?.time ?? '', until: second?.time ?? '', coder: 'Ada' })).toEqual(['A']);
});

test('a code is shown as it was at an act, with its place in the tree, also when it is gone by now', async () => {
  const { engine } = await newStudy();
  const codeId = addCode(engine, 'Order', 'Rule');
  engine.run('code.define', { codeId, briefDefinition: 'Who rules' });
  const parentId = engine.ask('project.overview', {}).codes.find(({ name }) => name === 'Order')?.id ?? '';
  engine.run('code.rename', { codeId: parentId, name: 'Power' });
  engine.run('code.rename', { codeId, name: 'Law' });
  engine.run('code.remove', { codeIds: [codeId] });
  const told = engine
    .ask('history.list', {})
    .toReversed()
    .map(({ seq }) => engine.ask('code.at', { codeId, seq }))
    .map(({ earlier, now }) => [earlier?.path, earlier?.code.briefDefinition, now?.path]);
  expect(told).toEqual([
    ['Order / Rule', '', undefined],
    ['Order / Rule', 'Who rules', undefined],
    ['Power / Rule', 'Who rules', undefined],
    ['Power / Law', 'Who rules', undefined],
    [undefined, undefined, undefined],
  ]);
});

test('a document is shown with the text that it had at an act', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Anna said so.');
  const { textHash } = engine.ask('project.overview', {}).sources[0] ?? { textHash: '' };
  codeWords(engine, sourceId, 'said', addCode(engine, 'Speech'));
  engine.run('source.editText', { sourceId, textHash, edits: [{ start: 0, end: 4, insert: 'P1' }] });
  const hashes = engine
    .ask('history.list', {})
    .map(({ seq }) => engine.ask('source.at', { sourceId, seq })?.textHash === textHash);
  expect(hashes).toEqual([false, true, true, true]);
});
