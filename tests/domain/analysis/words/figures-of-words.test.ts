import { expect, test } from 'vitest';
import { computeCollocations, defaultCollocations } from '../../../../src/domain/analysis/words/collocations';
import { computeKeyness, defaultKeyness } from '../../../../src/domain/analysis/words/keyness';
import { nameSigns } from '../../../../src/domain/analysis/words/name-signs';
import { figuresInChinese } from '../../../../src/domain/analysis/words-of-figures/chinese';
import { locateCollocate, locateWords } from '../../../../src/domain/analysis/words/locate';
import { indexOf } from './index-of';

const settings = { ...defaultCollocations, least: 1, node: 'net' };
const whole = (parts: ReturnType<typeof indexOf>['parts']) => parts.map((part) => ({ ...part, near: null }));

test('keyness compares the shares of a word in two parts, and its sign says where it is larger', () => {
  const { index, parts } = indexOf(['state state state net', 'net net state free']);
  const [target, reference] = [parts.slice(0, 1), parts.slice(1)];
  const { columns, rows, n } = computeKeyness(index, target, reference, defaultKeyness);
  expect(n).toMatchObject({ targetWords: 4, referenceWords: 4, differentWords: 3 });
  const signs = rows.map(([word, inTarget, inReference, perTarget, perReference, sign]) => [
    ...[word, inTarget, inReference, perTarget, perReference, sign],
  ]);
  expect(signs).toEqual([
    ['free', 0, 1, 0, 250, 'under'],
    ['state', 3, 1, 750, 250, 'over'],
    ['net', 1, 2, 250, 500, 'under'],
  ]);
  const read = nameSigns({ columns, rows, n: {} }, figuresInChinese.signs);
  expect(read.rows.map((cells) => cells[5])).toEqual(['偏少', '偏多', '偏少']);
  // “free”: E = ½ in both; 2 · 1 · ln 2. “state”: E = 2; 2 (3 ln 1.5 + ln 0.5).
  expect(rows.map((row) => row[6])).toEqual([
    expect.closeTo(2 * Math.LN2, 12),
    expect.closeTo(2 * (3 * Math.log(1.5) + Math.log(0.5)), 12),
    expect.closeTo(2 * (Math.log(1 / 1.5) + 2 * Math.log(2 / 1.5)), 12),
  ]);
  const over = computeKeyness(index, target, reference, { ...defaultKeyness, direction: 'over' });
  expect(over.rows.map(([word]) => word)).toEqual(['state']);
});

test('against nothing, keyness is undefined and not infinite', () => {
  const { index, parts } = indexOf(['state net']);
  const { rows } = computeKeyness(index, parts, [], defaultKeyness);
  expect(rows.map((row) => row.slice(5))).toEqual(rows.map(() => Array.from({ length: 8 }, () => null)));
});

test('words of overlapping windows count once, the node nowhere, and no window leaves its paragraph', () => {
  // Windows of one word: x [net] a [net] b / far / net c
  const { index, parts } = indexOf(['x net a net b far far\nnet c']);
  const { rows, n } = computeCollocations(index, whole(parts), { ...settings, window: { left: 1, right: 1 } });
  expect(n).toMatchObject({ node: 3, near: 4, words: 6 });
  const found = rows.map(([word, observed, expected, near, frequency]) => [word, observed, expected, near, frequency]);
  expect(found).toEqual(['a', 'b', 'c', 'x'].map((word) => [word, 1, 4 / 6, 4, 1]));
});

test('collocates of a sentence or of a code are the words inside these stretches', () => {
  const text = 'Net and state. Far away. State';
  const { index, parts } = indexOf([text]);
  const near = [{ start: 0, end: text.indexOf('Far') }];
  const sentence = computeCollocations(
    index,
    parts.map((part) => ({ ...part, near })),
    { ...settings, window: 'sentence' },
  );
  expect(sentence.n).toMatchObject({ node: 1, near: 2, words: 5 });
  const ofCode = computeCollocations(
    index,
    parts.map((part) => ({ ...part, near })),
    { ...settings, codeId: 'code' },
  );
  expect(ofCode.n).toMatchObject({ near: 3, words: 6 });
  const state = ofCode.rows.find(([word]) => word === 'state') ?? [];
  expect(state.slice(1, 6)).toEqual([1, (3 * 2) / 6, 3, 2, 6]);
});

test('words are found with * and ?, as phrases within a paragraph, and in any case', () => {
  const text = 'Cyber sovereignty; sovereigns. cyber\nsovereign CYBER-SOVEREIGN';
  const { index, parts } = indexOf([text]);
  const find = (query: string, matchCase = false): string[] => {
    const { start, end } = locateWords(index, parts, { query, matchCase });
    return Array.from(start, (at, i) => text.slice(at, end[i]));
  };
  expect(find('sovereign*')).toEqual(['sovereignty', 'sovereigns', 'sovereign', 'SOVEREIGN']);
  expect(find('sovereign?')).toEqual(['sovereigns']);
  expect(find('cyber sovereign*')).toEqual(['Cyber sovereignty', 'CYBER-SOVEREIGN']);
  expect(find('cyber-sovereign')).toEqual(['CYBER-SOVEREIGN']);
  expect(find('cyber', true)).toEqual(['cyber']);
  expect([find(''), find('*'), find('absent')]).toEqual([[], [], []]);
});

test('the passages of a collocate are its places near the node', () => {
  const text = 'net state far far far far far state';
  const { index, parts } = indexOf([text]);
  const { start } = locateCollocate(index, whole(parts), settings, { word: 'state', anywhere: false });
  expect([...start]).toEqual([4]);
});
