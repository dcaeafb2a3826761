import { expect, test } from 'vitest';
import { addCode, addDocument, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

const text = 'Peace 😀 is order. Order is freedom.\n\nFreedom is slavery.';

async function newCodedStudy() {
  const study = await newStudy();
  const { engine } = study;
  const sourceId = addDocument(engine, text);
  const codeId = addCode(engine, 'Order');
  const code = (words: string, details: { weight?: number; coderName?: string; codeId?: string } = {}): string => {
    const start = text.indexOf(words);
    return engine.run('coding.apply', { sourceId, start, end: start + words.length, codeId, ...details }).codingId;
  };
  const rows = () =>
    engine.ask('segment.list', {}).map(({ quote, code: name, weight, stance }) => ({ quote, name, weight, stance }));
  return { ...study, sourceId, codeId, code, rows };
}

test('several codes on one passage are one act, and what was coded before is not coded again', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const passage = { sourceId, start: 0, end: 5 };
  const first = engine.run('coding.apply', { ...passage, codeId, weight: 30 });
  const before = stateOf(engine);
  const codeIds = [addCode(engine, 'Peace'), codeId, codeId];
  const applied = engine.run('coding.applyMany', { ...passage, codeIds });
  expect(applied).toMatchObject({ alreadyCoded: 1, codingIds: [expect.any(String), first.codingId] });
  expect(engine.ask('segment.list', {}).map(({ code, weight }) => [code, weight])).toEqual([
    ['Order', 30],
    ['Peace', null],
  ]);
  await engine.start('history.undo', {});
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
  const folder = addCode(engine, 'Folder');
  engine.run('code.setCodable', { codeId: folder, codable: false });
  const apply = (ids: string[]) => () => engine.run('coding.applyMany', { ...passage, codeIds: ids });
  expect(await refusal(apply([codeId, folder]))).toBe('codeNotCodable');
  expect(await refusal(apply([]))).toBe('badArguments');
});

test('new codes are made and applied in the same act as known ones; a taken name refuses all of it', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const before = stateOf(engine);
  const apply = (codeIds: string[], ...names: string[]) =>
    engine.run('coding.applyMany', {
      ...{ sourceId, start: 0, end: 5, codeIds },
      newCodes: names.map((name, i) => ({ name, parentId: i === 0 ? codeId : null })),
    });
  const applied = apply([codeId], 'Below', 'Beside');
  expect([applied.codeIds.length, applied.codingIds.length, applied.alreadyCoded]).toEqual([3, 3, 0]);
  expect(
    engine
      .ask('segment.list', {})
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['Below', 'Beside', 'Order']);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
  expect(await refusal(() => apply([codeId], 'New', 'Order'))).toBe('codeExists');
  expect(stateOf(engine)).toEqual(before);
  apply([], 'Alone');
  expect(engine.ask('segment.list', {}).map(({ code }) => code)).toEqual(['Alone']);
});

