import { expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine';
import { addCode, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

function queriesOf(engine: Engine) {
  return engine
    .ask('project.overview', {})
    .savedQueries.toSorted((a, b) => a.position - b.position)
    .map(({ name, words, smart }) => [name, words, smart]);
}

function save(engine: Engine, name: string, words: string): string {
  return engine.run('query.save', { name, words, scope: {} }).queryId;
}

test('queries are kept under a name, changed, moved and removed, and each act is taken back', async () => {
  const { engine } = await newStudy();
  const states = [stateOf(engine)];
  const note = (): void => void states.push(stateOf(engine));
  const first = save(engine, 'One', 'A and B');
  note();
  save(engine, 'Two', 'uncoded');
  note();
  engine.run('query.change', {
    queryId: first,
    name: 'First',
    words: 'A or B',
    smart: true,
    scope: { withChildren: true },
  });
  note();
  engine.run('query.move', { queryId: first, beforeId: null });
  expect(queriesOf(engine)).toEqual([
    ['Two', 'uncoded', 0],
    ['First', 'A or B', 1],
  ]);
  note();
  engine.run('query.remove', { queryId: first });
  for (const state of states.toReversed()) {
    await engine.start('history.undo', {});
    expect(stateOf(engine)).toEqual(state);
  }
});

test('a query has a name of its own, words that can be read, and does not rest on itself', async () => {
  const { engine } = await newStudy();
  addCode(engine, 'Power');
  const one = save(engine, 'One', 'Power');
  save(engine, 'Two', 'not One');
  const before = stateOf(engine);
  expect(await refusal(() => save(engine, 'One', 'Power'))).toBe('queryExists');
  expect(await refusal(() => save(engine, 'Power', 'One'))).toBe('queryExists');
  expect(await refusal(() => save(engine, 'Three', 'One and'))).toBe('queryTermExpected');
  expect(await refusal(() => save(engine, 'Three', 'three or One'))).toBe('queryCycle');
  expect(await refusal(() => engine.run('query.change', { queryId: one, words: 'Power and Two' }))).toBe('queryCycle');
  expect(await refusal(() => engine.run('query.change', { queryId: one, name: 'Two' }))).toBe('queryExists');
  expect(await refusal(() => engine.run('query.remove', { queryId: 'none' }))).toBe('recordMissing');
  expect(stateOf(engine)).toEqual(before);
});

test('queries go on naming codes and queries that get other names', async () => {
  const { engine } = await newStudy();
  const power = addCode(engine, 'Power');
  addCode(engine, 'Power', 'Soft');
  const one = save(engine, 'One', 'Power/Soft or power+ and text "Power"');
  save(engine, 'Two', 'one or (Order)');
  engine.run('code.rename', { codeId: power, name: 'Great might' });
  engine.run('query.change', { queryId: one, name: 'Might' });
  expect(queriesOf(engine)).toEqual([
    ['Might', '"Great might/Soft" or "Great might"+ and text "Power"', 0],
    ['Two', 'Might or (Order)', 0],
  ]);
  await engine.start('history.undo', {});
  await engine.start('history.undo', {});
  expect(queriesOf(engine)[0]).toEqual(['One', 'Power/Soft or power+ and text "Power"', 0]);
});
