import { expect, test } from 'vitest';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

async function linkedStudy() {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom. Freedom is order.', { title: 'Speech' });
  const order = addCode(engine, 'Order');
  const first = codeWords(engine, sourceId, 'Order', order);
  const second = codeWords(engine, sourceId, 'order', order);
  const links = () =>
    engine.ask('project.overview', {}).links.map(({ fromId, relation, toId }) => [fromId, relation, toId]);
  return { engine, sourceId, order, first, second, links };
}

test('a link leads from a coding, a passage or a memo to another one, each link once', async () => {
  const { engine, sourceId, first, second, links } = await linkedStudy();
  const { memoId } = engine.run('memo.create', { aboutTable: 'coding', aboutId: first, title: 'Why', text: 'so' });
  const from = { table: 'coding', id: first } as const;
  const to = { table: 'coding', id: second } as const;
  const { linkId } = engine.run('link.create', { from, relation: 'supports', to });
  expect(engine.run('link.create', { from, relation: 'supports', to })).toEqual({ linkId });
  engine.run('link.create', { from, relation: '呼应', to: { table: 'memo', id: memoId } });
  engine.run('link.create', { from: { sourceId, start: 9, end: 16 }, relation: 'explains', to });
  const made = engine.ask('project.overview', {}).links;
  const passageId = made.find(({ fromTable }) => fromTable === 'quotation')?.fromId ?? '';
  expect(links()).toEqual([
    [first, 'supports', second],
    [first, '呼应', memoId],
    [passageId, 'explains', second],
  ]);
  expect(engine.ask('passage.find', { id: passageId })).toMatchObject({
    table: 'quotation',
    words: 'freedom',
    start: 9,
  });
  expect(engine.ask('passage.find', { id: first })).toMatchObject({
    table: 'coding',
    words: 'Order',
    codeId: expect.any(String),
  });
  expect(engine.ask('passage.list', {}).id.toSorted()).toEqual([first, second, passageId].toSorted());
  const before = stateOf(engine);
  expect(await refusal(() => engine.run('link.create', { from, relation: 'supports', to: from }))).toBe('linkToItself');
  expect(
    await refusal(() => engine.run('link.create', { from, relation: 'x', to: { table: 'memo', id: 'gone' } })),
  ).toBe('recordMissing');
  expect(await refusal(() => engine.run('link.create', { from, relation: ' ', to }))).toBe('badArguments');
  expect(stateOf(engine)).toEqual(before);
});

test('a relation is changed, or renamed everywhere; what then says the same twice says it once', async () => {
  const { engine, first, second, links } = await linkedStudy();
  const ends = { from: { table: 'coding', id: first }, to: { table: 'coding', id: second } } as const;
  const { linkId } = engine.run('link.create', { ...ends, relation: 'supports' });
  engine.run('link.create', { ...ends, relation: 'explains' });
  const before = stateOf(engine);
  engine.run('link.renameRelation', { relation: 'supports', name: 'backs' });
  expect(links().map(([, relation]) => relation)).toEqual(['backs', 'explains']);
  engine.run('link.setRelation', { linkIds: [linkId], relation: 'explains' });
  expect(links()).toEqual([[first, 'explains', second]]);
  await engine.start('history.undo', {});
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('links go along when a coding is absorbed by another one, and go with what they speak of', async () => {
  const { engine, sourceId, order, first, second, links } = await linkedStudy();
  const peace = addCode(engine, 'Peace');
  const third = codeWords(engine, sourceId, 'Order', peace);
  const link = (from: string, to: string) =>
    engine.run('link.create', {
      from: { table: 'coding', id: from },
      relation: 'follows',
      to: { table: 'coding', id: to },
    });
  link(first, second);
  link(third, second);
  link(first, third);
  engine.run('code.merge', { codeIds: [peace], intoId: order });
  expect(links()).toEqual([[first, 'follows', second]]);
  engine.run('link.create', {
    from: { sourceId, start: 6, end: 8 },
    relation: 'explains',
    to: { table: 'coding', id: first },
  });
  const quotations = () => engine.ask('source.read', { sourceId }).quotations.exact;
  expect(quotations()).toContain('is');
  engine.run('coding.remove', { codingIds: [first] });
  expect(links()).toEqual([]);
  expect(quotations()).toEqual(['order']);
});
