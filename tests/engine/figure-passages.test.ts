import { expect, test } from 'vitest';
import type { FigureSettings, FoundPassage } from '../../src/contract/figure-calls';
import { nearnesses } from '../../src/domain/analysis/cooccurrence';
import type { FigureTable, Grouping } from '../../src/domain/analysis/figure';
import type { Scope } from '../../src/domain/analysis/scope';
import { defaultCollocations } from '../../src/domain/analysis/words/collocations';
import { defaultKeyness } from '../../src/domain/analysis/words/keyness';
import { defaultKwic } from '../../src/domain/analysis/words/kwic-settings';
import { defaultWords } from '../../src/domain/analysis/words/words';
import type { Engine } from '../../src/engine/engine';
import { addCode, addDocument, newStudy } from '../fixtures/study';

const words = 'cyber sovereignty state order security 网络主权 state. power\nnet order 😀 state, law sovereignty'.split(
  ' ',
);

/** Forty codings of five codes that overlap, touch and repeat, in four dated documents, by two actors. */
async function newDenseStudy() {
  const { engine } = await newStudy();
  const codes = [['A'], ['A', 'B'], ['A', 'B', 'C'], ['D'], ['E']].map((path) => addCode(engine, ...path));
  const actors = ['Lu Wei', 'Ed Vaizey'].map((name) => engine.run('case.create', { name, kind: 'person' }).caseId);
  const text = Array.from({ length: 60 }, (_, i) => words[(i * 7) % words.length] ?? '').join(' ');
  const sources = ['2012', '2013-05', '2013-06-02', null].map((date, i) =>
    addDocument(engine, text.slice(i), {
      title: `Document ${i}`,
      folder: i < 2 ? 'Press' : 'Speeches',
      ...(date !== null && { date }),
    }),
  );
  for (let i = 0; i < 40; i++) {
    const sourceId = sources[(i * 3) % 4] ?? '';
    const start = 2 * ((i * 13) % 90);
    const span = notSplit(engine.ask('source.readText', { sourceId }).text, start, start + 6 + ((i * 5) % 40));
    const { codingId } = engine.run('coding.apply', { sourceId, ...span, codeId: codes[(i * 2) % 5] ?? '' });
    if (i % 3 > 0) engine.run('coding.setActor', { codingIds: [codingId], actorId: actors[i % 2] ?? null });
    if (i % 4 > 0)
      engine.run('coding.setStance', { codingIds: [codingId], stance: i % 4 === 1 ? 'supports' : 'opposes' });
  }
  return { engine, sources };
}

function notSplit(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const whole = (at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at);
  return { start: whole(start), end: whole(end) };
}

type Cell = { readonly row: number; readonly column: number };
type Found = { readonly total: number; readonly passages: readonly FoundPassage[] };
type Check = (found: Found, value: number, table: FigureTable, place: Cell) => void;

async function checkCells(
  engine: Engine,
  settings: FigureSettings,
  check: Check,
  { columns, scope = {} }: { readonly columns?: readonly string[]; readonly scope?: Scope } = {},
): Promise<void> {
  const table = await engine.start('figure.compute', { settings, scope });
  let checked = 0;
  for (const [row, cells] of table.rows.entries())
    for (const [column, value] of cells.entries()) {
      const key = table.columns[column]?.key ?? '';
      if (typeof value !== 'number' || (columns && !columns.includes(key))) continue;
      const place = { row, column };
      const found = await engine.start('figure.passages', { settings, scope, place, from: 0, limit: 1000 });
      check(found, value, table, place);
      checked++;
    }
  expect([settings.kind, checked > 0]).toEqual([settings.kind, true]);
}

const asMany: Check = ({ total }, value, { columns }, { row, column }) =>
  expect([row, columns[column]?.key, total]).toEqual([row, columns[column]?.key, value]);
const inAsManyDocuments: Check = ({ passages }, value) =>
  expect(new Set(passages.map(({ sourceId }) => sourceId)).size).toBe(value);

test('behind every number of codings lie as many passages', { timeout: 120_000 }, async () => {
  const { engine } = await newDenseStudy();
  const { n } = await engine.start('figure.compute', { settings: { kind: 'uncoded' }, scope: {} });
  expect(n['codings']).toBe(40);
  for (const reach of ['own', 'with-children', 'top'] as const) {
    const frequencies = { kind: 'frequencies', unit: 'codings', reach } as const;
    await checkCells(engine, frequencies, asMany, { columns: ['codings'] });
    await checkCells(engine, frequencies, inAsManyDocuments, { columns: ['documents'] });
    const groupings: readonly Grouping[] = [{ by: 'document' }, { by: 'folder' }, { by: 'coder' }, { by: 'actor' }];
    for (const columns of groupings)
      await checkCells(engine, { kind: 'matrix', columns, unit: 'codings', share: 'count', reach }, asMany);
    const folders = { kind: 'matrix', columns: { by: 'folder' }, unit: 'documents', share: 'count', reach } as const;
    await checkCells(engine, folders, inAsManyDocuments);
    for (const period of ['year', 'month'] as const) {
      const timeline = { kind: 'timeline', period, unit: 'codings', average: 1, reach } as const;
      const { columns } = await engine.start('figure.compute', { settings: timeline, scope: {} });
      await checkCells(engine, timeline, asMany, { columns: columns.slice(3).map(({ key }) => key) });
    }
  }
  const crosstab = { kind: 'crosstab', rows: { by: 'actor' }, columns: { by: 'stance' }, cells: 'observed' } as const;
  await checkCells(engine, crosstab, asMany);
  await checkCells(engine, { kind: 'uncoded' }, asMany, { columns: ['codings'] });
});

