import { expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

function paths(engine: Engine): string[] {
  return engine.ask('code.list', {}).map(({ path }) => path);
}

function codingsByPath(engine: Engine): Record<string, number> {
  return Object.fromEntries(engine.ask('code.list', {}).map(({ path, codings }) => [path, codings]));
}

function codeOf(engine: Engine, codeId: string) {
  return engine.ask('project.overview', {}).codes.find(({ id }) => id === codeId);
}

test('a path adds the codes that are missing and finds those that are there', async () => {
  const { engine } = await newStudy();
  const first = addCode(engine, 'Sovereignty', 'Cyber sovereignty');
  const again = addCode(engine, 'Sovereignty', 'Cyber sovereignty');
  addCode(engine, 'Sovereignty', 'Borders');
  expect(again).toBe(first);
  expect(paths(engine)).toEqual(['Sovereignty', 'Sovereignty/Cyber sovereignty', 'Sovereignty/Borders']);
});

test('names may repeat in different branches, not among siblings', async () => {
  const { engine } = await newStudy();
  const a = addCode(engine, 'A');
  const b = addCode(engine, 'B');
  engine.run('code.create', { name: 'Order', parentId: a });
  engine.run('code.create', { name: 'Order', parentId: b });
  const before = stateOf(engine);
  expect(await refusal(() => engine.run('code.create', { name: ' Order ', parentId: a }))).toBe('codeExists');
  expect(await refusal(() => engine.run('code.create', { name: 'A', parentId: null }))).toBe('codeExists');
  expect(await refusal(() => engine.run('code.rename', { codeId: b, name: 'A' }))).toBe('codeExists');
  expect(stateOf(engine)).toEqual(before);
  expect(paths(engine)).toEqual(['A', 'A/Order', 'B', 'B/Order']);
});

test('two namesakes from different branches cannot be moved to one place', async () => {
  const { engine } = await newStudy();
  const codeIds = [addCode(engine, 'A', 'Order'), addCode(engine, 'B', 'Order')];
  const before = stateOf(engine);
  expect(await refusal(() => engine.run('code.move', { codeIds, parentId: null, beforeId: null }))).toBe('codeExists');
  expect(stateOf(engine)).toEqual(before);
});

test('a code needs a name and a parent that exists', async () => {
  const { engine } = await newStudy();
  expect(await refusal(() => engine.run('code.create', { name: '  ', parentId: null }))).toBe('emptyName');
  expect(await refusal(() => engine.run('code.create', { name: 'A', parentId: 'gone' }))).toBe('recordMissing');
  expect(await refusal(() => engine.run('code.rename', { codeId: 'gone', name: 'A' }))).toBe('recordMissing');
  expect(paths(engine)).toEqual([]);
});

test('a child takes the colour of its parent, top codes take colours that are rarely used', async () => {
  const { engine } = await newStudy();
  const a = addCode(engine, 'A');
  const colours = [a, addCode(engine, 'B'), addCode(engine, 'A', 'Child')].map((id) => codeOf(engine, id)?.colour);
  expect(colours[0]).not.toBe(colours[1]);
  expect(colours[2]).toBe(colours[0]);
  engine.run('code.recolour', { codeIds: [a], colour: '#123456' });
  expect(codeOf(engine, a)?.colour).toBe('#123456');
});

test('a code cannot become its own ancestor', async () => {
  const { engine } = await newStudy();
  const top = addCode(engine, 'A');
  const below = addCode(engine, 'A', 'B', 'C');
  const move = (parentId: string) => () => engine.run('code.move', { codeIds: [top], parentId, beforeId: null });
  expect(await refusal(move(below))).toBe('codeInsideItself');
  expect(await refusal(move(top))).toBe('codeInsideItself');
  expect(await refusal(move('gone'))).toBe('recordMissing');
  expect(paths(engine)).toEqual(['A', 'A/B', 'A/B/C']);
});

test('codes that are moved stand together, in the order given, before the code named', async () => {
  const { engine } = await newStudy();
  const [a = '', b = '', c = '', d = ''] = ['A', 'B', 'C', 'D'].map((name) => addCode(engine, name));
  engine.run('code.move', { codeIds: [d, a], parentId: null, beforeId: c });
  expect(paths(engine)).toEqual(['B', 'D', 'A', 'C']);
  engine.run('code.move', { codeIds: [d, d], parentId: b, beforeId: null });
  expect(paths(engine)).toEqual(['B', 'B/D', 'A', 'C']);
  for (let i = 0; i < 80; i++)
    engine.run('code.move', { codeIds: [i % 2 ? a : c], parentId: null, beforeId: i % 2 ? c : a });
  expect(paths(engine)).toEqual(['B', 'B/D', 'A', 'C']);
});

test('a definition has six parts; what is not said stays', async () => {
  const { engine } = await newStudy();
  const codeId = addCode(engine, 'Order');
  const parts = {
    briefDefinition: 'brief',
    fullDefinition: 'full',
    whenToUse: 'when',
    whenNotToUse: 'when not',
    example: 'example',
    note: 'note',
  };
  engine.run('code.define', { codeId, ...parts });
  engine.run('code.define', { codeId, example: 'another 😀' });
  expect(codeOf(engine, codeId)).toMatchObject({ ...parts, example: 'another 😀' });
});

test('a key is pinned to one code: a second pin takes it over', async () => {
  const { engine } = await newStudy();
  const [a = '', b = ''] = ['A', 'B'].map((name) => addCode(engine, name));
  engine.run('code.pin', { codeId: a, shortcut: '1' });
  engine.run('code.pin', { codeId: b, shortcut: '1' });
  expect([codeOf(engine, a)?.shortcut, codeOf(engine, b)?.shortcut]).toEqual([null, '1']);
  expect(await refusal(() => engine.run('code.pin', { codeId: a, shortcut: '0' }))).toBe('badArguments');
});

test('a code that only gathers others takes no codings', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const codeId = addCode(engine, 'Folder');
  const other = addCode(engine, 'Order');
  const codingId = codeWords(engine, sourceId, 'Order', other);
  engine.run('code.setCodable', { codeId, codable: false });
  const before = stateOf(engine);
  const acts = [
    () => engine.run('coding.apply', { sourceId, start: 0, end: 5, codeId }),
    () => engine.run('coding.autocode', { codeId, pattern: 'Order', unit: 'match' }),
    () => engine.run('coding.recode', { codingIds: [codingId], codeId }),
  ];
  for (const act of acts) expect(await refusal(act)).toBe('codeNotCodable');
  expect(stateOf(engine)).toEqual(before);
});

