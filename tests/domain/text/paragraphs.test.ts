import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listParagraphs, paragraphAt } from '../../../src/domain/text/paragraphs';
import { trickyText } from './tricky-text';

test('a paragraph is a line that is not blank, numbered from 1', () => {
  expect(listParagraphs('\n one\n \t\n\u3000\n二\nthree ')).toEqual([
    { start: 1, end: 5, number: 1 },
    { start: 11, end: 12, number: 2 },
    { start: 13, end: 19, number: 3 },
  ]);
  expect(listParagraphs(' \n\n')).toEqual([]);
});

test('an offset on a blank line belongs to the next paragraph, one after the last to the last', () => {
  const paragraphs = listParagraphs('one\n\ntwo\n\n');
  expect([0, 3, 4, 5, 8, 9, 10].map((offset) => paragraphAt(paragraphs, offset))).toEqual([1, 1, 2, 2, 2, 2, 2]);
  expect(paragraphAt([], 0)).toBe(1);
});

test('paragraphs are the non-blank lines of any text, in order', () => {
  fc.assert(
    fc.property(trickyText, (text) => {
      const paragraphs = listParagraphs(text);
      expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(
        text.split('\n').filter((line) => line.trim() !== ''),
      );
      expect(paragraphs.map(({ start }) => paragraphAt(paragraphs, start))).toEqual(paragraphs.map((p) => p.number));
    }),
  );
});
