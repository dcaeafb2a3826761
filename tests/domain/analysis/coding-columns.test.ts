import { expect, test } from 'vitest';
import {
  type CodingRows,
  mergeCodings,
  newCodingRows,
  sortCodings,
  withoutCodings,
} from '../../../src/domain/analysis/coding-columns';
import { runThrough } from '../../../src/domain/analysis/in-steps';

/** Codings whose places follow from their numbers, in an order of their own. */
function codingsOf(numbers: readonly number[]): CodingRows {
  const rows = newCodingRows();
  for (const number of numbers) {
    const start = (number * 7919) % 10_007;
    rows.ids.push(`coding ${number}`);
    rows.quotationIds.push(`quotation ${number}`);
    rows.source.push(number % 40);
    rows.start.push(start);
    rows.end.push(start + 1 + (number % 50));
    rows.pointStart.push(start);
    rows.pointEnd.push(start + 1 + (number % 50));
    rows.code.push(number % 17);
    rows.coder.push(number % 3);
    rows.weight.push(number % 5 === 0 ? NaN : number % 100);
    rows.actor.push((number % 4) - 1);
    rows.stance.push((number % 4) - 1);
  }
  return rows;
}

test('codings that come and go leave the columns that reading all of them anew gives', () => {
  const sorted = (numbers: readonly number[]) => runThrough(sortCodings(codingsOf(numbers)));
  const all = Array.from({ length: 24_000 }, (_, number) => number);
  for (const isTouched of [(number: number) => number === 12_345, (number: number) => number % 101 === 3]) {
    const touched = all.filter(isTouched);
    const left = withoutCodings(sorted(all), new Set(touched.map((number) => `coding ${number}`)));
    expect(left).toEqual(sorted(all.filter((number) => !isTouched(number))));
    expect(mergeCodings(left, sorted(touched))).toEqual(sorted(all));
  }
});
