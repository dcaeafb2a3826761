import { expect, test } from 'vitest';
import { codingsOverlapping, spansOverlap } from '../../../src/domain/text/overlaps';
import { byId, makeCoding } from '../../ui/panels/records';

test('spans overlap when they share a character; those that only touch do not', () => {
  expect(spansOverlap({ start: 0, end: 5 }, { start: 4, end: 9 })).toBe(true);
  expect(spansOverlap({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false);
  expect(spansOverlap({ start: 2, end: 3 }, { start: 0, end: 9 })).toBe(true);
});

test('the codings of a place stand in reading order, the longer first', () => {
  const made = [
    makeCoding('short', 10, 12),
    makeCoding('long', 10, 40),
    makeCoding('early', 5, 11),
    makeCoding('far', 40, 50),
  ];
  const quotations = byId(made.map(({ quotation }) => quotation));
  const codings = made.map(({ coding }) => coding);
  const found = codingsOverlapping(codings, quotations, { start: 10, end: 20 });
  expect(found.map(({ coding }) => coding.id)).toEqual(['early', 'long', 'short']);
});