test('merging moves codings, memos and children, and merges namesakes', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom. Peace is order.');
  const into = addCode(engine, 'Into');
  const from = addCode(engine, 'From');
  const kept = codeWords(engine, sourceId, 'Order', addCode(engine, 'Into', 'Same'));
  const moved = codeWords(engine, sourceId, 'freedom', addCode(engine, 'From', 'Same'));
  const own = codeWords(engine, sourceId, 'Peace', from);
  addCode(engine, 'From', 'Other');
  const { memoId } = engine.run('memo.create', { aboutTable: 'code', aboutId: from, title: '', text: 'why' });
  engine.run('code.merge', { codeIds: [from], intoId: into });
  expect(codingsByPath(engine)).toEqual({ Into: 1, 'Into/Same': 2, 'Into/Other': 0 });
  expect(engine.ask('segment.list', {}).map(({ id }) => id)).toEqual([kept, moved, own]);
  expect(engine.ask('project.overview', {}).memos).toMatchObject([{ id: memoId, aboutTable: 'code', aboutId: into }]);
});

test('merging never doubles a coding: the one that stays takes over what it does not say itself', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const [into = '', from = ''] = ['Into', 'From'].map((name) => addCode(engine, name));
  const passage = { sourceId, start: 0, end: 5 };
  const { codingId } = engine.run('coding.apply', { ...passage, codeId: into, weight: 10 });
  const { codingId: twin } = engine.run('coding.apply', { ...passage, codeId: from, weight: 90, stance: 'supports' });
  engine.run('memo.create', { aboutTable: 'coding', aboutId: twin, title: '', text: 'kept' });
  engine.run('code.merge', { codeIds: [from], intoId: into });
  expect(engine.ask('segment.list', {})).toMatchObject([
    { id: codingId, weight: 10, stance: 'supports', memo: 'kept' },
  ]);
});

test('a code is merged into its parent though a child bears its own name', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const into = addCode(engine, 'A');
  const between = addCode(engine, 'A', 'B');
  codeWords(engine, sourceId, 'Order', addCode(engine, 'A', 'B', 'B'));
  codeWords(engine, sourceId, 'freedom', between);
  engine.run('code.merge', { codeIds: [between], intoId: into });
  expect(codingsByPath(engine)).toEqual({ A: 1, 'A/B': 1 });
});

