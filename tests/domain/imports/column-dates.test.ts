import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { readColumnDates } from '../../../src/domain/imports/column-dates';

test('dates in any usual writing become years, months or days', () => {
  const written: Readonly<Record<string, string>> = {
    '2016-11-16': '2016-11-16',
    '2016-11': '2016-11',
    '2016': '2016',
    '20161116': '2016-11-16',
    '16.12.2015': '2015-12-16',
    '3.2.2016': '2016-02-03',
    '12/16/2015': '2015-12-16',
    '16/12/2015 14:30': '2015-12-16',
    '2015-12-16T08:30:00Z': '2015-12-16',
    '2015-12-16 08:30': '2015-12-16',
    '16 December 2015': '2015-12-16',
    'Dec. 16, 2015': '2015-12-16',
    'Wednesday, December 16, 2015': '2015-12-16',
    '16. Dezember 2015': '2015-12-16',
    '1er août 2016': '2016-08-01',
    '16 de diciembre de 2015': '2015-12-16',
    '2015年12月16日': '2015-12-16',
    '11/2016': '2016-11',
  };
  for (const [cell, date] of Object.entries(written)) expect([cell, readColumnDates([cell])]).toEqual([cell, [date]]);
});

test('one number alone does not tell day from month; the other cells of the column do, unless they disagree', () => {
  expect(readColumnDates(['03/02/2016'])).toEqual([null]);
  expect(readColumnDates(['03/02/2016', '16/12/2015'])).toEqual(['2016-02-03', '2015-12-16']);
  expect(readColumnDates(['03/02/2016', '12/16/2015'])).toEqual(['2016-03-02', '2015-12-16']);
  expect(readColumnDates(['03/02/2016', '12/16/2015', '16/12/2015'])).toEqual([null, '2015-12-16', '2015-12-16']);
  expect(readColumnDates(['', 'soon', '31/02/2016', '12-16 December 2015', '2016-13-01'])).toEqual(Array(5).fill(null));
});

test('any day that a column writes in one way comes back, whichever way that is', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1 }), fc.boolean(), (days, dayFirst) => {
      const known = [...days, new Date('2015-12-31')].map((each) => each.toISOString().slice(0, 10));
      const cells = known.map((date) => {
        const [year, month, number] = date.split('-');
        return dayFirst ? `${number}/${month}/${year}` : `${month}/${number}/${year}`;
      });
      expect(readColumnDates(cells)).toEqual(known);
    }),
  );
});
