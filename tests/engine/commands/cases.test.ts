import { expect, test } from 'vitest';
import { fromColumns } from '../../../src/contract/rows';
import type { Id } from '../../../src/domain/model';
import type { Engine } from '../../../src/engine/engine';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

const interview = 'Q: Why?\nA: Order.\n\nA: And peace.\nQ: Thanks.';

/** An interview with its turns marked. */
function addInterview(engine: Engine, text = interview, title = 'Interview'): Id {
  const sourceId = addDocument(engine, text, { title });
  engine.run('source.recogniseSpeakers', { sourceId });
  return sourceId;
}

function casesOf(engine: Engine): Record<string, readonly string[]> {
  const { cases, memberships, sources } = engine.ask('project.overview', {});
  return Object.fromEntries(
    cases.map(({ id, name }) => {
      const whole = memberships.filter(({ caseId, quotationId }) => caseId === id && quotationId === null);
      const titles = whole.map(({ sourceId }) => sources.find((source) => source.id === sourceId)?.title ?? '');
      return [name, [...titles, ...quotesOf(engine, id)]];
    }),
  );
}

function quotesOf(engine: Engine, caseId: Id): string[] {
  return JSON.parse(engine.ask('case.passages', { caseId }).quote) as string[];
}

async function undo(engine: Engine, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await engine.start('history.undo', {});
}

test('whole documents and passages belong to a case, each of them once', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.', { title: 'Speech' });
  const { caseId } = engine.run('case.create', { name: 'China', kind: 'country', members: [{ sourceId }] });
  const before = stateOf(engine);
  const members = [{ sourceId }, { sourceId, start: 0, end: 5 }, { sourceId, start: 0, end: 5 }];
  expect(engine.run('case.addMembers', { caseId, members })).toMatchObject({ added: 1 });
  const passage = engine.run('case.applyToPassage', { sourceId, start: 9, end: 16, name: 'China' });
  expect(passage.caseId).toBe(caseId);
  const { quotationId } = passage;
  expect(engine.run('case.addMembers', { caseId, members: [{ sourceId, quotationId }] })).toMatchObject({ added: 0 });
  expect(casesOf(engine)).toEqual({ China: ['Speech', 'Order', 'freedom'] });
  expect(engine.ask('case.list', {}).cases).toMatchObject([{ name: 'China', documents: 1, passages: 2 }]);
  await undo(engine, 2);
  expect(stateOf(engine)).toEqual(before);
});

test('a passage that only a case spoke of goes with it; a coded one stays', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  codeWords(engine, sourceId, 'Order', addCode(engine, 'A'));
  const { caseId, membershipId } = engine.run('case.applyToPassage', { sourceId, start: 9, end: 16, name: 'China' });
  engine.run('case.addMembers', { caseId, members: [{ sourceId, start: 0, end: 5 }] });
  const before = stateOf(engine);
  const exactOf = (): readonly string[] => engine.ask('source.read', { sourceId }).quotations.exact;
  engine.run('case.removeMembers', { membershipIds: [membershipId] });
  expect(exactOf()).toEqual(['Order']);
  await undo(engine, 1);
  engine.run('case.remove', { caseIds: [caseId] });
  expect(exactOf()).toEqual(['Order']);
  await undo(engine, 1);
  expect(stateOf(engine)).toEqual(before);
});

test('turns of speakers become passages of their cases in one act, and done again only what is missing is added', async () => {
  const { engine } = await newStudy();
  const { caseId: known } = engine.run('case.create', { name: 'A', kind: 'organisation' });
  const sourceId = addInterview(engine);
  const before = stateOf(engine);
  const made = engine.run('case.fromSpeakers', { sourceIds: [sourceId], kind: 'person' });
  expect(made).toMatchObject({ newCases: 1, newPassages: 3 });
  expect(made.caseIds).toContain(known);
  expect(casesOf(engine)).toEqual({ Q: ['Q: Why?', 'Q: Thanks.'], A: ['A: Order.\n\nA: And peace.'] });
  const done = stateOf(engine);
  expect(engine.run('case.fromSpeakers', { sourceIds: [sourceId], kind: 'person' })).toMatchObject({
    newCases: 0,
    newPassages: 0,
  });
  expect(stateOf(engine)).toEqual(done);
  const second = addInterview(engine, 'Q: Again?\nB: No.\nQ: Oh?\nB: Yes.', 'Second');
  engine.run('case.fromSpeakers', { sourceIds: [sourceId, second], speakers: ['Q'], kind: 'person' });
  expect(casesOf(engine)['Q']).toEqual(['Q: Why?', 'Q: Thanks.', 'Q: Again?', 'Q: Oh?']);
  expect(Object.keys(casesOf(engine))).not.toContain('B');
  await undo(engine, 4);
  expect(stateOf(engine)).toEqual(before);
});