test('namesakes up and down one branch merge without losing a coding', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const into = addCode(engine, 'A');
  const code = addCode(engine, 'A', 'X', 'Y');
  codeWords(engine, sourceId, 'Order', addCode(engine, 'A', 'X', 'Y', 'X', 'Y'));
  codeWords(engine, sourceId, 'freedom', code);
  engine.run('code.merge', { codeIds: [code], intoId: into });
  expect(codingsByPath(engine)).toEqual({ A: 1, 'A/X': 0, 'A/X/Y': 1 });
});

test('a code and one below it are merged in one act', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const into = addCode(engine, 'Into');
  addCode(engine, 'Into', 'Same');
  const codeIds = [addCode(engine, 'From'), addCode(engine, 'From', 'Same'), addCode(engine, 'From')];
  codeWords(engine, sourceId, 'Order', codeIds[1] ?? '');
  engine.run('code.merge', { codeIds, intoId: into });
  expect(codingsByPath(engine)).toEqual({ Into: 0, 'Into/Same': 1 });
});

test('a code is not merged into itself or below itself', async () => {
  const { engine } = await newStudy();
  const code = addCode(engine, 'A');
  const below = addCode(engine, 'A', 'B');
  const merge = (codeIds: string[], intoId: string) => () => engine.run('code.merge', { codeIds, intoId });
  expect(await refusal(merge([code], code))).toBe('mergeIntoItself');
  expect(await refusal(merge([code], below))).toBe('mergeIntoItself');
  expect(await refusal(merge(['gone'], code))).toBe('recordMissing');
  expect(await refusal(merge([code], 'gone'))).toBe('recordMissing');
  expect(paths(engine)).toEqual(['A', 'A/B']);
});

test('splitting off makes a code beside the old one, which takes over the codings named', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const codeId = addCode(engine, 'Order');
  addCode(engine, 'Last');
  const codingIds = [codeWords(engine, sourceId, 'Order', codeId), codeWords(engine, sourceId, 'freedom', codeId)];
  const first = codingIds[0] ?? '';
  engine.run('code.split', { codeId, codingIds: [first, first], name: 'Peace' });
  expect(engine.ask('code.list', {}).map(({ path, codings }) => [path, codings])).toEqual([
    ['Order', 1],
    ['Peace', 1],
    ['Last', 0],
  ]);
  const split = (ids: string[], name: string) => () => engine.run('code.split', { codeId, codingIds: ids, name });
  expect(await refusal(split([first], 'Other'))).toBe('codingMissing');
  expect(await refusal(split([codingIds[1] ?? ''], 'Peace'))).toBe('codeExists');
});

test('removing a code removes its subtree, its codings and bare passages; passages with a memo or a name stay', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom and peace.');
  const code = addCode(engine, 'A');
  const other = addCode(engine, 'B');
  codeWords(engine, sourceId, 'Order', code);
  const shared = engine.run('coding.apply', { sourceId, start: 0, end: 5, codeId: other });
  codeWords(engine, sourceId, 'is', addCode(engine, 'A', 'Below'));
  const named = engine.run('coding.apply', { sourceId, start: 9, end: 16, codeId: code });
  engine.run('quotation.rename', { quotationId: named.quotationId, name: 'Key' });
  const noted = engine.run('coding.apply', { sourceId, start: 21, end: 26, codeId: code });
  engine.run('memo.create', { aboutTable: 'quotation', aboutId: noted.quotationId, title: '', text: 'stays' });
  engine.run('memo.create', { aboutTable: 'coding', aboutId: noted.codingId, title: '', text: 'goes' });
  engine.run('memo.create', { aboutTable: 'code', aboutId: code, title: '', text: 'goes too' });
  engine.run('code.remove', { codeIds: [code] });
  const { quotations, codings } = engine.ask('source.read', { sourceId });
  expect(codingsByPath(engine)).toEqual({ B: 1 });
  expect(codings.id).toEqual([shared.codingId]);
  expect(quotations.id).toEqual([shared.quotationId, named.quotationId, noted.quotationId]);
  expect(engine.ask('memo.list', {}).map(({ text }) => text)).toEqual(['stays']);
});
