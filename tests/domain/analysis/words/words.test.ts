import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remainingParts } from '../../../../src/domain/analysis/words/counted-parts';
import { computeWords, defaultWords } from '../../../../src/domain/analysis/words/words';
import { countWords } from '../../../../src/domain/text/words';
import { trickyText } from '../../text/tricky-text';
import { indexOf } from './index-of';

const texts = ['The state and the net. The STATE’s net!\nState and 2016', 'Net; and net'];

test('words are folded, counted, related to 1,000 words, and known by how many documents they stand in', () => {
  const { index, parts } = indexOf(texts);
  expect(computeWords(index, parts, defaultWords)).toMatchObject({
    rows: [
      ['net', 4, (4 / 14) * 1000, 2],
      ['and', 3, (3 / 14) * 1000, 2],
      ['the', 3, (3 / 14) * 1000, 1],
      ['state', 2, (2 / 14) * 1000, 1],
      ['2016', 1, (1 / 14) * 1000, 1],
      ["state's", 1, (1 / 14) * 1000, 1],
    ],
    n: { words: 14, differentWords: 6, documents: 2 },
  });
});

test('stop lists, own stop words, numbers, length and a pattern leave words out of the list and not out of its N', () => {
  const { index, parts } = indexOf(texts);
  const wordsOf = (settings: object): unknown[] =>
    computeWords(index, parts, { ...defaultWords, ...settings }).rows.map(([word]) => word);
  expect(wordsOf({ stopLists: ['en'], numbers: false })).toEqual(['net', 'state', "state's"]);
  expect(wordsOf({ stopLists: ['en'], ownStopWords: ['Net'], shortest: 5 })).toEqual(['state', "state's"]);
  expect(wordsOf({ pattern: '^s' })).toEqual(['state', "state's"]);
  expect(wordsOf({ matchCase: true, pattern: '^S' })).toEqual(["STATE's", 'State']);
  expect(wordsOf({ least: 4 })).toEqual(['net']);
  expect(computeWords(index, parts, { ...defaultWords, stopLists: ['en'] }).n['words']).toBe(14);
});

test('n-grams never reach over the end of a paragraph, over boilerplate or over a word that is left out', () => {
  const { index, parts } = indexOf(['a b a b\na b c']);
  const pairs = computeWords(index, parts, { ...defaultWords, length: 2 });
  expect(pairs.rows.map((row) => row.slice(0, 2))).toEqual([
    ['a b', 3],
    ['b a', 1],
    ['b c', 1],
  ]);
  expect(pairs.n).toEqual({ words: 7, nGrams: 5, documents: 1 });
  const cut = indexOf(['a b c d'], { leaveOut: [{ start: 2, end: 4 }] });
  expect(computeWords(cut.index, cut.parts, { ...defaultWords, length: 2 }).rows.map(([words]) => words)).toEqual([
    'c d',
  ]);
  const stopped = indexOf(['state of state']);
  expect(computeWords(stopped.index, stopped.parts, { ...defaultWords, length: 2, stopLists: ['en'] }).rows).toEqual(
    [],
  );
});

test('Chinese is divided by the dictionary', () => {
  const { index, parts } = indexOf(['网络主权是国家主权在网络空间的延伸。'], { language: 'zh-Hans' });
  const { rows, n } = computeWords(index, parts, { ...defaultWords, stopLists: ['zh'] });
  expect(rows.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([
    ['主权', 2],
    ['网络', 2],
  ]);
  expect(n['words']).toBe(countWords('网络主权是国家主权在网络空间的延伸。', 'zh-Hans', []));
});

test('the words of any text are as many as its document says, and parts that make a text hold each once', () => {
  const cut = fc.record({ start: fc.nat(60), length: fc.nat(30) });
  fc.assert(
    fc.property(trickyText, cut, fc.boolean(), (text, { start, length }, isLeftOut) => {
      const span = { start: Math.min(start, text.length), end: Math.min(start + length, text.length) };
      const leaveOut = isLeftOut ? [span] : [];
      const { index, parts } = indexOf([text], { leaveOut });
      const all = computeWords(index, parts, defaultWords).n['words'] ?? NaN;
      expect(all).toBe(countWords(text, 'en', leaveOut));
      const part = [{ source: 0, key: '0', spans: [span] }];
      const inside = computeWords(index, part, defaultWords).n['words'] ?? NaN;
      const outside = computeWords(index, remainingParts(part, 1, String), defaultWords).n['words'] ?? NaN;
      expect(inside + outside).toBe(all);
    }),
  );
});

test('frequencies add up to N, and no document range is larger than the frequency', () => {
  fc.assert(
    fc.property(fc.array(trickyText, { maxLength: 4 }), (some) => {
      const { index, parts } = indexOf(some);
      const { rows, n } = computeWords(index, parts, defaultWords);
      expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(n['words']);
      expect(rows.every((row) => Number(row[3]) <= Number(row[1]))).toBe(true);
    }),
  );
});

test('in a large study the most frequent pairs are counted as exactly as in a small one', { timeout: 60_000 }, () => {
  let seed = 7;
  const next = (): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0);
  const counts = new Map<string, number>();
  const lines = Array.from({ length: 400 }, () => {
    const line = Array.from({ length: 900 }, () => `w${((next() >>> 8) % 60) * ((next() >>> 8) % 60)}`);
    for (let i = 1; i < line.length; i++) {
      const pair = `${line[i - 1]} ${line[i]}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    return line.join(' ');
  });
  const { index, parts } = indexOf([lines.join('\n')]);
  const { rows, n } = computeWords(index, parts, { ...defaultWords, length: 2, limit: 40 });
  expect(n['nGrams']).toBe(400 * 899);
  const expected = [...counts.values()].sort((a, b) => b - a).slice(0, 40);
  expect(rows.map((row) => row[1])).toEqual(expected);
  expect(rows.every(([words, count]) => counts.get(String(words)) === count)).toBe(true);
});
