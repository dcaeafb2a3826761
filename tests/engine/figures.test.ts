import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measured } from '../../src/domain/analysis/cooccurrence';
import type { FigureSettings } from '../../src/contract/figure-calls';
import type { FigureTable } from '../../src/domain/analysis/figure';
import type { Scope } from '../../src/domain/analysis/scope';
import type { Engine } from '../../src/engine/engine';
import { play, randomActs } from '../fixtures/random-acts';
import { addCode, addDocument, codeWords, newEngine, newStudy } from '../fixtures/study';

/** Ten words in three paragraphs; the second sentence of the first one is boilerplate in none. */
const text = 'Alpha beta. Gamma delta.\nEpsilon 😀 zeta eta.\nTheta iota kappa.';

async function newCodedStudy() {
  const { engine } = await newStudy();
  const first = addDocument(engine, text, { title: 'First', date: '2016-11-16', folder: 'Press' });
  const second = addDocument(engine, 'Lambda mu nu.', { title: 'Second', date: '2018' });
  const power = addCode(engine, 'Power');
  const soft = addCode(engine, 'Power', 'Soft');
  const order = addCode(engine, 'Order');
  codeWords(engine, first, 'Alpha beta', power);
  codeWords(engine, first, 'beta. Gamma', soft);
  codeWords(engine, first, 'Epsilon 😀', soft);
  codeWords(engine, first, 'zeta', order);
  codeWords(engine, first, 'beta', order);
  codeWords(engine, second, 'Lambda', order);
  return { engine, first, second, power, soft, order };
}

function compute(engine: Engine, settings: FigureSettings, scope: Scope = {}): Promise<FigureTable> {
  return engine.start('figure.compute', { settings, scope });
}

const overlap = { kind: 'cooccurrence', nearness: 'overlap', measure: 'count', reach: 'own' } as const;

test('frequencies count codings, documents and each covered character once, in code points', async () => {
  const { engine } = await newCodedStudy();
  const { columns, rows, n } = await compute(engine, { kind: 'frequencies', unit: 'words', reach: 'with-children' });
  expect(columns.map(({ key }) => key)).toEqual([
    'code',
    'codings',
    'documents',
    'characters',
    'words',
    'codingsPer1000Words',
    'shareOfCodings',
  ]);
  // “Alpha beta. Gamma” is one stretch of 17 characters, “Epsilon 😀” has 9 code points.
  expect(rows).toEqual([
    ['Power', 3, 1, 26, 4, (1000 * 3) / 13, 3 / 6],
    ['Power / Soft', 2, 1, 20, 3, (1000 * 2) / 13, 2 / 6],
    ['Order', 3, 2, 14, 3, (1000 * 3) / 13, 3 / 6],
  ]);
  expect(n).toEqual({ codings: 6, documents: 2, codes: 3, words: 13 });
});

test('boilerplate is left out of what is covered, unless the scope counts it', async () => {
  const { engine, first } = await newCodedStudy();
  const start = text.indexOf('Gamma');
  engine.run('source.markBoilerplate', {
    sourceId: first,
    start,
    end: start + 'Gamma delta.'.length,
    boilerplate: true,
  });
  const characters = async (scope: Scope): Promise<unknown> =>
    (await compute(engine, { kind: 'frequencies', unit: 'codings', reach: 'own' }, scope)).rows[1]?.[3];
  expect(await characters({})).toBe('beta. '.length + 9);
  expect(await characters({ boilerplate: true })).toBe('beta. Gamma'.length + 9);
});

