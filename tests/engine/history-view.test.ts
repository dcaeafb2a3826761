import { expect, test } from 'vitest';
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
  const acts = (asked: { sourceId: string } | { codeId: string }) =>
    engine.ask('history.list', asked).map(({ command }) => command);
  expect(acts({ sourceId })).toEqual([
    'coding.remove',
    'memo.create',
    'coding.setWeight',
    'coding.apply',
    'source.add',
  ]);
  expect(acts({ sourceId: other })).toEqual(['coding.apply', 'source.add']);
  expect(engine.ask('history.list', { sourceId, limit: 2 })).toHaveLength(2);
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
  const [renamed, , applied] = engine.ask('history.list', {}).map(({ seq }) => engine.ask('history.read', { seq }));
  expect(renamed?.records).toEqual([
    { table: 'code', id: codeId, what: 'changed', fields: [{ field: 'name', before: 'Order', after: 'Rule' }] },
  ]);
  expect(applied?.records.map(({ what }) => what)).toEqual(['added']);
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
