import { expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine';
import { addCode, addDocument, codeWords, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

function codingsByPath(engine: Engine): [string, number][] {
  return engine.ask('code.list', {}).map(({ path, codings }) => [path, codings]);
}

async function newReview() {
  const { engine } = await newStudy();
  const source = addDocument(engine, 'One two three four.');
  const [broad, other] = [addCode(engine, 'Broad'), addCode(engine, 'Other')];
  addCode(engine, 'Behind');
  const [one, two, three] = ['One', 'two', 'three'].map((word) => codeWords(engine, source, word, broad)) as [
    string,
    string,
    string,
  ];
  return { engine, source, broad, other, one, two, three };
}

test('a review gives codings to other codes and to new ones beside, in one act that is taken back at once', async () => {
  const { engine, broad, other, one, two, three } = await newReview();
  const before = stateOf(engine);
  engine.run('code.distribute', {
    codeId: broad,
    moves: [
      { codingIds: [one], to: { newName: 'Narrow' } },
      { codingIds: [two], to: { codeId: other } },
      { codingIds: [three], to: { newName: 'Narrow' } },
    ],
  });
  expect(codingsByPath(engine)).toEqual([
    ['Broad', 0],
    ['Narrow', 2],
    ['Other', 1],
    ['Behind', 0],
  ]);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('a coding that meets its twin at the new code falls together with it', async () => {
  const { engine, source, broad, other, one } = await newReview();
  codeWords(engine, source, 'One', other);
  engine.run('code.distribute', { codeId: broad, moves: [{ codingIds: [one], to: { codeId: other } }] });
  expect(codingsByPath(engine).slice(0, 2)).toEqual([
    ['Broad', 2],
    ['Other', 1],
  ]);
});

test('codings of another code are not distributed, none goes to a folder, and no name is taken twice', async () => {
  const { engine, source, broad, other, one } = await newReview();
  const foreign = codeWords(engine, source, 'four', other);
  engine.run('code.setCodable', { codeId: other, codable: false });
  const before = stateOf(engine);
  const attempt = (codingId: string, to: { codeId: string } | { newName: string }) =>
    refusal(() => engine.run('code.distribute', { codeId: broad, moves: [{ codingIds: [codingId], to }] }));
  expect(await attempt(foreign, { newName: 'Narrow' })).toBe('codingMissing');
  expect(await attempt(one, { codeId: other })).toBe('codeNotCodable');
  expect(await attempt(one, { newName: 'Behind' })).toBe('codeExists');
  expect(stateOf(engine)).toEqual(before);
});

test('the codes below a code get shades of its colour, each another one', async () => {
  const { engine } = await newStudy();
  const top = addCode(engine, 'A');
  for (const path of [['A', 'B'], ['A', 'C'], ['A', 'C', 'D'], ['A', 'C', 'E'], ['Apart']]) addCode(engine, ...path);
  const before = stateOf(engine);
  engine.run('code.shade', { codeIds: [top] });
  const { codes } = engine.ask('project.overview', {});
  expect(new Set(codes.map(({ colour }) => colour)).size).toBe(6);
  expect(codes.find(({ id }) => id === top)?.colour).toBe(codes.find(({ name }) => name === 'A')?.colour);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});
