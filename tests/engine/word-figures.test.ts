import { expect, test } from 'vitest';
import type { FigureSettings } from '../../src/contract/figure-calls';
import { compareText } from '../../src/domain/compare';
import { defaultCollocations } from '../../src/domain/analysis/words/collocations';
import { defaultKeyness } from '../../src/domain/analysis/words/keyness';
import { defaultKwic, type KwicSettings } from '../../src/domain/analysis/words/kwic-settings';
import { defaultWords } from '../../src/domain/analysis/words/words';
import type { Scope } from '../../src/domain/analysis/scope';
import { addCode, addDocument, codeWords, newStudy } from '../fixtures/study';
import { refusal } from './problem-of';

const budapest = 'He said that cyber sovereignty is natural. We respect sovereignty.\nSovereign states agree.';
const wuzhen = '尊重网络主权，维护国家主权。Sovereignty again.';

async function newWordStudy() {
  const { engine } = await newStudy();
  const first = addDocument(engine, budapest, { title: 'Budapest 2012', language: 'en' });
  const second = addDocument(engine, wuzhen, { title: 'Wuzhen 2015', language: 'zh-Hans' });
  const code = addCode(engine, 'Cyber sovereignty');
  codeWords(engine, first, 'cyber sovereignty is natural', code);
  codeWords(engine, first, 'Sovereign states', addCode(engine, 'State'));
  const compute = (settings: FigureSettings, scope: Scope = {}) => engine.start('figure.compute', { settings, scope });
  const passages = async (settings: FigureSettings, place: { row: number; column?: number }, scope: Scope = {}) => {
    const found = await engine.start('figure.passages', { settings, scope, place, from: 0, limit: 100 });
    return found.passages.map(({ sourceId, words }) => [sourceId, words]);
  };
  return { engine, first, second, code, compute, passages };
}

const kwic = (query: string, more: Partial<KwicSettings> = {}): KwicSettings => ({ ...defaultKwic, query, ...more });

test('a keyword stands in its context with the codes at each hit', async () => {
  const { compute, passages, first } = await newWordStudy();
  const context = { unit: 'words', left: 2, right: 2 } as const;
  const settings = kwic('sovereign*', { context });
  expect(await compute(settings)).toMatchObject({
    rows: [
      ['Budapest 2012', 1, 'that cyber ', 'sovereignty', ' is natural', 'Cyber sovereignty'],
      ['Budapest 2012', 1, 'We respect ', 'sovereignty', '.', ''],
      ['Budapest 2012', 2, '', 'Sovereign', ' states agree', 'State'],
      ['Wuzhen 2015', 1, '国家主权。', 'Sovereignty', ' again.', ''],
    ],
    n: { hits: 4, documents: 2 },
  });
  expect(await passages(settings, { row: 2 })).toEqual([[first, 'Sovereign']]);
});

test('hits are ordered by the words beside them, and their passages follow the order', async () => {
  const { compute, passages, first } = await newWordStudy();
  const settings = kwic('sovereignty', { orders: ['right1', 'left1'] });
  const { rows } = await compute(settings);
  expect(rows.map((row) => String(row[4]).trim().slice(0, 8))).toEqual(['.', 'again.', 'is natur']);
  expect(await passages(settings, { row: 2 })).toEqual([[first, 'sovereignty']]);
});

test('Chinese words and patterns are found wherever they stand', async () => {
  const { compute } = await newWordStudy();
  const hits = async (settings: KwicSettings): Promise<unknown[]> =>
    (await compute(settings)).rows.map((row) => row[3]);
  expect(await hits(kwic('主权'))).toEqual(['主权', '主权']);
  expect(await hits(kwic('国家*'))).toEqual(['国家主权']);
  expect(await hits(kwic('\\bs\\w+s\\b', { isPattern: true }))).toEqual(['states']);
  expect(await refusal(() => compute(kwic('(', { isPattern: true })))).toBe('badPattern');
  expect(await hits(kwic(''))).toEqual([]);
});

