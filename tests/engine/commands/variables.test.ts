import { expect, test } from 'vitest';
import { compareText } from '../../../src/domain/compare';
import type { VariableKind } from '../../../src/domain/model';
import type { Engine } from '../../../src/engine/engine';
import { addDocument, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

async function studyOfTwo() {
  const { engine } = await newStudy();
  const first = addDocument(engine, 'One.', { title: 'First' });
  const second = addDocument(engine, 'Two.', { title: 'Second' });
  const add = (name: string, kind: VariableKind, choices?: string[]) =>
    engine.run('variable.create', { about: 'source', name, kind, ...(choices && { choices }) }).variableId;
  return { engine, first, second, add };
}

function valuesOf(engine: Engine): Record<string, string> {
  const { variables, sources, cases } = engine.ask('project.overview', {});
  const columns = engine.ask('value.list', {});
  const names = new Map([
    ...variables.map(({ id, name }) => [id, name] as const),
    ...sources.map(({ id, title }) => [id, title] as const),
    ...cases.map(({ id, name }) => [id, name] as const),
  ]);
  return Object.fromEntries(
    columns.value
      .map((value, i) => [
        `${names.get(columns.aboutId[i] ?? '') ?? ''}.${names.get(columns.variableId[i] ?? '') ?? ''}`,
        value,
      ])
      .sort(([a = ''], [b = '']) => compareText(a, b)),
  );
}

test('a value is kept as its variable writes it, and what is none of its values is refused', async () => {
  const { engine, first, second, add } = await studyOfTwo();
  const set = (variableId: string, value: string) =>
    engine.run('value.set', { variableId, cells: [{ aboutId: first, value }] });
  const readers = add('Readers', 'number');
  const day = add('Day', 'date');
  const official = add('Official', 'boolean');
  const medium = add('Medium', 'choice', ['Press', 'Radio']);
  set(readers, '1.200.000,5');
  set(day, '16 November 2016');
  set(official, 'JA');
  set(medium, 'press');
  expect(valuesOf(engine)).toEqual({
    'First.Day': '2016-11-16',
    'First.Medium': 'Press',
    'First.Official': 'yes',
    'First.Readers': '1200000.5',
  });
  const before = stateOf(engine);
  for (const [variableId, value] of [
    [readers, 'many'],
    [readers, '1,234'],
    [day, '31 February 2016'],
    [official, 'maybe'],
    [medium, 'TV'],
  ] as const) {
    expect(await refusal(() => set(variableId, value))).toBe('valueUnfit');
  }
  expect(
    await refusal(() =>
      engine.run('value.set', {
        variableId: medium,
        cells: [
          { aboutId: second, value: 'Radio' },
          { aboutId: 'gone', value: 'Radio' },
        ],
      }),
    ),
  ).toBe('recordMissing');
  expect(stateOf(engine)).toEqual(before);
  engine.run('value.set', { variableId: medium, cells: [{ aboutId: first, value: 'TV' }], addChoices: true });
  expect(engine.ask('project.overview', {}).variables.find(({ id }) => id === medium)?.choices).toBe(
    '["Press","Radio","TV"]',
  );
  engine.run('value.set', { variableId: medium, cells: [{ aboutId: first, value: null }] });
  expect(valuesOf(engine)).not.toHaveProperty(['First.Medium']);
});

test('a block fills in variables and the fields of documents in one act, all of it or nothing', async () => {
  const { engine, first, second, add } = await studyOfTwo();
  const readers = add('Readers', 'number');
  const before = stateOf(engine);
  const block = (date: string) =>
    engine.run('value.setMany', {
      about: 'source',
      cells: [
        { aboutId: first, field: 'title', value: ' A  new\ntitle ' },
        { aboutId: first, field: 'date', value: date },
        { aboutId: first, variableId: readers, value: '3' },
        { aboutId: second, variableId: readers, value: '4' },
        { aboutId: second, field: 'publisher', value: 'Xinhua' },
      ],
    });
  expect(await refusal(() => block('someday'))).toBe('badDate');
  expect(stateOf(engine)).toEqual(before);
  block('2016.11.16');
  const { sources } = engine.ask('project.overview', {});
  expect(sources.map(({ title, date, publisher }) => [title, date, publisher])).toEqual([
    ['A new title', '2016-11-16', null],
    ['Second', null, 'Xinhua'],
  ]);
  expect(valuesOf(engine)).toEqual({ 'A new title.Readers': '3', 'Second.Readers': '4' });
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
  const empty = { about: 'source' as const, cells: [{ aboutId: first, field: 'title' as const, value: ' ' }] };
  expect(await refusal(() => engine.run('value.setMany', empty))).toBe('emptyName');
});

test('a variable that changes its kind converts what fits and keeps the rest in its words', async () => {
  const { engine, first, second, add } = await studyOfTwo();
  const variableId = add('Readers', 'text');
  engine.run('value.set', {
    variableId,
    cells: [
      { aboutId: first, value: '3,5' },
      { aboutId: second, value: 'unknown' },
    ],
  });
  const before = stateOf(engine);
  expect(engine.run('variable.change', { variableId, kind: 'number' })).toEqual({ converted: 1, unfit: 1 });
  expect(valuesOf(engine)).toEqual({ 'First.Readers': '3.5', 'Second.Readers': 'unknown' });
  expect(engine.run('variable.change', { variableId, kind: 'choice' })).toEqual({ converted: 2, unfit: 0 });
  expect(engine.ask('project.overview', {}).variables[0]?.choices).toBe('["3.5","unknown"]');
  engine.run('variable.change', {
    variableId,
    choices: ['few', '3.5', 'few'],
    renamed: [{ from: 'unknown', to: 'few' }],
  });
  expect(valuesOf(engine)).toEqual({ 'First.Readers': '3.5', 'Second.Readers': 'few' });
  for (let act = 0; act < 3; act++) await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
  expect(await refusal(() => engine.run('variable.change', { variableId, name: 'Who', choices: ['a'] }))).toBe(
    'notAChoice',
  );
});

test('name, kind and choices of a variable change in one act', async () => {
  const { engine, first, add } = await studyOfTwo();
  const variableId = add('Reach', 'text');
  engine.run('value.set', { variableId, cells: [{ aboutId: first, value: 'wide' }] });
  const before = stateOf(engine);
  engine.run('variable.change', {
    variableId,
    name: 'Medium',
    kind: 'choice',
    choices: ['broad', 'narrow'],
    renamed: [{ from: 'wide', to: 'broad' }],
  });
  expect(engine.ask('project.overview', {}).variables[0]).toMatchObject({
    name: 'Medium',
    kind: 'choice',
    choices: '["broad","narrow"]',
  });
  expect(valuesOf(engine)).toEqual({ 'First.Medium': 'broad' });
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('variables have names of their own among those of documents, keep an order, and take their values along', async () => {
  const { engine, first, add } = await studyOfTwo();
  const readers = add('Readers', 'number');
  const day = add('Day', 'date');
  engine.run('value.set', { variableId: readers, cells: [{ aboutId: first, value: '3' }] });
  expect(await refusal(() => add('Day', 'text'))).toBe('variableExists');
  expect(await refusal(() => engine.run('variable.change', { variableId: day, name: 'Readers' }))).toBe(
    'variableExists',
  );
  engine.run('variable.create', { about: 'case', name: 'Day', kind: 'date' });
  engine.run('variable.move', { variableIds: [day], beforeId: readers });
  const names = () =>
    engine
      .ask('project.overview', {})
      .variables.filter(({ about }) => about === 'source')
      .map(({ name }) => name);
  expect(names()).toEqual(['Day', 'Readers']);
  const before = stateOf(engine);
  engine.run('variable.remove', { variableIds: [readers] });
  expect([names(), valuesOf(engine)]).toEqual([['Day'], {}]);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('a table brings in new variables with what they say, in one act', async () => {
  const { engine, first, second, add } = await studyOfTwo();
  const medium = add('Medium', 'choice', ['Press']);
  const before = stateOf(engine);
  const imported = engine.run('variable.import', {
    about: 'source',
    from: 'facts.csv',
    variables: [{ name: 'Readers', kind: 'number' }],
    cells: [
      { aboutId: first, variable: 'Readers', value: '3' },
      { aboutId: first, variable: 'Medium', value: 'Radio' },
      { aboutId: second, variable: 'Medium', value: 'Press' },
    ],
    fields: [{ aboutId: second, field: 'author', value: 'Lu Wei' }],
  });
  expect(imported.values).toBe(3);
  expect(valuesOf(engine)).toEqual({ 'First.Medium': 'Radio', 'First.Readers': '3', 'Second.Medium': 'Press' });
  const { variables, sources } = engine.ask('project.overview', {});
  expect(variables.find(({ id }) => id === medium)?.choices).toBe('["Press","Radio"]');
  expect(sources[1]?.author).toBe('Lu Wei');
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});
