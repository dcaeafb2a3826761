import { expect, test } from 'vitest';
import { addCode, addDocument, codeWords, newEngine, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

test('a new coder signs what is done after switching, and no two coders share a name', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const codeId = addCode(engine, 'Order');
  codeWords(engine, sourceId, 'Order', codeId);
  const { coderId } = engine.run('coder.create', { name: ' Bo ' });
  engine.run('coder.switch', { coderId });
  codeWords(engine, sourceId, 'Order', codeId);
  engine.run('coder.rename', { coderId, name: 'Bo Li' });
  expect(engine.ask('segment.list', {}).map(({ coder }) => coder)).toEqual(['Ada', 'Bo Li']);
  const before = stateOf(engine);
  expect(await refusal(() => engine.run('coder.create', { name: 'Ada' }))).toBe('coderExists');
  expect(await refusal(() => engine.run('coder.rename', { coderId, name: 'Ada' }))).toBe('coderExists');
  expect(await refusal(() => engine.run('coder.create', { name: '' }))).toBe('emptyName');
  expect(await refusal(() => engine.run('coder.switch', { coderId: 'gone' }))).toBe('recordMissing');
  expect(stateOf(engine)).toEqual(before);
});

test('coders have colours of their own', async () => {
  const { engine } = await newStudy();
  for (const name of ['Bo', 'Cy', 'Di']) engine.run('coder.create', { name });
  const colours = engine.ask('project.overview', {}).coders.map(({ colour }) => colour);
  expect(new Set(colours).size).toBe(4);
});

test('a case that goes leaves its codings without an actor, and takes its memos along', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const { caseId } = engine.run('case.create', { name: 'China', kind: 'country' });
  const codingId = codeWords(engine, sourceId, 'Order', addCode(engine, 'Order'));
  engine.run('coding.setActor', { codingIds: [codingId], actorId: caseId });
  engine.run('case.rename', { caseId, name: 'PRC' });
  engine.run('memo.create', { aboutTable: 'case', aboutId: caseId, title: 'Who', text: '' });
  expect(engine.ask('segment.list', {})).toMatchObject([{ actor: 'PRC' }]);
  engine.run('case.remove', { caseIds: [caseId] });
  expect(engine.ask('segment.list', {})).toMatchObject([{ id: codingId, actor: null }]);
  expect(engine.ask('memo.list', {})).toEqual([]);
  expect(await refusal(() => engine.run('case.remove', { caseIds: [caseId] }))).toBe('recordMissing');
});

test('a memo is written on anything, and the list says on what', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.', { title: 'Speech' });
  const codeId = addCode(engine, 'Top', 'Order');
  const { codingId, quotationId } = engine.run('coding.apply', { sourceId, start: 0, end: 5, codeId });
  const { caseId } = engine.run('case.create', { name: 'China', kind: 'country' });
  const { project, coders } = engine.ask('project.overview', {});
  const write = (aboutTable: Parameters<typeof subjectOf>[0], aboutId: string) =>
    engine.run('memo.create', { aboutTable, aboutId, title: '', text: aboutTable }).memoId;
  const onCode = write('code', codeId);
  write('project', project.id);
  write('coder', coders[0]?.id ?? '');
  write('source', sourceId);
  write('quotation', quotationId);
  write('coding', codingId);
  write('case', caseId);
  write('memo', onCode);
  expect(engine.ask('memo.list', {}).map(({ about, subject, coder }) => [about, subject, coder])).toEqual([
    ['code', subjectOf('code'), 'Ada'],
    ['project', subjectOf('project'), 'Ada'],
    ['coder', subjectOf('coder'), 'Ada'],
    ['source', subjectOf('source'), 'Ada'],
    ['quotation', subjectOf('quotation'), 'Ada'],
    ['coding', subjectOf('coding'), 'Ada'],
    ['case', subjectOf('case'), 'Ada'],
    ['memo', subjectOf('memo'), 'Ada'],
  ]);
  expect(await refusal(() => write('code', sourceId))).toBe('recordMissing');
});

function subjectOf(table: 'project' | 'coder' | 'source' | 'code' | 'quotation' | 'coding' | 'case' | 'memo'): string {
  return {
    project: 'Study',
    coder: 'Ada',
    source: 'Speech',
    code: 'Order',
    quotation: 'Order',
    coding: 'Top / Order',
    case: 'China',
    memo: 'code',
  }[table];
}

