import { expect, test } from 'vitest';
import type { ArgsOf } from '../../../src/contract/engine';
import type { Engine } from '../../../src/engine/engine';
import { addCode, addDocument, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

type Wanted = Partial<ArgsOf<'coding.autocode'>>;

function autocode(engine: Engine, pattern: string, wanted: Wanted = {}) {
  const codeId = addCode(engine, 'Found');
  return engine.run('coding.autocode', { codeId, pattern, unit: 'match', ...wanted });
}

function quotes(engine: Engine): string[] {
  return engine.ask('segment.list', {}).map(({ quote }) => quote);
}

test('a pattern codes its hits, or the sentences or paragraphs they lie in, each once', async () => {
  const text = 'Order and order. Peace.\n\nNo order here? None. None.';
  const found: Record<string, string[]> = {};
  for (const unit of ['match', 'sentence', 'paragraph'] as const) {
    const { engine } = await newStudy();
    addDocument(engine, text);
    autocode(engine, 'order', { unit, ignoreCase: true });
    found[unit] = quotes(engine);
  }
  expect(found).toEqual({
    match: ['Order', 'order', 'order'],
    sentence: ['Order and order.', 'No order here?'],
    paragraph: ['Order and order. Peace.', 'No order here? None. None.'],
  });
});

test('Chinese is read by its own sentences', async () => {
  const { engine } = await newStudy();
  addDocument(engine, '网络主权应得到尊重。安全是基础!发展呢?', { language: 'zh-Hans' });
  autocode(engine, '安全|主权', { unit: 'sentence' });
  expect(quotes(engine)).toEqual(['网络主权应得到尊重。', '安全是基础!']);
});

test('a hit is whole characters, and its position counts them', async () => {
  const { engine } = await newStudy();
  addDocument(engine, '😀a😀e\u0301');
  autocode(engine, '.');
  expect(engine.ask('segment.list', {}).map(({ quote, start, end }) => [quote, start, end])).toEqual([
    ['😀', 0, 1],
    ['a', 1, 2],
    ['😀', 2, 3],
    ['e', 3, 4],
    ['\u0301', 4, 5],
  ]);
});

test('boilerplate is left out and counted', async () => {
  const { engine } = await newStudy();
  const text = 'Follow us: order.\nOrder is freedom.';
  addDocument(engine, text, { marks: [{ kind: 'boilerplate', start: 0, end: 17 }] });
  expect(autocode(engine, 'order', { ignoreCase: true })).toMatchObject({ alreadyCoded: 0, inBoilerplate: 1 });
  expect(quotes(engine)).toEqual(['Order']);
});

test('what is coded already is counted and not doubled', async () => {
  const { engine } = await newStudy();
  addDocument(engine, 'order, order');
  const first = autocode(engine, 'order');
  expect(first.codingIds).toHaveLength(2);
  expect(autocode(engine, 'order')).toEqual({ codingIds: [], alreadyCoded: 2, inBoilerplate: 0 });
  expect(autocode(engine, 'order', { coderName: 'Bo' }).codingIds).toHaveLength(2);
});

test('documents are gone through in reading order, or only those that are named, each once', async () => {
  const { engine } = await newStudy();
  const [first = '', second = ''] = ['one order', 'two order'].map((text) => addDocument(engine, text));
  engine.run('source.move', { sourceIds: [second], beforeId: first });
  const { codingIds } = autocode(engine, '\\w+ order');
  expect(engine.ask('segment.list', {}).map(({ id, quote }) => [id, quote])).toEqual([
    [codingIds[0], 'two order'],
    [codingIds[1], 'one order'],
  ]);
  expect(autocode(engine, 'one', { sourceIds: [second] }).codingIds).toEqual([]);
  expect(autocode(engine, 'one', { sourceIds: [first, first] })).toMatchObject({ alreadyCoded: 0 });
});

test('all hits are one act', async () => {
  const { engine } = await newStudy();
  addDocument(engine, 'order, order, order');
  addCode(engine, 'Found');
  const before = stateOf(engine);
  autocode(engine, 'order', { coderName: 'Bo' });
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('a pattern that is none is refused; hits without a character code nothing', async () => {
  const { engine } = await newStudy();
  addDocument(engine, 'order');
  expect(await refusal(() => autocode(engine, '('))).toBe('badPattern');
  expect(await refusal(() => autocode(engine, ''))).toBe('badArguments');
  expect(await refusal(() => autocode(engine, 'order', { sourceIds: ['gone'] }))).toBe('recordMissing');
  expect(autocode(engine, 'x*|^|$').codingIds).toEqual([]);
  expect(autocode(engine, '(?<=or)der').codingIds).toHaveLength(1);
});
