import { expect, test } from 'vitest';
import type { Scope } from '../../src/domain/analysis/scope';
import { addCode, addDocument, codeWords, newStudy } from '../fixtures/study';

async function newScopedStudy() {
  const { engine } = await newStudy();
  const press = addDocument(engine, 'Alpha beta gamma.', { title: 'Press', date: '2016-11-16', folder: 'News/Daily' });
  const speech = addDocument(engine, 'Delta epsilon zeta.', { title: 'Speech', date: '2017' });
  const undated = addDocument(engine, 'Eta theta.', { title: 'Undated' });
  const power = addCode(engine, 'Power');
  const soft = addCode(engine, 'Power', 'Soft');
  const order = addCode(engine, 'Order');
  const alpha = codeWords(engine, press, 'Alpha', power);
  codeWords(engine, press, 'beta', soft);
  const delta = codeWords(engine, speech, 'Delta', order);
  codeWords(engine, speech, 'epsilon', order);
  codeWords(engine, undated, 'Eta', soft);
  engine.run('coding.setWeight', { codingIds: [alpha], weight: 80 });
  engine.run('coding.setStance', { codingIds: [delta], stance: 'opposes' });
  engine.run('coding.setActorNamed', { codingIds: [delta], name: 'Lu Wei' });
  const { variableId } = engine.run('variable.create', { about: 'source', name: 'Readers', kind: 'number' });
  engine.run('value.setMany', {
    about: 'source',
    cells: [
      { variableId, aboutId: press, value: '1200' },
      { variableId, aboutId: speech, value: '90' },
    ],
  });
  const { setId } = engine.run('set.create', { about: 'source', name: 'Pilot', memberIds: [undated, press] });
  const { caseId } = engine.run('case.create', {
    name: 'Press',
    kind: 'organisation',
    members: [{ sourceId: speech, start: 0, end: 6 }, { sourceId: undated }],
  });
  const words = async (scope: Scope): Promise<string> => {
    const { rows } = await engine.start('figure.compute', { settings: { kind: 'lines', reach: 'own' }, scope });
    const texts = new Map([
      ['Press', 'Alpha beta gamma.'],
      ['Speech', 'Delta epsilon zeta.'],
      ['Undated', 'Eta theta.'],
    ]);
    return rows.map(([title, , start, end]) => texts.get(String(title))?.slice(Number(start), Number(end))).join(' ');
  };
  const lu = engine.ask('project.overview', {}).cases.find(({ name }) => name === 'Lu Wei')?.id ?? '';
  return { engine, press, speech, undated, power, soft, order, variableId, setId, caseId, lu, words };
}

test('a scope leaves in what all of its fields hold for, and any entry of one field', async () => {
  const { press, speech, power, soft, order, setId, words } = await newScopedStudy();
  expect(await words({})).toBe('Alpha beta Delta epsilon Eta');
  expect(await words({ sourceIds: [press, speech], codeIds: [soft, order] })).toBe('beta Delta epsilon');
  expect(await words({ codeIds: [power] })).toBe('Alpha');
  expect(await words({ codeIds: [power], withChildren: true })).toBe('Alpha beta Eta');
  expect(await words({ sourceIds: [speech], sourceSetIds: [setId], codeIds: [soft, order] })).toBe(
    'beta Delta epsilon Eta',
  );
  expect(await words({ folders: ['News'] })).toBe('Alpha beta');
  expect(await words({ folders: ['New'] })).toBe('');
  expect(await words({ sourceIds: ['gone'] })).toBe('');
});

test('documents are in a range of dates when their date may lie in it', async () => {
  const { words } = await newScopedStudy();
  expect(await words({ dateFrom: '2016', dateTo: '2016' })).toBe('Alpha beta');
  expect(await words({ dateFrom: '2016-11-17' })).toBe('Delta epsilon');
  expect(await words({ dateTo: '2017-03' })).toBe('Alpha beta Delta epsilon');
});

test('variables compare as their kind does, and what has no value lies in no range', async () => {
  const { variableId, words } = await newScopedStudy();
  expect(await words({ values: [{ variableId, operator: 'at-least', value: '100' }] })).toBe('Alpha beta');
  expect(await words({ values: [{ variableId, operator: 'at-most', value: '1000' }] })).toBe('Delta epsilon');
  expect(await words({ values: [{ variableId, operator: 'at-most', value: 'many' }] })).toBe('');
  expect(await words({ values: [{ variableId, operator: 'is-empty', value: '' }] })).toBe('Eta');
  expect(await words({ values: [{ variableId, operator: 'is-not', value: '90' }] })).toBe('Alpha beta Eta');
});

test('cases bring in their documents and what lies in their passages; actors, stances and weights ask of codings', async () => {
  const { caseId, lu, words } = await newScopedStudy();
  expect(await words({ caseIds: [caseId] })).toBe('Delta Eta');
  expect(await words({ actorIds: [lu] })).toBe('Delta');
  expect(await words({ stances: ['opposes', 'neutral'] })).toBe('Delta');
  expect(await words({ weightFrom: 50 })).toBe('Alpha');
  expect(await words({ weightTo: 50 })).toBe('');
});
