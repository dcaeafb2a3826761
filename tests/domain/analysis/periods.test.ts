import { expect, test } from 'vitest';
import { listPeriods, periodOf } from '../../../src/domain/analysis/periods';
import { movingAverage } from '../../../src/domain/analysis/timeline';

test('weeks are those of ISO 8601: they begin on Monday and belong to the year of their Thursday', () => {
  // The examples of ISO 8601 and the ends of years that are argued about.
  const weeks = {
    '2005-01-01': '2004-W53',
    '2005-01-02': '2004-W53',
    '2005-12-31': '2005-W52',
    '2007-01-01': '2007-W01',
    '2008-12-29': '2009-W01',
    '2010-01-03': '2009-W53',
    '2016-11-16': '2016-W46',
  };
  for (const [day, week] of Object.entries(weeks)) expect(periodOf(day, 'week')).toBe(week);
});

test('a date lies in a period only when it is known finely enough', () => {
  expect(periodOf('2016', 'year')).toBe('2016');
  expect(periodOf('2016', 'quarter')).toBeNull();
  expect(periodOf('2016-11', 'quarter')).toBe('2016-Q4');
  expect(periodOf('2016-11', 'day')).toBeNull();
  expect(periodOf(null, 'year')).toBeNull();
});

test('no period between the first and the last is left out, whatever their kind', () => {
  expect(listPeriods('2015-Q3', '2016-Q2', 'quarter')).toEqual(['2015-Q3', '2015-Q4', '2016-Q1', '2016-Q2']);
  expect(listPeriods('2015-11', '2016-02', 'month')).toEqual(['2015-11', '2015-12', '2016-01', '2016-02']);
  expect(listPeriods('2016-02-28', '2016-03-01', 'day')).toEqual(['2016-02-28', '2016-02-29', '2016-03-01']);
  const weeks = listPeriods('2004-W01', '2010-W02', 'week');
  expect(weeks.filter((week) => week.endsWith('W53'))).toEqual(['2004-W53', '2009-W53']);
  expect(new Set(weeks).size).toBe(53 + 52 * 4 + 53 + 2);
});

test('a moving average leaves out what is undefined, and takes what there is at the ends', () => {
  expect(movingAverage([1, 2, null, 6], 3)).toEqual([1.5, 1.5, 4, 6]);
  expect(movingAverage([null, null], 3)).toEqual([null, null]);
  expect(movingAverage([1, 5], 1)).toEqual([1, 5]);
});
