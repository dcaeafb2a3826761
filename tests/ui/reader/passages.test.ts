import { expect, test } from 'vitest';
import { moveBoundary } from '../../../src/domain/text/move-boundary';
import { passagesAt } from '../../../src/domain/text/passages';
import { coding, placed, quotation } from './passages';

const passages = placed([
  [coding('c1', 'q1'), quotation('q1', 0, 20)],
  [coding('c2', 'q2'), quotation('q2', 5, 9)],
  [coding('c3', 'q3'), quotation('q3', 0, 30)],
]);

test('codings stand in reading order, the longer passage before the shorter one', () => {
  expect(passages.all.map(({ id }) => id)).toEqual(['c3', 'c1', 'c2']);
});

test('a click means the shortest coding under it first', () => {
  expect(passagesAt(passages, 6).map(({ id }) => id)).toEqual(['c2', 'c1', 'c3']);
  expect(passagesAt(passages, 9).map(({ id }) => id)).toEqual(['c1', 'c3']);
  expect(passagesAt(passages, 30)).toEqual([]);
});

const text = 'One two, three 👩🏽‍🔬 four';
const span = { start: 4, end: 7 };

test('an end moves to the end of the next or the last word, a start to the beginning of one', () => {
  expect(moveBoundary({ text, language: 'en' }, span, 'end', 1, 'word')).toEqual({ start: 4, end: 14 });
  expect(moveBoundary({ text, language: 'en' }, { start: 4, end: 14 }, 'end', -1, 'word')).toEqual(span);
  expect(moveBoundary({ text, language: 'en' }, span, 'start', -1, 'word')).toEqual({ start: 0, end: 7 });
  expect(moveBoundary({ text, language: 'en' }, { start: 0, end: 7 }, 'start', 1, 'word')).toEqual(span);
});

test('Chinese moves by words although no spaces stand between them', () => {
  expect(moveBoundary({ text: '网络空间主权', language: 'zh' }, { start: 0, end: 2 }, 'end', 1, 'word')).toEqual({
    start: 0,
    end: 4,
  });
});

test('a character is what a person sees as one', () => {
  const before = { start: 0, end: 15 };
  const behind = { start: 0, end: 15 + '👩🏽‍🔬'.length };
  expect(moveBoundary({ text, language: 'en' }, before, 'end', 1, 'character')).toEqual(behind);
  expect(moveBoundary({ text, language: 'en' }, behind, 'end', -1, 'character')).toEqual(before);
});

test('a passage cannot be shrunk to nothing, or beyond the text', () => {
  expect(moveBoundary({ text: 'word', language: 'en' }, { start: 0, end: 4 }, 'end', 1, 'word')).toEqual({
    start: 0,
    end: 4,
  });
  expect(moveBoundary({ text: 'a', language: 'en' }, { start: 0, end: 1 }, 'end', -1, 'character')).toEqual({
    start: 0,
    end: 1,
  });
  expect(moveBoundary({ text: 'one two', language: 'en' }, { start: 4, end: 7 }, 'end', -1, 'word')).toEqual({
    start: 4,
    end: 7,
  });
});
