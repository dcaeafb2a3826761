import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeCollocations, defaultCollocations } from '../../../../src/domain/analysis/words/collocations';
import { remainingParts } from '../../../../src/domain/analysis/words/counted-parts';
import { computeKeyness, defaultKeyness } from '../../../../src/domain/analysis/words/keyness';
import { locateWords } from '../../../../src/domain/analysis/words/locate';
import { computeWords, defaultWords } from '../../../../src/domain/analysis/words/words';
import { indexOf } from './index-of';

const words = fc.constantFrom('net ', 'the ', 'state ', 'State ', 'of ', 'free. ', '网络', '\n', 'it’s ');
const texts = fc.array(
  fc.array(words, { maxLength: 120 }).map((parts) => parts.join('')),
  { minLength: 1, maxLength: 4 },
);
const cuts = fc.uniqueArray(fc.nat(600), { maxLength: 8 }).map((offsets) => {
  const sorted = offsets.toSorted((a, b) => a - b);
  return sorted.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: sorted[i + 1] ?? 700 }] : []));
});
const everything = [{ start: 0, end: 1_000_000 }];

test('a document counted whole gives the same figures as a part that is all of it', () => {
  const windows = fc.constantFrom({ left: 0, right: 2 }, { left: 5, right: 5 }, { left: 1, right: 0 }, 'sentence');
  fc.assert(
    fc.property(texts, cuts, windows, fc.constantFrom('net', 'the state', 's*e', 'of'), (all, near, nearness, node) => {
      const { index, parts } = indexOf(all);
      const asParts = parts.map((part) => ({ ...part, spans: everything }));
      for (const length of [1, 2, 4]) {
        const settings = { ...defaultWords, length };
        expect(computeWords(index, parts, settings)).toEqual(computeWords(index, asParts, settings));
      }
      const settings = { ...defaultCollocations, least: 1, node, window: nearness as 'sentence' };
      const withNear = (list: typeof parts) =>
        list.map((part) => ({ ...part, near: nearness === 'sentence' ? everything : null }));
      expect(computeCollocations(index, withNear(parts), settings)).toEqual(
        computeCollocations(index, withNear(asParts), settings),
      );
      const ofCode = { ...settings, codeId: 'code' };
      const inCode = (list: typeof parts) => list.map((part) => ({ ...part, near }));
      expect(computeCollocations(index, inCode(parts), ofCode)).toEqual(
        computeCollocations(index, inCode(asParts), ofCode),
      );
      const wish = { query: node, matchCase: false };
      expect(locateWords(index, parts, wish)).toEqual(locateWords(index, asParts, wish));
    }),
    { numRuns: 150 },
  );
});

test('the rest of a document is what is left when a part is taken from it, word by word', () => {
  fc.assert(
    fc.property(texts, cuts, (all, spans) => {
      const { index, parts } = indexOf(all);
      const target = parts.slice(0, 2).map((part) => ({ ...part, spans }));
      const rest = remainingParts(target, all.length, String);
      const plain = rest.map(({ restOf: _, ...part }) => part);
      expect(computeKeyness(index, target, rest, defaultKeyness)).toEqual(
        computeKeyness(index, target, plain, defaultKeyness),
      );
      const wordsOf = (list: typeof parts) => computeWords(index, list, defaultWords).n['words'] ?? 0;
      expect(wordsOf(target) + wordsOf(rest)).toBe(wordsOf(parts));
    }),
    { numRuns: 150 },
  );
});

test('n-grams are those that a plain count of the words in each line finds', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 5 }), (all, length) => {
      const { index, parts } = indexOf(all);
      const counts = new Map<string, number>();
      for (const line of all.flatMap((text) => text.split('\n'))) {
        const forms = Array.from(new Intl.Segmenter('en', { granularity: 'word' }).segment(line))
          .filter(({ isWordLike }) => isWordLike)
          .map(({ segment }) => segment.toLowerCase().replace('’', "'"));
        for (let i = 0; i + length <= forms.length; i++) {
          const sequence = forms.slice(i, i + length).join(' ');
          counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
        }
      }
      const { rows } = computeWords(index, parts, { ...defaultWords, length });
      expect(new Map(rows.map(([sequence, frequency]) => [sequence, frequency]))).toEqual(counts);
    }),
    { numRuns: 150 },
  );
});