test('an edited memo keeps who wrote it and when, and says when it was changed', async () => {
  const { engine } = await newStudy();
  const aboutId = addCode(engine, 'Order');
  const { memoId } = engine.run('memo.create', { aboutTable: 'code', aboutId, title: 'T', text: 'a' });
  const [before] = engine.ask('project.overview', {}).memos;
  engine.run('memo.edit', { memoId, text: 'b' });
  const [after] = engine.ask('project.overview', {}).memos;
  expect(after).toEqual({ ...before, text: 'b', modified: after?.modified });
  expect((after?.modified ?? '') > (before?.modified ?? '')).toBe(true);
  engine.run('memo.edit', { memoId, text: 'b', title: 'T' });
  expect(engine.ask('project.overview', {}).memos).toEqual([after]);
});

test('a passage that was marked for a memo goes with its last memo, one with a name stays', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const first = engine.run('memo.createOnPassage', { sourceId, start: 0, end: 5, text: 'a' });
  const again = engine.run('memo.createOnPassage', { sourceId, start: 0, end: 5, text: 'b' });
  expect(again.quotationId).toBe(first.quotationId);
  engine.run('memo.remove', { memoIds: [first.memoId] });
  expect(engine.ask('source.read', { sourceId }).quotations.id).toEqual([first.quotationId]);
  engine.run('memo.remove', { memoIds: [again.memoId] });
  expect(engine.ask('source.read', { sourceId }).quotations.id).toEqual([]);

  const named = engine.run('memo.createOnPassage', { sourceId, start: 9, end: 16, text: 'c' });
  engine.run('quotation.rename', { quotationId: named.quotationId, name: 'Key' });
  engine.run('memo.remove', { memoIds: [named.memoId] });
  expect(engine.ask('source.read', { sourceId }).quotations).toMatchObject({ name: ['Key'], exact: ['freedom'] });
  engine.run('quotation.rename', { quotationId: named.quotationId, name: '' });
  expect(engine.ask('source.read', { sourceId }).quotations.id).toEqual([]);
});

test('a passage is marked once, however often one marks it', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const passage = { sourceId, start: 0, end: 5 };
  const { quotationId } = engine.run('quotation.create', passage);
  expect(engine.run('quotation.create', passage)).toEqual({ quotationId });
  expect(engine.run('coding.apply', { ...passage, codeId: addCode(engine, 'A') }).quotationId).toBe(quotationId);
  expect(await refusal(() => engine.run('quotation.create', { ...passage, end: 0 }))).toBe('emptySpan');
});

test('without a project there is nothing to do, and nothing breaks', async () => {
  const engine = await newEngine();
  expect(await refusal(() => engine.run('project.rename', { name: 'A' }))).toBe('noProject');
  expect(await refusal(() => engine.ask('project.overview', {}))).toBe('noProject');
  expect(await refusal(() => engine.start('history.undo', {}))).toBe('noProject');
  await engine.start('project.close', {});
});

test('memos have kinds, come in from elsewhere with who and when, and go many at once', async () => {
  const { engine } = await newStudy();
  const codeId = addCode(engine, 'Order');
  const { memoId } = engine.run('memo.create', {
    aboutTable: 'code',
    aboutId: codeId,
    kind: 'theory',
    title: 'A',
    text: '',
  });
  engine.run('memo.edit', { memoId, kind: 'to-do' });
  const before = stateOf(engine);
  const { memoIds } = engine.run('memo.import', {
    memos: [
      {
        aboutTable: 'code',
        aboutId: codeId,
        kind: 'own',
        title: 'B',
        text: 'b',
        coderName: 'Bo',
        created: '2016-11-16T08:00:00.000Z',
      },
      { aboutTable: 'memo', aboutId: memoId, title: 'C', text: 'c' },
    ],
  });
  expect(
    engine
      .ask('memo.list', {})
      .map(({ kind, title, coder }) => [kind, title, coder])
      .toSorted(([, a = ''], [, b = '']) => (a < b ? -1 : 1)),
  ).toEqual([
    ['to-do', 'A', 'Ada'],
    ['own', 'B', 'Bo'],
    ['', 'C', 'Ada'],
  ]);
  engine.run('memo.remove', { memoIds: [memoId, ...memoIds] });
  expect(engine.ask('memo.list', {})).toEqual([]);
  await engine.start('history.undo', {});
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
  expect(await refusal(() => engine.run('memo.remove', { memoIds: ['gone'] }))).toBe('recordMissing');
});