test('behind co-occurrences and sequences lie codings of both codes, and none where there is none', async () => {
  const { engine } = await newDenseStudy();
  const namesOf = (table: FigureTable, { row, column }: Cell): readonly (string | undefined)[] => [
    table.rowIds?.[row],
    table.columns[column]?.id,
  ];
  const ofBoth: Check = ({ total, passages }, value, table, place) => {
    const found = new Set(passages.map(({ codeId }) => codeId));
    expect(found).toEqual(new Set(value === 0 ? [] : namesOf(table, place)));
    // A square of codings has no more pairs than this.
    expect(value).toBeLessThanOrEqual(total ** 2);
  };
  for (const nearness of nearnesses)
    await checkCells(
      engine,
      { kind: 'cooccurrence', nearness, distance: 3, measure: 'count', reach: 'own' },
      (found, value, table, place) => {
        ofBoth(found, value, table, place);
        const isPairs = nearness === 'overlap' || nearness === 'characters' || nearness === 'paragraphs';
        if (place.row === place.column - 1 && isPairs) expect(found.total).toBe(value);
      },
    );
  await checkCells(engine, { kind: 'sequences', share: 'count', distance: null, reach: 'own' }, ofBoth);
});

test('behind a stretch or a part lie the codings of its code there', async () => {
  const { engine } = await newDenseStudy();
  await checkCells(
    engine,
    { kind: 'lines', reach: 'own' },
    ({ passages }, _value, table, { row }) => {
      const codes = new Set(passages.map(({ codeId }) => codeId));
      expect(codes).toEqual(new Set([table.rowIds?.[row]]));
    },
    { columns: ['start'] },
  );
  const settings = { kind: 'portraits', parts: 20, reach: 'own' } as const;
  const table = await engine.start('figure.compute', { settings, scope: {} });
  for (const [row, cells] of table.rows.entries())
    for (const [column, code] of cells.entries()) {
      if (column === 0) continue;
      const place = { row, column };
      const { total } = await engine.start('figure.passages', { settings, scope: {}, place, from: 0, limit: 10 });
      expect([place, total > 0]).toEqual([place, code !== null]);
    }
});

test('behind what is not coded lies no coding, and as much of it as the figure says but for blanks', async () => {
  const { engine } = await newDenseStudy();
  await checkCells(
    engine,
    { kind: 'uncoded' },
    ({ passages }, value) => {
      const length = passages.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(passages.every(({ codingId }) => codingId === null)).toBe(true);
      expect(length).toBeLessThanOrEqual(value + passages.length);
    },
    { columns: ['uncodedCharacters'] },
  );
});

test('behind every number of words lie as many places', { timeout: 120_000 }, async () => {
  const { engine, sources } = await newDenseStudy();
  for (const within of ['documents', 'codings'] as const) {
    for (const length of [1, 2, 3])
      await checkCells(engine, { ...defaultWords, within, length }, asMany, { columns: ['frequency'] });
    await checkCells(engine, { ...defaultWords, within }, inAsManyDocuments, { columns: ['documents'] });
    await checkCells(engine, { ...defaultKeyness, within }, asMany, {
      columns: ['target', 'reference'],
      scope: { sourceIds: sources.slice(0, 2) },
    });
    for (const window of [{ left: 2, right: 2 }, 'sentence'] as const)
      await checkCells(engine, { ...defaultCollocations, within, window, node: 'state', least: 1 }, asMany, {
        columns: ['observed', 'frequency'],
      });
    const kwic = { ...defaultKwic, within, query: 's*' };
    const { rows, n } = await engine.start('figure.compute', { settings: kwic, scope: {} });
    expect(rows).toHaveLength(n['hits'] ?? -1);
    await checkCells(engine, kwic, ({ total, passages }, _value, { rows: lines }, { row }) =>
      expect([total, passages[0]?.words]).toEqual([1, lines[row]?.[3]]),
    );
  }
});

test('passages that are read page by page are those of the study as it is: an act between two pages counts', async () => {
  const { engine, sources } = await newDenseStudy();
  const settings = { kind: 'frequencies', unit: 'codings', reach: 'own' } as const;
  const { columns } = await engine.start('figure.compute', { settings, scope: {} });
  const place = { row: 0, column: columns.findIndex(({ key }) => key === 'codings') };
  const page = (from: number) => engine.start('figure.passages', { settings, scope: {}, place, from, limit: 3 });
  const [first, second] = [await page(0), await page(3)];
  expect([first.passages.length, second.passages.length, second.total]).toEqual([3, 3, first.total]);
  expect(await page(0)).toEqual(first);
  const [one, two] = first.passages;
  engine.run('coding.remove', { codingIds: [one?.codingId ?? ''] });
  const after = await page(0);
  expect(after.total).toBe(first.total - 1);
  expect(after.passages[0]).toEqual(two);
  const scope = { sourceIds: sources.slice(0, 1) };
  const scoped = await engine.start('figure.passages', { settings, scope, place, from: 0, limit: 3 });
  expect(scoped.total).toBeLessThan(after.total);
  engine.run('source.remove', { sourceIds: sources.slice(0, 3) });
  expect((await page(0)).passages.every(({ sourceId }) => sourceId === sources[3])).toBe(true);
});