test('codes occur together when codings overlap, or stand in one sentence, paragraph or document', async () => {
  const { engine } = await newCodedStudy();
  const counts = async (settings: FigureSettings): Promise<unknown> =>
    (await compute(engine, settings)).rows.map((row) => row.slice(1));
  expect(await counts(overlap)).toEqual([
    [1, 1, 1],
    [1, 2, 1],
    [1, 1, 3],
  ]);
  expect(await counts({ ...overlap, nearness: 'sentence' })).toEqual([
    [1, 1, 1],
    [1, 3, 2],
    [1, 2, 3],
  ]);
  expect(await counts({ ...overlap, nearness: 'paragraph' })).toEqual([
    [1, 1, 1],
    [1, 2, 2],
    [1, 2, 3],
  ]);
  expect(await counts({ ...overlap, nearness: 'document' })).toEqual([
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 2],
  ]);
  // “Epsilon 😀” and “zeta” have one blank between them.
  expect(await counts({ ...overlap, nearness: 'characters', distance: 0 })).toEqual(await counts(overlap));
  expect(await counts({ ...overlap, nearness: 'characters', distance: 1 })).toEqual([
    [1, 1, 1],
    [1, 2, 2],
    [1, 2, 3],
  ]);
  expect(await counts({ ...overlap, nearness: 'paragraph', measure: 'c-coefficient' })).toEqual([
    [1, 1 / 2, 1 / 3],
    [1 / 2, 2, 2 / 3],
    [1 / 3, 2 / 3, 3],
  ]);
  // Four paragraphs in all.
  expect(await counts({ ...overlap, nearness: 'paragraph', measure: 'lift' })).toEqual([
    [1, 4 / 2, 4 / 3],
    [4 / 2, 2, (2 * 4) / 6],
    [4 / 3, (2 * 4) / 6, 3],
  ]);
});

test('the c-coefficient is undefined where there are as many pairs of codings as codings, or more', () => {
  expect(measured('c-coefficient', { both: 3, one: 2, other: 2, units: null })).toBe(3);
  expect(measured('c-coefficient', { both: 4, one: 2, other: 2, units: null })).toBeNull();
  expect(measured('c-coefficient', { both: 9, one: 3, other: 3, units: null })).toBeNull();
});

test('the passages behind a cell are the codings that it counts', async () => {
  const { engine } = await newCodedStudy();
  const found = await engine.start('figure.passages', {
    settings: overlap,
    scope: {},
    place: { row: 1, column: 3 },
    from: 0,
    limit: 10,
  });
  expect(found.passages.map(({ words }) => words)).toEqual(['beta', 'beta. Gamma']);
});

test('a matrix counts by what documents and codings are, and shares add up', async () => {
  const { engine } = await newCodedStudy();
  const matrix = {
    kind: 'matrix',
    columns: { by: 'document' },
    unit: 'codings',
    share: 'count',
    reach: 'top',
  } as const;
  expect((await compute(engine, matrix)).rows).toEqual([
    ['Power', 3, 0],
    ['Order', 2, 1],
  ]);
  expect((await compute(engine, { ...matrix, share: 'column' })).rows).toEqual([
    ['Power', 3 / 5, 0],
    ['Order', 2 / 5, 1],
  ]);
  const empty = await compute(engine, { ...matrix, share: 'row' }, { dateFrom: '2017', codeIds: [] });
  expect(empty.rows).toEqual([
    ['Power', null],
    ['Order', 1],
  ]);
});

test('time goes on through periods without a document, and a date that is too coarse is in none', async () => {
  const { engine } = await newCodedStudy();
  const timeline = { kind: 'timeline', period: 'year', unit: 'per-1000-words', average: 1, reach: 'top' } as const;
  expect((await compute(engine, timeline)).rows).toEqual([
    ['2016', 1, 10, 300, 200],
    ['2017', 0, 0, null, null],
    ['2018', 1, 3, 0, 1000 / 3],
  ]);
  const months = await compute(engine, { ...timeline, period: 'month' });
  expect(months.rows.map(([period]) => period)).toEqual(['2016-11']);
  expect(months.n['undated']).toBe(1);
});

