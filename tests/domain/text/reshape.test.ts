import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../../src/domain/model';
import { areNeighbours, coveringSpan, cutOut, splitSpan } from '../../../src/domain/text/reshape';

const text = 'One two. Three four.\n\nFive six.\nSeven.';
const words = (spans: readonly Span[]): string[] => spans.map(({ start, end }) => text.slice(start, end));
const passage = fc
  .tuple(fc.nat(text.length - 1), fc.nat(text.length))
  .map(([start, size]) => ({ start, end: Math.min(text.length, start + 1 + size) }));

test('a passage is cut where it is asked to be, and no part begins or ends with white space', () => {
  const span = { start: 0, end: 20 };
  expect(words(splitSpan(text, span, [8]))).toEqual(['One two.', 'Three four.']);
  expect(words(splitSpan(text, span, [14, 4, 4]))).toEqual(['One', 'two. Three', 'four.']);
  expect(words(splitSpan(text, span, [0, 20, 99]))).toEqual(['One two. Three four.']);
});

test('the parts of a passage hold all of its words and nothing else, in order', () => {
  fc.assert(
    fc.property(passage, fc.array(fc.nat(text.length)), (span, cuts) => {
      const ink = (of: string): string => of.replaceAll(/\s/g, '');
      expect(ink(words(splitSpan(text, span, cuts)).join(''))).toBe(ink(text.slice(span.start, span.end)));
    }),
  );
});

test('what is taken out of a passage is gone, and what lies on both sides of it stays', () => {
  expect(words(cutOut(text, { start: 0, end: 20 }, { start: 4, end: 14 }))).toEqual(['One', 'four.']);
  expect(cutOut(text, { start: 4, end: 7 }, { start: 0, end: 20 })).toEqual([]);
  fc.assert(
    fc.property(passage, passage, (span, hole) => {
      for (const part of cutOut(text, span, hole)) {
        expect(part.start >= span.start && part.end <= span.end).toBe(true);
        expect(part.end <= hole.start || part.start >= hole.end).toBe(true);
      }
    }),
  );
});

test('neighbours overlap, or stand in the same paragraph or the next one', () => {
  const at = (quote: string): Span => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
  expect(areNeighbours(text, at('One two.'), at('two. Three'))).toBe(true);
  expect(areNeighbours(text, at('One'), at('four'))).toBe(true);
  expect(areNeighbours(text, at('Five'), at('four'))).toBe(true);
  expect(areNeighbours(text, at('One'), at('Seven'))).toBe(false);
  expect(coveringSpan([at('Five'), at('two')])).toEqual({ start: at('two').start, end: at('Five').end });
});
