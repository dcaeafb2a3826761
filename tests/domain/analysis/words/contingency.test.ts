import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chiSquaredTail } from '../../../../src/domain/analysis/chi-squared';
import * as association from '../../../../src/domain/analysis/words/association';
import * as contingency from '../../../../src/domain/analysis/words/contingency';

/** 20 of 1,000 words against 10 of 1,000, by hand. */
const table = { inFirst: 20, first: 1000, inSecond: 10, second: 1000 };

test('keyness by hand: 20 in 1,000 against 10 in 1,000', () => {
  expect(contingency.logLikelihoodTwoCells(table)).toBeCloseTo(
    2 * (20 * Math.log(20 / 15) + 10 * Math.log(10 / 15)),
    12,
  );
  expect(contingency.logLikelihoodTwoCells(table)).toBeCloseTo(3.39798, 5);
  expect(contingency.logLikelihoodFourCells(table)).toBeCloseTo(3.448742, 6);
  expect(contingency.chiSquared(table)).toBeCloseTo(3.384095, 6);
  expect(contingency.chiSquaredYates(table)).toBeCloseTo(2.741117, 6);
  expect(contingency.percentDifference(table)).toBeCloseTo(100, 12);
  expect(contingency.logRatio(table)).toBeCloseTo(1, 12);
});

test('log-likelihood in parts of different size, as the formula of Rayson and Garside 2000 gives it', () => {
  // E1 = 1000 · 30 / 3000 = 10, E2 = 20; 2 (20 ln 2 + 10 ln ½) = 20 ln 2.
  const unequal = { inFirst: 20, first: 1000, inSecond: 10, second: 2000 };
  expect(contingency.logLikelihoodTwoCells(unequal)).toBeCloseTo(20 * Math.LN2, 10);
  expect(contingency.logRatio(unequal)).toBeCloseTo(2, 12);
  expect(contingency.percentDifference(unequal)).toBeCloseTo(300, 10);
});

test('what is not defined stays so: no words, or a word that is nowhere', () => {
  const empty = { inFirst: 0, first: 0, inSecond: 3, second: 10 };
  const nowhere = { inFirst: 0, first: 10, inSecond: 0, second: 10 };
  for (const undefinedTable of [empty, nowhere]) {
    expect(contingency.logLikelihoodTwoCells(undefinedTable)).toBeNull();
    expect(contingency.logLikelihoodFourCells(undefinedTable)).toBeNull();
    expect(contingency.chiSquared(undefinedTable)).toBeNull();
    expect(contingency.logRatio(undefinedTable)).toBeNull();
    expect(contingency.percentDifference(undefinedTable)).toBeNull();
  }
  const onlyInTarget = { inFirst: 4, first: 100, inSecond: 0, second: 100 };
  expect(contingency.percentDifference(onlyInTarget)).toBeNull();
  expect(contingency.logRatio(onlyInTarget)).toBeCloseTo(3, 12); // half an occurrence stands for none (Hardie 2014)
  expect(contingency.logLikelihoodTwoCells(onlyInTarget)).toBeCloseTo(8 * Math.LN2, 10);
});

test('the two parts can be exchanged: tests stay, the effect changes its sign', () => {
  const part = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(part, part, part, part, (a, b, more, others) => {
      const one = { inFirst: a, first: a + more, inSecond: b, second: b + others };
      const other = { inFirst: one.inSecond, first: one.second, inSecond: one.inFirst, second: one.first };
      for (const measure of [
        contingency.logLikelihoodTwoCells,
        contingency.logLikelihoodFourCells,
        contingency.chiSquared,
        contingency.chiSquaredYates,
      ]) {
        const value = measure(one) ?? NaN;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(measure(other)).toBeCloseTo(value, 6);
      }
      expect(contingency.logRatio(other)).toBeCloseTo(-(contingency.logRatio(one) ?? NaN), 9);
      expect(contingency.chiSquaredYates(one) ?? NaN).toBeLessThanOrEqual((contingency.chiSquared(one) ?? NaN) + 1e-9);
    }),
  );
});

test('critical values of chi-squared with one degree of freedom have their probabilities', () => {
  expect(chiSquaredTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
  expect(chiSquaredTail(6.634896601021213, 1)).toBeCloseTo(0.01, 12);
  expect(chiSquaredTail(15.136705226623606, 1)).toBeCloseTo(0.0001, 12); // G² of 15.13, the level Rayson recommends
});

// Manning and Schütze 1999, Foundations of Statistical Natural Language Processing, chapter 5: pairs in 14,307,668 words.
const words = 14_307_668;

test('“new companies” as in Manning and Schütze: t = 0.999932, chi-squared about 1.55', () => {
  const pair = { observed: 8, near: 15_828, frequency: 4_675, words, node: 15_828 };
  expect(association.tScore(pair)).toBeCloseTo(0.999932, 4);
  const asTable = { inFirst: 8, first: 15_828, inSecond: 4_675 - 8, second: words - 15_828 };
  expect(contingency.chiSquared(asTable)).toBeCloseTo(1.55, 2);
});

test('“Ayatollah Ruhollah” as in their table 5.14: mutual information 18.38', () => {
  const pair = { observed: 20, near: 42, frequency: 20, words, node: 42 };
  expect(association.mutualInformation(pair)).toBeCloseTo(18.38, 2);
});

test('“most powerful” as in their table 5.12: log-likelihood about 1291.4', () => {
  const pair = { observed: 150, near: 12_593, frequency: 932, words, node: 12_593 };
  expect(association.collocationLikelihood(pair)).toBeCloseTo(1291.42, 0);
});

test('collocations by hand: 4 of 8 occurrences stand among 20 of 100 words near a node that stands 5 times', () => {
  const pair = { observed: 4, near: 20, frequency: 8, words: 100, node: 5 };
  expect(association.expectedCount(pair)).toBeCloseTo(1.6, 12);
  expect(association.mutualInformation(pair)).toBeCloseTo(Math.log2(2.5), 12);
  expect(association.mutualInformationCubed(pair)).toBeCloseTo(Math.log2(40), 12);
  expect(association.tScore(pair)).toBeCloseTo(1.2, 12);
  expect(association.zScore(pair)).toBeCloseTo(2.4 / Math.sqrt(1.6), 12);
  expect(association.dice(pair)).toBeCloseTo(8 / 13, 12);
  expect(association.logDice(pair)).toBeCloseTo(14 + Math.log2(8 / 13), 12);
});
