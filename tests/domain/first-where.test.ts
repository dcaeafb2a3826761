import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstWhere } from '../../src/domain/first-where';

it('the first number from which something is true is found wherever it lies, and the count where it is true of none', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), fc.nat(300), (count, border, from) => {
      const found = firstWhere(count, (number) => number >= border, from);
      expect(found).toBe(from >= count ? from : Math.max(from, Math.min(border, count)));
    }),
  );
});

it('nothing is asked of numbers that do not exist', () => {
  const asked: number[] = [];
  expect(firstWhere(0, (number) => asked.push(number) > 0)).toBe(0);
  expect(asked).toEqual([]);
});
