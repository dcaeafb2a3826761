import { expect, test } from 'vitest';
import { createPlaceFinder, neighbourHeading } from '../../../src/domain/text/find-place';
import { headingAt, listHeadings } from '../../../src/domain/text/outline';
import type { Mark } from '../../../src/domain/text/marks';

const text = 'Order 😀 and peace\n\nFirst.\nThe free flow\nSecond.';
const heading = (words: string, level: number): Mark => {
  const start = text.indexOf(words);
  return { kind: 'heading', level, start, end: start + words.length };
};
const marks: readonly Mark[] = [heading('The free flow', 2), heading('Order 😀 and peace', 1)];
const find = createPlaceFinder(text, marks);
const wordsAt = (query: string): readonly (readonly [string, string])[] =>
  find(query).map(({ kind, span }) => [
    kind,
    text.slice(span.start, span.end === span.start ? span.start + 5 : span.end),
  ]);

test('a number is a paragraph, or a position in code points', () => {
  expect(wordsAt('2')).toEqual([
    ['paragraph', 'First'],
    ['position', text.slice(2, 7)],
  ]);
  expect(wordsAt('¶ 4')).toEqual([['paragraph', 'Secon']]);
  expect(wordsAt('第3段')).toEqual([['paragraph', 'The f']]);
  // Emoji before it count once, as the status bar counts.
  expect(wordsAt('12')).toEqual([['position', text.slice(13, 18)]]);
  expect(wordsAt('９９９')).toEqual([]);
});

test('a page is found by the number that is printed on it', () => {
  const end = text.indexOf('The free');
  const onPages = createPlaceFinder(text, [
    { kind: 'page', label: 'xii', start: 0, end },
    { kind: 'page', label: '2', start: end, end: text.length },
  ]);
  const found = (query: string): unknown => onPages(query).map(({ kind, span }) => [kind, span.start]);
  for (const query of ['p 2', 'p2', 'p.2', 'Page 2', '第2页', '2 頁', '第 2 页'])
    expect(found(query)).toEqual([['page', end]]);
  expect(found('p. XII')).toEqual([['page', 0]]);
  expect(found('p 3')).toEqual([]);
  expect(onPages('2').map(({ kind }) => kind)).toEqual(['paragraph', 'page', 'position']);
  expect(find('p 2')).toEqual([]);
});

test('two numbers are a passage, and per cent a share of the document', () => {
  expect(wordsAt('8-11')).toEqual([['passage', text.slice(9, 12)]]);
  expect(wordsAt('6–7')).toEqual([['passage', '😀']]);
  expect(wordsAt('7-6')).toEqual([]);
  expect(find('50 %').map(({ span }) => span.start)).toEqual([Math.round(text.length / 2)]);
  expect(find('0%')[0]?.span.start).toBe(0);
  expect(find('100%')[0]?.span.start).toBe(text.length);
  expect(find('101%')).toEqual([]);
});

test('a number is understood as the window writes it', () => {
  const findFar = createPlaceFinder('x'.repeat(2000), []);
  expect(findFar('1,200–1,300')).toEqual(findFar('1200-1300'));
  expect(findFar('1,234')).toEqual(findFar('1234'));
  expect(findFar('33,333 %')[0]?.span.start).toBe(667);
});

test('words find a heading, nothing finds them all in order', () => {
  expect(wordsAt('free')).toEqual([['heading', 'The f']]);
  expect(wordsAt('')).toEqual([
    ['heading', 'Order'],
    ['heading', 'The f'],
  ]);
  expect(wordsAt('absent')).toEqual([]);
});

test('each heading leads to the next, and back to its own beginning first', () => {
  const headings = listHeadings(text, marks);
  expect(headings.map(({ level, title }) => [level, title])).toEqual([
    [1, 'Order 😀 and peace'],
    [2, 'The free flow'],
  ]);
  const second = headings[1]?.start ?? 0;
  expect([headingAt(headings, 3), headingAt(headings, second), headingAt(headings, text.length)]).toEqual([0, 1, 1]);
  expect(headingAt(listHeadings(text, marks.slice(0, 1)), 3)).toBe(-1);
  expect(neighbourHeading(headings, 0, 1)).toBe(headings[1]);
  expect(neighbourHeading(headings, text.length, 1)).toBe(null);
  expect(neighbourHeading(headings, text.length, -1)).toBe(headings[1]);
  expect(neighbourHeading(headings, second, -1)).toBe(headings[0]);
  expect(neighbourHeading(headings, 0, -1)).toBe(null);
});