test('both halves of a split coding keep what it says; its memos stay on the first', async () => {
  const { engine, code, rows } = await newCodedStudy();
  const codingId = code('is order. Order is freedom.', { weight: 60 });
  engine.run('coding.setStance', { codingIds: [codingId], stance: 'opposes' });
  engine.run('memo.create', { aboutTable: 'coding', aboutId: codingId, title: '', text: 'why' });
  const before = stateOf(engine);
  const { codingIds } = engine.run('coding.split', { codingId, at: [text.indexOf('Order')] });
  expect(codingIds[0]).toBe(codingId);
  expect(rows()).toEqual([
    { quote: 'is order.', name: 'Order', weight: 60, stance: 'opposes' },
    { quote: 'Order is freedom.', name: 'Order', weight: 60, stance: 'opposes' },
  ]);
  expect(engine.ask('project.overview', {}).memos).toMatchObject([{ aboutId: codingId, text: 'why' }]);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('a coding is not split at its ends, nor in the middle of a character', async () => {
  const { engine, code } = await newCodedStudy();
  const codingId = code('Peace 😀 is');
  const before = stateOf(engine);
  for (const at of [0, 11, 99]) {
    expect(await refusal(() => engine.run('coding.split', { codingId, at: [at] }))).toBe('splitOutside');
  }
  expect(await refusal(() => engine.run('coding.split', { codingId, at: [7] }))).toBe('spanSplitsCharacter');
  expect(await refusal(() => engine.run('coding.split', { codingId: 'gone', at: [7] }))).toBe('codingMissing');
  expect(stateOf(engine)).toEqual(before);
});

test('joined codings are one from the first’s beginning to the last’s end, with everything they said', async () => {
  const { engine, code, rows } = await newCodedStudy();
  const [first, second, third] = [code('Order is'), code('is freedom', { weight: 5 }), code('slavery')];
  engine.run('memo.create', { aboutTable: 'coding', aboutId: second, title: '', text: 'b' });
  const before = stateOf(engine);
  expect(engine.run('coding.join', { codingIds: [third, second, first] })).toEqual({ codingId: first });
  expect(rows()).toEqual([
    { quote: 'Order is freedom.\n\nFreedom is slavery', name: 'Order', weight: 5, stance: null },
  ]);
  expect(engine.ask('project.overview', {}).memos).toMatchObject([{ aboutId: first }]);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('codings of another code, coder or document are not joined, nor one with itself', async () => {
  const { engine, code, codeId } = await newCodedStudy();
  const one = code('Order is');
  const elsewhere = addDocument(engine, 'Elsewhere.', { title: 'Other' });
  const others = [
    one,
    code('freedom', { codeId: addCode(engine, 'Peace') }),
    code('freedom', { coderName: 'Bo' }),
    engine.run('coding.apply', { sourceId: elsewhere, start: 0, end: 4, codeId }).codingId,
  ];
  for (const other of others) {
    expect(await refusal(() => engine.run('coding.join', { codingIds: [one, other] }))).toBe('joinUnlike');
  }
});

test('codings are copied to another passage with weight, actor and stance, in the name of the one who copies', async () => {
  const { engine, sourceId, code } = await newCodedStudy();
  const codingIds = [
    code('Peace', { weight: 80, coderName: 'Bo' }),
    code('Peace', { codeId: addCode(engine, 'Peace') }),
  ];
  engine.run('coding.setActorNamed', { codingIds, name: 'Lu Wei' });
  const before = stateOf(engine);
  const start = text.indexOf('slavery');
  expect(engine.run('coding.copy', { sourceId, start, end: start + 7, codingIds })).toMatchObject({ alreadyCoded: 0 });
  const copies = engine.ask('segment.list', {}).filter(({ quote }) => quote === 'slavery');
  expect(copies.map(({ code: name, coder, weight, actor }) => [name, coder, weight, actor])).toEqual([
    ['Order', 'Ada', 80, 'Lu Wei'],
    ['Peace', 'Ada', null, 'Lu Wei'],
  ]);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
  expect(await refusal(() => engine.run('coding.copy', { sourceId, start, end: start, codingIds }))).toBe('emptySpan');
});

test('uncoding a passage takes it out of the codings: they end before it, begin behind it, fall in two or go', async () => {
  const { engine, code, rows } = await newCodedStudy();
  const around = code('is order. Order is freedom.', { weight: 9 });
  const inside = code('Order', { codeId: addCode(engine, 'Inside') });
  const apart = code('slavery');
  const before = stateOf(engine);
  const start = text.indexOf('Order');
  const hole = { start, end: start + 'Order is'.length };
  const { codingIds } = engine.run('coding.uncode', { codingIds: [around, inside, apart], ...hole });
  expect(codingIds).toEqual([around, expect.any(String), apart]);
  expect(rows()).toEqual([
    { quote: 'is order.', name: 'Order', weight: 9, stance: null },
    { quote: 'freedom.', name: 'Order', weight: 9, stance: null },
    { quote: 'slavery', name: 'Order', weight: null, stance: null },
  ]);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
  const uncode = (from: number, end: number) => () =>
    engine.run('coding.uncode', { codingIds: [around], start: from, end });
  expect(await refusal(uncode(3, 3))).toBe('emptySpan');
  expect(await refusal(uncode(0, 999))).toBe('spanOutside');
  expect(await refusal(uncode(0, 7))).toBe('spanSplitsCharacter');
});
