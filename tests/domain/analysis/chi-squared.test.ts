import { expect, test } from 'vitest';
import { chiSquaredTail } from '../../../src/domain/analysis/chi-squared';

test('the tail of chi-squared is that of the tables', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: upper critical values.
  const critical: readonly (readonly [value: number, degrees: number, tail: number])[] = [
    [2.706, 1, 0.1],
    [3.841, 1, 0.05],
    [6.635, 1, 0.01],
    [10.828, 1, 0.001],
    [5.991, 2, 0.05],
    [18.307, 10, 0.05],
    [29.588, 10, 0.001],
    [124.342, 100, 0.05],
    [149.449, 100, 0.001],
  ];
  for (const [value, degrees, tail] of critical) {
    const found = chiSquaredTail(value, degrees) ?? 0;
    expect(Math.abs(found - tail) / tail).toBeLessThan(1e-3);
  }
});

test('with two degrees of freedom the tail is an exponential, also far out', () => {
  for (const value of [0, 0.1, 1, 5, 50, 500, 1400]) {
    const exact = Math.exp(-value / 2);
    expect(Math.abs((chiSquaredTail(value, 2) ?? 0) - exact)).toBeLessThanOrEqual(1e-12 * exact);
  }
});

test('without degrees of freedom there is no probability', () => {
  expect(chiSquaredTail(3, 0)).toBeNull();
  expect(chiSquaredTail(Number.NaN, 1)).toBeNull();
});
