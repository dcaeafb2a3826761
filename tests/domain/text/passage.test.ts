import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteContext } from '../../../src/domain/text/context';
import { subtractSpans } from '../../../src/domain/text/spans';
import { trimSpan } from '../../../src/domain/text/trim-span';
import { trickyText } from './tricky-text';

test('a passage carries its words and up to 32 characters around them, never half a character', () => {
  const text = `😀${'a'.repeat(31)}PASSAGE${'b'.repeat(31)}😀`;
  expect(quoteContext(text, { start: 33, end: 40 })).toEqual({
    exact: 'PASSAGE',
    prefix: 'a'.repeat(31),
    suffix: 'b'.repeat(31),
  });
  expect(quoteContext('short', { start: 0, end: 5 })).toEqual({ exact: 'short', prefix: '', suffix: '' });
});

test('a selection loses the white space at its ends', () => {
  expect(trimSpan(' \n一 b\u3000\n', { start: 0, end: 7 })).toEqual({ start: 2, end: 5 });
  expect(trimSpan(' \n ', { start: 1, end: 3 })).toEqual({ start: 1, end: 1 });
});

test('a trimmed selection is the trimmed text', () => {
  fc.assert(
    fc.property(trickyText, (text) => {
      const { start, end } = trimSpan(text, { start: 0, end: text.length });
      expect(text.slice(start, end)).toBe(text.trim());
    }),
  );
});

test('a span without others leaves the stretches between them', () => {
  const leaveOut = [
    { start: 0, end: 3 },
    { start: 5, end: 6 },
    { start: 9, end: 20 },
  ];
  expect(subtractSpans({ start: 2, end: 10 }, leaveOut)).toEqual([
    { start: 3, end: 5 },
    { start: 6, end: 9 },
  ]);
  expect(subtractSpans({ start: 10, end: 12 }, leaveOut)).toEqual([]);
});
