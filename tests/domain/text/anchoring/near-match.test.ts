import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNearMatch } from '../../../../src/domain/text/anchoring/approximate-match';

/** The fewest errors of any stretch of the text, by the table that everybody knows (Sellers 1980). */
function fewestErrors(text: string, pattern: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  let best = pattern.length;
  for (const unit of text.split('')) {
    const next = [0];
    for (let i = 1; i <= pattern.length; i++) {
      const exchanged = (column[i - 1] ?? 0) + (pattern[i - 1] === unit ? 0 : 1);
      next.push(Math.min(exchanged, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1));
    }
    column = next;
    best = Math.min(best, column[pattern.length] ?? best);
  }
  return best;
}

const someText = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', '安'), maxLength });

test('the near match has as few errors as the whole table says, also over many words of 32 rows', () => {
  fc.assert(
    fc.property(someText(200), someText(90), (text, pattern) => {
      fc.pre(pattern.length > 0);
      const fewest = fewestErrors(text, pattern);
      const match = findNearMatch(text, pattern, pattern.length);
      if (fewest >= pattern.length) expect(match).toBeNull();
      else {
        expect(match?.errors).toBe(fewest);
        expect(fewestErrors(text.slice(match?.start, match?.end), pattern)).toBe(fewest);
      }
    }),
    { numRuns: 1000 },
  );
});

test('of equal matches the nearest is taken', () => {
  const text = 'sovereingty and sovereingty and sovereingty';
  expect(findNearMatch(text, 'sovereignty', 4, 15)).toMatchObject({ start: 16, end: 27 });
});
