import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzyMatch } from '../../../src/domain/codebook/fuzzy';

function rank(query: string, texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => {
      const match = fuzzyMatch(query, text);
      return match ? [{ text, score: match.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);
}

test('a query finds its letters in order, whatever the case', () => {
  expect(fuzzyMatch('CYSOV', 'Cyber sovereignty')?.letters).toEqual([0, 1, 6, 7, 8]);
  expect(fuzzyMatch('zz', 'Cyber sovereignty')).toBeNull();
});

test('spaces of a query are not needed in the text', () => {
  expect(fuzzyMatch('free flow', 'Freeflow')).not.toBeNull();
});

test('an empty query fits everything', () => {
  expect(fuzzyMatch('  ', 'Security')).toEqual({ score: 0, letters: [] });
});

test('the name itself ranks before a beginning, a beginning before a word inside, a word before scattered letters', () => {
  expect(rank('sec', ['Sunken cave', 'Cyber security', 'Security', 'Sec'])).toEqual([
    'Sec',
    'Security',
    'Cyber security',
    'Sunken cave',
  ]);
});

test('a whole word ranks before the beginning of a longer one', () => {
  expect(rank('free', ['Freedom and order', 'Free flow of information'])[0]).toBe('Free flow of information');
});

test('letters that only stand in the middle of other words are not a find, so that a new word can become a new code', () => {
  expect(fuzzyMatch('trust', 'Sovereignty › Equal rights of states, unjust')).toBeNull();
  expect(fuzzyMatch('free', 'Shared future › Common interests')).toBeNull();
  expect(fuzzyMatch('gvnc', 'Cyber governance')).not.toBeNull();
});

test('first letters of words find a name', () => {
  expect(rank('foi', ['Foreign policy', 'Free flow of information', 'Capacity for it'])[0]).toBe(
    'Free flow of information',
  );
});

test('Chinese names are found by their characters', () => {
  expect(fuzzyMatch('主权', '网络主权')?.letters).toEqual([2, 3]);
});

test('the letters found spell the query', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 4 }), fc.string({ maxLength: 40 }), (query, text) => {
      const match = fuzzyMatch(query, text);
      if (!match) return;
      const spelled = match.letters.map((at) => text.charAt(at).toLowerCase()).join('');
      const wanted = query.replaceAll(/\s/gu, '').toLowerCase();
      expect(match.letters).toEqual([...match.letters].sort((a, b) => a - b));
      if (wanted.length === query.replaceAll(/\s/gu, '').length) expect(spelled.length).toBe(wanted.length);
    }),
  );
});
