import { expect, test } from 'vitest';
import { findDates } from '../../../src/domain/text/dates';

test.each([
  ['16. Dezember 2015', '2015-12-16'],
  ['Mittwoch, 2. März 2016', '2016-03-02'],
  ['1er juillet 2016', '2016-07-01'],
  ['16 décembre 2015', '2015-12-16'],
  ['3 juin 2016', '2016-06-03'],
  ['16 de agosto de 2016', '2016-08-16'],
  ['16 September 2016', '2016-09-16'],
  ['31. Juni 2016', undefined],
])('%s is a day in its language', (words, date) => {
  expect(findDates(`Am ${words} war es.`)[0]?.date).toBe(date);
  expect(findDates(words)).toHaveLength(date === undefined ? 0 : 1);
});
