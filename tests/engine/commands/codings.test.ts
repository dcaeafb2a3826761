import { expect, test } from 'vitest';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../../fixtures/study';
import { problemOf, refusal } from '../problem-of';

const text = 'Peace 😀 is order.\n\nOrder is freedom.';

async function newCodedStudy() {
  const study = await newStudy();
  const sourceId = addDocument(study.engine, text);
  const codeId = addCode(study.engine, 'Order');
  return { ...study, sourceId, codeId };
}

test('a passage knows its words, its surroundings, its paragraph, and where other programs count it', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const start = text.indexOf('Order');
  const { quotationId } = engine.run('coding.apply', { sourceId, start, end: start + 5, codeId });
  const { quotations } = engine.ask('source.read', { sourceId });
  expect(quotations).toMatchObject({
    id: [quotationId],
    start: [start],
    end: [start + 5],
    codePointStart: [start - 1],
    codePointEnd: [start + 4],
    paragraph: [2],
    exact: ['Order'],
    prefix: [text.slice(0, start)],
    suffix: [' is freedom.'],
  });
});

test('a passage is refused when it is empty, lies outside the text or cuts a character in half', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const before = stateOf(engine);
  const code = (start: number, end: number) => () => engine.run('coding.apply', { sourceId, start, end, codeId });
  expect(await refusal(code(3, 3))).toBe('emptySpan');
  expect(await refusal(code(5, 3))).toBe('emptySpan');
  expect(await refusal(code(-1, 3))).toBe('badArguments');
  expect(await refusal(code(0.5, 3))).toBe('badArguments');
  expect(await refusal(code(Number.NaN, 3))).toBe('badArguments');
  expect(await problemOf(code(0, text.length + 1))).toMatchObject({
    reason: 'spanOutside',
    details: { start: 0, end: text.length + 1, length: Array.from(text).length },
  });
  expect(await problemOf(code(0, 7))).toMatchObject({ reason: 'spanSplitsCharacter', details: { position: 7 } });
  expect(await refusal(code(7, 9))).toBe('spanSplitsCharacter');
  expect(stateOf(engine)).toEqual(before);
});

test('what is missing is named', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const passage = { sourceId, start: 0, end: 5 };
  expect(await problemOf(() => engine.run('coding.apply', { ...passage, codeId: 'gone' }))).toMatchObject({
    reason: 'recordMissing',
    details: { table: 'code' },
  });
  expect(await problemOf(() => engine.run('coding.apply', { ...passage, sourceId: 'gone', codeId }))).toMatchObject({
    details: { table: 'source' },
  });
  expect(await problemOf(() => engine.run('coding.apply', { ...passage, codeId, actorId: 'gone' }))).toMatchObject({
    details: { table: 'case' },
  });
  expect(await refusal(() => engine.run('coding.remove', { codingIds: ['gone'] }))).toBe('codingMissing');
  expect(await refusal(() => engine.run('coding.recode', { codingIds: ['gone'], codeId }))).toBe('codingMissing');
});

test('coding the same passage twice with the same code adds nothing but what it says anew', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const passage = { sourceId, start: 0, end: 5, codeId };
  const first = engine.run('coding.apply', { ...passage, weight: 40 });
  expect(engine.run('coding.apply', { ...passage, stance: 'opposes' })).toEqual(first);
  expect(engine.ask('segment.list', {})).toMatchObject([{ id: first.codingId, weight: 40, stance: 'opposes' }]);
});

test('two coders code the same passage with the same code; one who is unknown is added', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const passage = { sourceId, start: 0, end: 5, codeId };
  const ada = engine.run('coding.apply', passage);
  const bo = engine.run('coding.apply', { ...passage, coderName: 'Bo' });
  expect(bo.quotationId).toBe(ada.quotationId);
  expect(engine.run('coding.apply', { ...passage, coderName: 'Bo' })).toEqual(bo);
  expect(engine.ask('segment.list', {}).map(({ coder }) => coder)).toEqual(['Ada', 'Bo']);
});

test('a new code and its first coding are one act', async () => {
  const { engine, sourceId } = await newCodedStudy();
  const before = stateOf(engine);
  engine.run('coding.applyNew', { sourceId, start: 0, end: 5, name: 'Peace', parentId: null });
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
  const apply = { sourceId, start: 6, end: 7, name: 'Peace', parentId: null };
  expect(await refusal(() => engine.run('coding.applyNew', apply))).toBe('spanSplitsCharacter');
  expect(stateOf(engine)).toEqual(before);
});

