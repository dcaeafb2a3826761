import { expect, test } from 'vitest';
import { addCode, addDocument, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

const text = 'Order, order 😀 and order.';
const spans = [
  { start: 0, end: 5 },
  { start: 7, end: 12 },
  { start: 20, end: 25 },
];

test('one code on all hits is one act, one undo, and leaves alone what was coded so before', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, text);
  const codeId = addCode(engine, 'Order');
  const kept = engine.run('coding.apply', { sourceId, start: 7, end: 12, codeId, weight: 40 });
  const before = stateOf(engine);
  const applied = engine.run('coding.applyAll', { sourceId, spans: [...spans, { start: 0, end: 5 }], codeId });
  expect(applied).toMatchObject({ alreadyCoded: 2 });
  expect(applied.codingIds[1]).toBe(kept.codingId);
  expect(engine.ask('segment.list', {}).map(({ quote, code, weight }) => [quote, code, weight])).toEqual([
    ['Order', 'Order', null],
    ['order', 'Order', 40],
    ['order', 'Order', null],
  ]);
  expect(engine.ask('history.list', { limit: 1 })[0]?.label).toBe('Code all hits as Order');
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('a new code is made and applied to all hits in one act, at the top or below another', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, text);
  addCode(engine, 'Order');
  const before = stateOf(engine);
  const { codeId, codingIds } = engine.run('coding.applyAll', { sourceId, spans, newPath: ['Order', 'Law'] });
  expect(engine.ask('segment.list', {}).map(({ quote, codePath }) => `${codePath}: ${quote}`)).toEqual([
    'Order / Law: Order',
    'Order / Law: order',
    'Order / Law: order',
  ]);
  expect(codingIds).toHaveLength(3);
  expect(engine.ask('history.list', { limit: 1 })[0]?.label).toBe('Code all hits as Law');
  const everywhere = engine.run('coding.applyEverywhere', {
    newPath: ['Peace'],
    documents: [{ sourceId, spans }],
  });
  expect(everywhere).toMatchObject({ applied: 3, alreadyCoded: 0 });
  expect(everywhere.codeId).not.toBe(codeId);
  await engine.start('history.undo', {});
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);

  // Neither, or both.
  expect(await refusal(() => engine.run('coding.applyAll', { sourceId, spans }))).toBe('badArguments');
  const both = { newPath: ['Order'], codeId: addCode(engine, 'Peace') };
  expect(await refusal(() => engine.run('coding.applyAll', { sourceId, spans, ...both }))).toBe('badArguments');
});

test('when one of the passages is none, no passage is coded', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, text);
  const codeId = addCode(engine, 'Order');
  const folder = addCode(engine, 'Folder');
  engine.run('code.setCodable', { codeId: folder, codable: false });
  const before = stateOf(engine);
  const apply = (more: { start: number; end: number }) => () =>
    engine.run('coding.applyAll', { sourceId, spans: [...spans, more], codeId });
  expect(await refusal(apply({ start: 3, end: 99 }))).toBe('spanOutside');
  expect(await refusal(apply({ start: 14, end: 16 }))).toBe('spanSplitsCharacter');
  expect(await refusal(apply({ start: 4, end: 4 }))).toBe('emptySpan');
  expect(await refusal(() => engine.run('coding.applyAll', { sourceId, spans, codeId: folder }))).toBe(
    'codeNotCodable',
  );
  expect(await refusal(() => engine.run('coding.applyAll', { sourceId, spans: [], codeId }))).toBe('badArguments');
  expect(stateOf(engine)).toEqual(before);
});
