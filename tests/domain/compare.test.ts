import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../src/domain/compare';

test('strings are in the order of their code points, not of their UTF-16 units', () => {
  expect(['\uff21', '😀', 'b', 'B', '', '网', 'Ba'].toSorted(compareText)).toEqual([
    '',
    'B',
    'Ba',
    'b',
    '网',
    '\uff21',
    '😀',
  ]);
});

test('the order is that of the UTF-8 bytes, as in SQLite', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});