test('removing a coding removes its memos, and its passage when nothing else speaks of it', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const { codingId } = engine.run('coding.apply', { sourceId, start: 0, end: 5, codeId });
  const other = engine.run('coding.apply', { sourceId, start: 0, end: 5, codeId: addCode(engine, 'Peace') });
  const { memoId } = engine.run('memo.create', { aboutTable: 'coding', aboutId: codingId, title: '', text: 'a' });
  engine.run('memo.create', { aboutTable: 'memo', aboutId: memoId, title: '', text: 'on a' });
  engine.run('coding.remove', { codingIds: [codingId, codingId] });
  expect(engine.ask('source.read', { sourceId })).toMatchObject({
    codings: { id: [other.codingId] },
    quotations: { id: [other.quotationId] },
  });
  expect(engine.ask('memo.list', {})).toEqual([]);
  engine.run('coding.remove', { codingIds: [other.codingId] });
  expect(engine.ask('source.read', { sourceId }).quotations.id).toEqual([]);
});

test('replacing the code of two codings of one passage leaves one, with everything they said', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const passage = { sourceId, start: 0, end: 5 };
  const into = addCode(engine, 'Into');
  const a = engine.run('coding.apply', { ...passage, codeId, weight: 5 });
  const b = engine.run('coding.apply', { ...passage, codeId: addCode(engine, 'B'), stance: 'neutral' });
  engine.run('coding.recode', { codingIds: [a.codingId, b.codingId, b.codingId], codeId: into });
  expect(engine.ask('segment.list', {})).toMatchObject([
    { id: a.codingId, codePath: 'Into', weight: 5, stance: 'neutral' },
  ]);
});

test('a coding’s new extent moves a shared passage for itself only', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const shared = engine.run('coding.apply', { sourceId, start: 0, end: 5, codeId });
  const other = engine.run('coding.apply', { sourceId, start: 0, end: 5, codeId: addCode(engine, 'Peace') });
  engine.run('coding.setExtent', { codingId: shared.codingId, start: 0, end: 8 });
  expect(engine.ask('segment.list', {}).map(({ id, start, end }) => [id, start, end])).toEqual([
    [other.codingId, 0, 5],
    [shared.codingId, 0, 7],
  ]);
});

test('a coding that stands alone takes its passage along, with name and memo', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const { codingId, quotationId } = engine.run('coding.apply', { sourceId, start: 0, end: 5, codeId });
  engine.run('quotation.rename', { quotationId, name: 'Key' });
  engine.run('coding.setExtent', { codingId, start: 9, end: 17 });
  expect(engine.ask('source.read', { sourceId }).quotations).toMatchObject({
    id: [quotationId],
    name: ['Key'],
    exact: ['is order'],
    codePointStart: [8],
    prefix: ['Peace 😀 '],
  });
});

test('an extent that makes a coding equal to another one makes them one', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const there = engine.run('coding.apply', { sourceId, start: 0, end: 5, codeId });
  const moved = engine.run('coding.apply', { sourceId, start: 9, end: 11, codeId, weight: 7 });
  const result = engine.run('coding.setExtent', { codingId: moved.codingId, start: 0, end: 5 });
  expect(result).toEqual({ codingId: there.codingId });
  expect(engine.ask('segment.list', {})).toMatchObject([{ id: there.codingId, weight: 7 }]);
  expect(engine.ask('source.read', { sourceId }).quotations.id).toEqual([there.quotationId]);
  const setExtent = (start: number, end: number) => () => engine.run('coding.setExtent', { ...result, start, end });
  expect(await refusal(setExtent(0, 7))).toBe('spanSplitsCharacter');
  expect(await refusal(setExtent(4, 4))).toBe('emptySpan');
  expect(await refusal(setExtent(0, 999))).toBe('spanOutside');
});

test('weight, actor and stance are set and taken back; an actor is found by name or added', async () => {
  const { engine, sourceId, codeId } = await newCodedStudy();
  const codingIds = [codeWords(engine, sourceId, 'Peace', codeId), codeWords(engine, sourceId, 'Order', codeId)];
  engine.run('coding.setWeight', { codingIds, weight: 100 });
  engine.run('coding.setStance', { codingIds, stance: 'supports' });
  const { actorId } = engine.run('coding.setActorNamed', { codingIds, name: 'Lu Wei' });
  expect(engine.run('coding.setActorNamed', { codingIds, name: 'Lu Wei' })).toEqual({ actorId });
  expect(engine.ask('project.overview', {}).cases).toMatchObject([{ id: actorId, name: 'Lu Wei', kind: 'person' }]);
  const said = () => engine.ask('segment.list', {}).map(({ weight, stance, actor }) => [weight, stance, actor]);
  expect(said()).toEqual([
    [100, 'supports', 'Lu Wei'],
    [100, 'supports', 'Lu Wei'],
  ]);
  engine.run('case.remove', { caseIds: [actorId] });
  engine.run('coding.setWeight', { codingIds, weight: null });
  engine.run('coding.setStance', { codingIds, stance: null });
  expect(said()).toEqual([
    [null, null, null],
    [null, null, null],
  ]);
  const weigh = (weight: number) => () => engine.run('coding.setWeight', { codingIds, weight });
  for (const weight of [-1, 101, 0.5]) expect(await refusal(weigh(weight))).toBe('badArguments');
});
