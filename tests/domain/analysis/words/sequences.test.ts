import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeWords, defaultWords, type WordsSettings } from '../../../../src/domain/analysis/words/words';
import { compareText } from '../../../../src/domain/compare';
import { indexOf } from './index-of';

type Row = readonly [sequence: string, frequency: number, documents: number];

/** Counts as one would by hand: every line of every text, every sequence, then sorted. */
function countPlainly(texts: readonly string[], { length, least, limit, ownStopWords }: WordsSettings): Row[] {
  const counts = new Map<string, { frequency: number; readonly documents: Set<number> }>();
  texts.forEach((text, document) => {
    for (const line of text.split('\n')) {
      const words = line.split(' ').filter(Boolean);
      for (let i = 0; i + length <= words.length; i++) {
        const sequence = words.slice(i, i + length);
        if (sequence.some((word) => ownStopWords.includes(word))) continue;
        const name = sequence.join(' ');
        const count = counts.get(name) ?? { frequency: 0, documents: new Set() };
        count.frequency++;
        count.documents.add(document);
        counts.set(name, count);
      }
    }
  });
  return Array.from(counts, ([name, { frequency, documents }]): Row => [name, frequency, documents.size])
    .filter(([, frequency]) => frequency >= least)
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, limit);
}

/** Texts of so many words, the first of the vocabulary more often than the last. */
function writeTexts(
  seed: number,
  { words, vocabulary, evenly = false }: { words: number; vocabulary: number; evenly?: boolean },
) {
  let state = seed >>> 0;
  const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return Array.from({ length: 5 }, () => {
    const lines = Array.from({ length: 10 }, () => {
      const line = Array.from({ length: Math.ceil(words / 50) }, () => {
        const word = Math.floor(random() * (evenly ? 1 : random() * random()) * vocabulary);
        return `w${word.toString(36)}`;
      });
      return line.join(' ');
    });
    return lines.join('\n');
  });
}

function rowsOf(texts: readonly string[], settings: WordsSettings): unknown[] {
  const { index, parts } = indexOf(texts);
  return computeWords(index, parts, settings).rows.map(([sequence, frequency, , documents]) => [
    sequence,
    frequency,
    documents,
  ]);
}

test('sequences of few and of many different words are those of a plain count, with their documents and in their order', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom(3, 20, 300, 4000),
      fc.integer({ min: 2, max: 5 }),
      fc.constantFrom(1, 2, 5),
      fc.constantFrom(1, 30, 500, 1_000_000),
      fc.constantFrom([], ['w1', 'w3']),
      (seed, vocabulary, length, least, limit, ownStopWords) => {
        const texts = writeTexts(seed, { words: 6000, vocabulary });
        const settings = { ...defaultWords, length, least, limit, ownStopWords };
        expect(rowsOf(texts, settings)).toEqual(countPlainly(texts, settings));
      },
    ),
    { numRuns: 40 },
  );
});

test('where hardly a sequence occurs twice, those that occur once are shown in the order of their names', () => {
  const texts = writeTexts(11, { words: 130_000, vocabulary: 6000, evenly: true });
  for (const length of [3, 5]) {
    const settings = { ...defaultWords, length, limit: 60 };
    expect(rowsOf(texts, settings)).toEqual(countPlainly(texts, settings));
  }
}, 60_000);

test('all sequences are listed where nobody asks for the most frequent ones only', () => {
  const texts = writeTexts(5, { words: 150_000, vocabulary: 6000, evenly: true });
  const settings = { ...defaultWords, length: 2, limit: 1_000_000 };
  const { index, parts } = indexOf(texts);
  const { rows, n } = computeWords(index, parts, settings);
  expect(rows.length).toBeGreaterThan(140_000);
  expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(n['nGrams']);
}, 60_000);
