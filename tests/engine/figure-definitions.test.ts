import { expect, test } from 'vitest';
import type { FigureSettings } from '../../src/contract/figure-calls';
import type { Scope } from '../../src/domain/analysis/scope';
import type { Engine } from '../../src/engine/engine';
import { addCode, addDocument, codeWords, newStudy } from '../fixtures/study';

const overlap = { kind: 'cooccurrence', nearness: 'overlap', measure: 'count', reach: 'own' } as const;

async function cellsOf(engine: Engine, settings: FigureSettings, scope: Scope = {}): Promise<unknown> {
  const { rows } = await engine.start('figure.compute', { settings, scope });
  return rows.map((row) => row.slice(1));
}

test('a sentence or paragraph of boilerplate is no unit in which codes meet, unless the scope counts it', async () => {
  const { engine } = await newStudy();
  const text = 'Share this page. Sign up now.\nPower rules. Order holds.';
  const sourceId = addDocument(engine, text, { title: 'Page' });
  const power = addCode(engine, 'Power');
  const order = addCode(engine, 'Order');
  codeWords(engine, sourceId, 'Share', power);
  codeWords(engine, sourceId, 'page', order);
  codeWords(engine, sourceId, 'Power', power);
  codeWords(engine, sourceId, 'Order', order);
  // The sentence as one marks it, without the blank behind it.
  engine.run('source.markBoilerplate', { sourceId, start: 0, end: 'Share this page.'.length, boilerplate: true });
  const lift = { ...overlap, nearness: 'sentence', measure: 'lift' } as const;
  expect(await cellsOf(engine, lift)).toEqual([
    [1, 0],
    [0, 1],
  ]);
  // Four sentences, two with each code, both codes in one of them.
  expect(await cellsOf(engine, lift, { boilerplate: true })).toEqual([
    [2, 4 / 4],
    [4 / 4, 2],
  ]);
  // The first paragraph has a sentence that is counted.
  expect(await cellsOf(engine, { ...lift, nearness: 'paragraph' })).toEqual([
    [2, 1],
    [1, 2],
  ]);
});

test('two codings are one pair, also for a code and the one above it', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Alpha beta gamma.', { title: 'Page' });
  addCode(engine, 'Power');
  const soft = addCode(engine, 'Power', 'Soft');
  codeWords(engine, sourceId, 'Alpha beta', soft);
  codeWords(engine, sourceId, 'beta gamma', soft);
  expect(await cellsOf(engine, { ...overlap, reach: 'with-children' })).toEqual([
    [2, 1],
    [1, 2],
  ]);
});

test('a c-coefficient of as many pairs as both codes have codings, or more, is undefined and never negative', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Alpha beta gamma delta.', { title: 'Page' });
  const power = addCode(engine, 'Power');
  const order = addCode(engine, 'Order');
  for (const words of ['Alpha', 'Alpha beta', 'Alpha beta gamma']) {
    codeWords(engine, sourceId, words, power);
    codeWords(engine, sourceId, words, order);
  }
  const measured = { ...overlap, measure: 'c-coefficient' } as const;
  expect(await cellsOf(engine, measured)).toEqual([
    [3, null],
    [null, 3],
  ]);
});

test('values of a variable stand in the order of its kind: numbers by size, choices as they are listed', async () => {
  const { engine } = await newStudy();
  const power = addCode(engine, 'Power');
  const readers = engine.run('variable.create', { about: 'source', name: 'Readers', kind: 'number' }).variableId;
  const view = engine.run('variable.create', {
    about: 'source',
    name: 'View',
    kind: 'choice',
    choices: ['high', 'middle', 'low'],
  }).variableId;
  const given = [
    ['2.5', 'low'],
    ['-3', 'high'],
    ['-10', 'middle'],
    ['2.25', 'low'],
  ] as const;
  for (const [i, [number, choice]] of given.entries()) {
    const aboutId = addDocument(engine, 'Alpha beta.', { title: `Document ${i}` });
    codeWords(engine, aboutId, 'Alpha', power);
    engine.run('value.setMany', {
      about: 'source',
      cells: [
        { variableId: readers, aboutId, value: number },
        { variableId: view, aboutId, value: choice },
      ],
    });
  }
  const columnsBy = async (variableId: string): Promise<unknown> => {
    const matrix = { kind: 'matrix', unit: 'codings', share: 'count', reach: 'own' } as const;
    const settings = { ...matrix, columns: { by: 'variable', variableId } } as const;
    const { columns } = await engine.start('figure.compute', { settings, scope: {} });
    return columns.slice(1).map(({ key }) => key);
  };
  expect(await columnsBy(readers)).toEqual(['-10', '-3', '2.25', '2.5']);
  expect(await columnsBy(view)).toEqual(['high', 'middle', 'low']);
});

test('a passage that begins where a part of a portrait begins covers nothing of the part before it', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Alpha. Bravo.z', { title: 'Page' });
  const power = addCode(engine, 'Power');
  engine.run('coding.apply', { sourceId, start: 7, end: 14, codeId: power });
  const cells = await cellsOf(engine, { kind: 'portraits', parts: 50, reach: 'own' });
  expect(cells).toEqual([Array.from({ length: 50 }, (_, part) => (part < 25 ? null : 'Power'))]);
});