test('without marked turns there are no cases to make', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, interview);
  const fromSpeakers = (speakers?: string[]) => () =>
    engine.run('case.fromSpeakers', { sourceIds: [sourceId], speakers, kind: 'person' });
  expect(await refusal(fromSpeakers())).toBe('nobodySpeaks');
  engine.run('source.recogniseSpeakers', { sourceId });
  expect(await refusal(fromSpeakers(['Z']))).toBe('nobodySpeaks');
});

test('a merged case gives its passages, stances, memos and values to the one that stays', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.', { title: 'Speech' });
  const members = [{ sourceId }, { sourceId, start: 0, end: 5 }];
  const { caseId: china } = engine.run('case.create', { name: 'China', kind: 'country', members });
  const { caseId: prc } = engine.run('case.create', {
    name: 'PRC',
    kind: 'country',
    members: [...members, { sourceId, start: 9, end: 16 }],
  });
  const codingId = codeWords(engine, sourceId, 'Order', addCode(engine, 'A'));
  engine.run('coding.setActor', { codingIds: [codingId], actorId: prc });
  engine.run('coding.setStance', { codingIds: [codingId], stance: 'opposes' });
  engine.run('memo.create', { aboutTable: 'case', aboutId: prc, title: 'Who', text: '' });
  const variable = (name: string) => engine.run('variable.create', { about: 'case', name, kind: 'text' }).variableId;
  const [capital, region] = [variable('capital'), variable('region')];
  engine.run('value.set', {
    variableId: capital,
    cells: [
      { aboutId: china, value: 'Beijing' },
      { aboutId: prc, value: 'Peking' },
    ],
  });
  engine.run('value.set', { variableId: region, cells: [{ aboutId: prc, value: 'Asia' }] });
  const before = stateOf(engine);
  const rows = () => engine.ask('case.list', {}).cases.map(({ id: _id, ...row }) => row);
  const merged = {
    name: 'China',
    kind: 'country',
    documents: 1,
    passages: 2,
    codings: 1,
    supports: 0,
    opposes: 1,
    neutral: 0,
  };

  engine.run('case.merge', { caseIds: [prc], intoId: china });
  expect(rows()).toEqual([{ ...merged, values: ['Beijing', 'Asia'] }]);
  expect(engine.ask('memo.list', {})).toMatchObject([{ about: 'case', subject: 'China' }]);
  await undo(engine, 1);
  expect(stateOf(engine)).toEqual(before);
  engine.run('case.merge', { caseIds: [prc], intoId: china, valuesFrom: prc });
  expect(rows()).toEqual([{ ...merged, values: ['Peking', 'Asia'] }]);
  await undo(engine, 1);
  expect(stateOf(engine)).toEqual(before);
  expect(await refusal(() => engine.run('case.merge', { caseIds: [prc], intoId: prc }))).toBe('mergeCaseIntoItself');
});

test('no two cases share a name, whichever way it is given', async () => {
  const { engine } = await newStudy();
  engine.run('case.create', { name: 'China', kind: 'country' });
  const { caseId } = engine.run('case.create', { name: 'India', kind: 'country' });
  const before = stateOf(engine);
  expect(await refusal(() => engine.run('case.create', { name: ' China ', kind: 'person' }))).toBe('caseExists');
  expect(await refusal(() => engine.run('case.rename', { caseId, name: 'China' }))).toBe('caseExists');
  const cells = [{ aboutId: caseId, field: 'name' as const, value: 'China' }];
  expect(await refusal(() => engine.run('value.setMany', { about: 'case', cells }))).toBe('caseExists');
  engine.run('case.rename', { caseId, name: 'India' });
  expect(stateOf(engine)).toEqual(before);
});

