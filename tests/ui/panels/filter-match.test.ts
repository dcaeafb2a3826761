import { expect, test } from 'vitest';
import { matchFilter } from '../../../src/ui/panels/filter-match';

test('every word of a filter must stand in the name, whatever the case', () => {
  expect(matchFilter('Cyber sovereignty', 'SOV cy')).toEqual([
    { start: 0, end: 2 },
    { start: 6, end: 9 },
  ]);
  expect(matchFilter('Cyber sovereignty', 'cyber crime')).toBeNull();
  expect(matchFilter('网络主权', '主权')).toEqual([{ start: 2, end: 4 }]);
});

test('words that overlap in the name are shown as one', () => {
  expect(matchFilter('sovereign', 'over sove')).toEqual([{ start: 0, end: 5 }]);
});

test('an empty filter finds everything and shows nothing', () => {
  expect(matchFilter('Cyber', '  ')).toEqual([]);
});

test('a capital that grows in lower case shows no wrong letters', () => {
  expect(matchFilter('İstanbul talks', 'talks')).toEqual([]);
});