test('uncoded text is what no coding of the scope lies on', async () => {
  const { engine } = await newCodedStudy();
  const { rows } = await compute(engine, { kind: 'uncoded' });
  const coded = 'Alpha beta. Gamma'.length + 'Epsilon x'.length + 'zeta'.length;
  const length = Array.from(text).length;
  expect(rows[0]).toEqual(['First', length, 5, coded, length - coded, coded / length]);
  const { passages } = await engine.start('figure.passages', {
    settings: { kind: 'uncoded' },
    scope: {},
    place: { row: 0 },
    from: 0,
    limit: 10,
  });
  expect(passages.map(({ words }) => words)).toEqual(['delta.', 'eta.', 'Theta iota kappa.']);
});

test('a sequence is the next coding that begins behind the end of one', async () => {
  const { engine } = await newCodedStudy();
  const { rows } = await compute(engine, { kind: 'sequences', share: 'count', distance: null, reach: 'own' });
  expect(rows).toEqual([
    ['Power', 0, 1, 0],
    ['Power / Soft', 0, 1, 1],
    ['Order', 0, 1, 0],
  ]);
});

test('a crosstab has Pearson’s chi-squared, and none where a side has one group only', async () => {
  const { engine } = await newCodedStudy();
  const crosstab = { kind: 'crosstab', rows: { by: 'document' }, columns: { by: 'code' }, cells: 'expected' } as const;
  const { rows, n } = await compute(engine, crosstab);
  expect(rows).toEqual([
    ['First', 5 / 6, 10 / 6, 15 / 6, 5],
    ['Second', 1 / 6, 2 / 6, 3 / 6, 1],
  ]);
  expect(n['chiSquared']).toBeCloseTo(1.2, 12);
  expect(n['degreesOfFreedom']).toBe(2);
  // exp(−χ²/2) with two degrees of freedom.
  expect(n['p']).toBeCloseTo(Math.exp(-0.6), 12);
  expect((await compute(engine, { ...crosstab, columns: { by: 'coder' } })).n).not.toHaveProperty('chiSquared');
});