test('words of whole documents or of codings only; a row opens the places that it counts', async () => {
  const { engine, compute, passages, first, second } = await newWordStudy();
  const all = await compute(defaultWords);
  const words = engine.ask('source.list', {}).map((source) => source.words);
  expect(all.n['words']).toBe((words[0] ?? 0) + (words[1] ?? 0));
  expect(all.rows[0]?.slice(0, 2)).toEqual(['sovereignty', 3]);
  expect(await passages(defaultWords, { row: 0 })).toEqual([
    [first, 'sovereignty'],
    [first, 'sovereignty'],
    [second, 'Sovereignty'],
  ]);
  const coded = await compute({ ...defaultWords, within: 'codings' });
  expect(coded.n).toMatchObject({ words: 6, documents: 1 });
  const pairs = { ...defaultWords, length: 2, pattern: '^(cyber|sovereignty)$' };
  expect(await passages(pairs, { row: 0 })).toEqual([[first, 'cyber sovereignty']]);
});

test('boilerplate is left out of words and keywords unless the scope counts it', async () => {
  const { engine } = await newStudy();
  const text = 'Menu sovereignty\nThe sovereignty of states';
  addDocument(engine, text, { marks: [{ kind: 'boilerplate', start: 0, end: 16 }] });
  for (const settings of [kwic('sovereignty'), kwic('sovereignty', { isPattern: true })]) {
    const without = await engine.start('figure.compute', { settings, scope: {} });
    const withIt = await engine.start('figure.compute', { settings, scope: { boilerplate: true } });
    expect([without.n['hits'], withIt.n['hits']]).toEqual([1, 2]);
  }
});

test('keyness of codings against the rest of the study, and of one scope against another', async () => {
  const { compute, passages, first, second } = await newWordStudy();
  const settings = { ...defaultKeyness, within: 'codings' as const };
  const all = (await compute(defaultWords)).n['words'] ?? NaN;
  const { n } = await compute(settings);
  expect([n['targetWords'], n['referenceWords']]).toEqual([6, all - 6]);
  const between = { ...defaultKeyness, reference: { sourceIds: [second] }, pattern: '^sovereignty$' };
  const scope = { sourceIds: [first] };
  expect((await compute(between, scope)).rows[0]?.slice(0, 3)).toEqual(['sovereignty', 2, 1]);
  expect(await passages(between, { row: 0, column: 1 }, scope)).toHaveLength(2);
  expect(await passages(between, { row: 0, column: 2 }, scope)).toEqual([[second, 'Sovereignty']]);
});

test('collocates of a word, of its sentence and of a code', async () => {
  const { compute, passages, first, code } = await newWordStudy();
  const settings = { ...defaultCollocations, node: 'sovereignty', least: 1, window: { left: 1, right: 1 } };
  const near = await compute(settings);
  expect(near.n).toMatchObject({ node: 3 });
  const words = near.rows.map(([word]) => String(word));
  expect(words.toSorted(compareText)).toEqual(['again', 'cyber', 'is', 'respect', '主权']);
  expect(await passages(settings, { row: words.indexOf('cyber') })).toEqual([[first, 'cyber']]);
  const ofSentence = await compute({ ...settings, window: 'sentence' });
  expect(ofSentence.n).toMatchObject({ node: 3, near: 6 + 2 + 1 });
  const ofCode = await compute({ ...settings, codeId: code });
  expect(ofCode.rows.map(([word]) => String(word)).toSorted(compareText)).toEqual([
    'cyber',
    'is',
    'natural',
    'sovereignty',
  ]);
});

test('words of a document that was removed are counted no more', async () => {
  const { engine, first, compute } = await newWordStudy();
  const before = await compute(defaultWords);
  engine.run('source.remove', { sourceIds: [first] });
  const after = await compute(defaultWords);
  expect(after.n['words']).toBeLessThan(before.n['words'] ?? 0);
  expect(after.n['documents']).toBe(1);
});

test('a count can be cancelled, and the next one is whole', async () => {
  const { engine } = await newWordStudy();
  const abort = new AbortController();
  const first = engine.start('figure.compute', { settings: defaultWords, scope: {} }, { signal: abort.signal });
  abort.abort();
  expect(await refusal(() => first)).toBe('cancelled');
  const table = await engine.start('figure.compute', { settings: defaultWords, scope: {} });
  expect(table.rows[0]?.[0]).toBe('sovereignty');
});