test('a table of cases adds those that are missing and fills in what it says of all of them', async () => {
  const { engine } = await newStudy();
  engine.run('case.create', { name: 'China', kind: 'person' });
  const before = stateOf(engine);
  const answer = engine.run('case.import', {
    from: 'cases.csv',
    variables: [{ name: 'members', kind: 'number' }],
    cases: [
      { name: 'China', kind: 'country', values: [{ variable: 'members', value: '1' }] },
      { name: 'EU', kind: 'organisation', values: [{ variable: 'members', value: '27' }] },
    ],
  });
  expect(answer).toMatchObject({ added: 1, variables: 1 });
  const { variables, cases } = engine.ask('case.list', {});
  expect(variables).toEqual(['members']);
  expect(cases.map(({ name, kind, values }) => [name, kind, ...values])).toEqual([
    ['China', 'country', '1'],
    ['EU', 'organisation', '27'],
  ]);
  await undo(engine, 1);
  expect(stateOf(engine)).toEqual(before);
  const wrong = [{ name: 'X', values: [{ variable: 'unknown', value: '1' }] }];
  const refused = () => engine.run('case.import', { from: 'a', variables: [], cases: wrong });
  expect(await refusal(refused)).toBe('variableMissing');
  expect(stateOf(engine)).toEqual(before);
});

test('the passages of a case outlive an edit, a removed coding and another extent of it', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const { caseId } = engine.run('case.applyToPassage', { sourceId, start: 0, end: 5, name: 'China' });
  const codingId = codeWords(engine, sourceId, 'Order', addCode(engine, 'A'));
  engine.run('coding.setExtent', { codingId, start: 0, end: 8 });
  expect(quotesOf(engine, caseId)).toEqual(['Order']);
  engine.run('coding.remove', { codingIds: [codingId] });
  const { textHash } = engine.ask('project.overview', {}).sources[0] ?? { textHash: '' };
  const edits = [{ start: 0, end: 6, insert: '' }];
  const { lostQuotationIds } = engine.run('source.editText', { sourceId, textHash, edits });
  expect(lostQuotationIds).toHaveLength(1);
  expect(JSON.parse(engine.ask('case.passages', { caseId }).lost)).toEqual([1]);

  const other = engine.run('case.applyToPassage', { sourceId, start: 3, end: 10, name: 'China' });
  const before = stateOf(engine);
  engine.run('quotation.place', { quotationId: lostQuotationIds[0] ?? '', start: 3, end: 10 });
  expect(quotesOf(engine, caseId)).toEqual(['freedom']);
  engine.run('quotation.remove', { quotationIds: [other.quotationId] });
  expect(quotesOf(engine, caseId)).toEqual([]);
  await undo(engine, 2);
  expect(stateOf(engine)).toEqual(before);
});

test('the stances of a case are counted and listed with their passages', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.');
  const { caseId } = engine.run('case.create', { name: 'China', kind: 'country' });
  const codeId = addCode(engine, 'A');
  for (const [words, stance] of [
    ['Order', 'supports'],
    ['freedom', 'opposes'],
    ['is', undefined],
  ] as const) {
    const start = 'Order is freedom.'.indexOf(words);
    engine.run('coding.apply', { sourceId, start, end: start + words.length, codeId, actorId: caseId, stance });
  }
  expect(fromColumns(engine.ask('case.summary', {}))).toEqual([
    { caseId, codings: 3, supports: 1, opposes: 1, neutral: 0 },
  ]);
  const { stance, quote } = engine.ask('case.stances', { caseId });
  expect([JSON.parse(stance), JSON.parse(quote)]).toEqual([
    ['supports', null, 'opposes'],
    ['Order', 'is', 'freedom'],
  ]);
});