test('identities hold whatever is coded', { timeout: 300_000 }, async () => {
  const { engine } = await newStudy();
  const sources = ['One two. Three 😀 four.\n\nFive six seven.', 'Eight 研究生命科学。\nTen.'].map((words, i) =>
    addDocument(engine, words, { title: `Document ${i}` }),
  );
  const codes = [['A'], ['A', 'B'], ['A', 'B', 'C'], ['D']].map((path) => addCode(engine, ...path));
  const coding = fc.record({
    source: fc.nat(1),
    code: fc.nat(3),
    start: fc.nat(14),
    length: fc.integer({ min: 1, max: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(coding, { minLength: 1, maxLength: 25 }), async (codings) => {
      for (const { source, code, start, length } of codings) {
        const sourceId = sources[source] ?? '';
        const { text: words } = engine.ask('source.readText', { sourceId });
        const end = Math.min(words.length, start + length);
        const isSplit = [start, end].some((offset) => /[\uDC00-\uDFFF]/.test(words.charAt(offset)));
        if (!isSplit && end > start) engine.run('coding.apply', { sourceId, start, end, codeId: codes[code] ?? '' });
      }
      const own = await compute(engine, { kind: 'frequencies', unit: 'words', reach: 'own' });
      const all = await compute(engine, { kind: 'frequencies', unit: 'words', reach: 'with-children' });
      for (const [i, row] of own.rows.entries())
        for (const column of [1, 2, 3, 4])
          expect(Number(row[column])).toBeLessThanOrEqual(Number(all.rows[i]?.[column]));
      expect(sumOf(own.rows.map((row) => row[1]))).toBe(own.n['codings']);
      for (const nearness of ['overlap', 'sentence', 'paragraph', 'document'] as const) {
        const square = (await compute(engine, { ...overlap, nearness })).rows.map((row) => row.slice(1));
        square.forEach((row, i) => row.forEach((cell, j) => expect(cell).toBe(square[j]?.[i])));
        if (nearness === 'overlap') continue;
        square.forEach((row, i) => row.forEach((cell) => expect(Number(cell)).toBeLessThanOrEqual(Number(row[i]))));
      }
      for (const [unit, column] of [
        ['characters', 3],
        ['words', 4],
      ] as const) {
        const columns = { by: 'document' } as const;
        const matrix = await compute(engine, { kind: 'matrix', columns, unit, share: 'count', reach: 'own' });
        matrix.rows.forEach((row, i) => expect(sumOf(row.slice(1))).toBe(own.rows[i]?.[column]));
      }
      for (const row of all.rows) expect(Number(row[4])).toBeLessThanOrEqual(all.n['words'] ?? 0);
      const covered = await compute(engine, { kind: 'uncoded' });
      covered.rows.forEach((row) => expect(Number(row[3]) + Number(row[4])).toBe(row[1]));
    }),
    { numRuns: 25, seed: 1122 },
  );
});

test('figures counted while one codes are those of the project opened anew', { timeout: 300_000 }, async () => {
  const figures: readonly FigureSettings[] = [
    { kind: 'lines', reach: 'own' },
    { kind: 'matrix', columns: { by: 'actor' }, unit: 'codings', share: 'count', reach: 'with-children' },
    overlap,
  ];
  const tablesOf = (engine: Engine) => Promise.all(figures.map((settings) => compute(engine, settings)));
  await fc.assert(
    fc.asyncProperty(randomActs, async (acts) => {
      const { engine, path } = await newStudy();
      const source = addDocument(engine, text, { title: 'First' });
      codeWords(engine, source, 'Gamma', addCode(engine, 'Power'));
      let counted = await tablesOf(engine);
      for (const act of acts) {
        play(engine, act);
        counted = await tablesOf(engine);
      }
      engine.close();
      const later = await newEngine();
      await later.start('project.open', { path });
      expect(await tablesOf(later)).toEqual(counted);
      later.close();
    }),
    { numRuns: 15 },
  );
});

test(
  'acts that are done while the study is read for its first figure are in that figure',
  { timeout: 300_000 },
  async () => {
    const figures: readonly FigureSettings[] = [
      { kind: 'lines', reach: 'own' },
      { kind: 'matrix', columns: { by: 'coder' }, unit: 'codings', share: 'count', reach: 'own' },
    ];
    const tablesOf = (engine: Engine) => Promise.all(figures.map((settings) => compute(engine, settings)));
    await fc.assert(
      fc.asyncProperty(randomActs, fc.nat(6), async (acts, before) => {
        const { engine, path } = await newStudy();
        const source = addDocument(engine, text, { title: 'First' });
        codeWords(engine, source, 'Gamma', addCode(engine, 'Power'));
        for (const act of acts.slice(0, before)) play(engine, act);
        await engine.start('project.open', { path });
        const first = tablesOf(engine);
        for (const act of acts.slice(before)) {
          await nextTurn();
          play(engine, act);
        }
        await first;
        const counted = await tablesOf(engine);
        engine.close();
        const later = await newEngine();
        await later.start('project.open', { path });
        expect(await tablesOf(later)).toEqual(counted);
        later.close();
      }),
      { numRuns: 15, seed: 1124 },
    );
  },
);

test('a figure that is cancelled ends at its next step, and a project can be closed while one is worked out', async () => {
  const { engine } = await newCodedStudy();
  const asked = new AbortController();
  const figure = engine.start('figure.compute', { settings: overlap, scope: {} }, { signal: asked.signal });
  asked.abort();
  await expect(figure).rejects.toMatchObject({ reason: 'cancelled' });
  const left = compute(engine, overlap);
  await engine.start('project.close', {});
  await expect(left).rejects.toMatchObject({ reason: 'noProject' });
});

function sumOf(cells: readonly (string | number | null | undefined)[]): number {
  return cells.reduce<number>((total, cell) => total + Number(cell), 0);
}
