import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../../src/domain/text/words';
import { countTouchedWords, countWordsBetween, isWordShared } from '../../../src/domain/text/words-between';

const written = fc
  .array(
    fc.constantFrom(
      ...['a', 'Bc', 'é', 'ǆ', '7', '3.5', '1,000', "don't", 'U.S.', 'O’Neill', 'e.g', 'a:b', '1:2', ' ', '  ', '\t'],
      ...[
        '\n',
        '.',
        ',',
        ';',
        ':',
        "'",
        '’',
        '-',
        '—',
        '…',
        '×',
        '_',
        '网络主权',
        '。',
        '😀',
        '\u0301',
        '\u00a0',
        '(',
        '/',
      ],
      'x'.repeat(1200),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('a stretch has as many words where it stands as it has by itself', () => {
  fc.assert(
    fc.property(written, fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((one, other) => one - other);
      expect(countWordsBetween(text, start, end, 'en')).toBe(countWords(text.slice(start, end), 'en', []));
    }),
    { numRuns: 2000, seed: 1123 },
  );
});

/** The words of a text as it is divided as a whole. */
function wordsOf(text: string): { start: number; end: number }[] {
  const segments = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
  return segments
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

test('the words that a stretch touches are those of the whole text, and a word between two stretches is known', () => {
  const text = written.filter((words) => words.length < 600);
  fc.assert(
    fc.property(text, fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), (all, offsets) => {
      const whole = offsets
        .map((offset) => offset % (all.length + 1))
        .filter((at) => !/[\uDC00-\uDFFF]/.test(all[at] ?? ''));
      const [a = 0, b = a, c = b, d = c] = whole.toSorted((one, other) => one - other);
      const touched = (start: number, end: number) =>
        start === end ? [] : wordsOf(all).filter((word) => word.end > start && word.start < end);
      if (a < b) expect(countTouchedWords(all, { start: a, end: b }, 'en')).toBe(touched(a, b).length);
      if (a === b || b === c || c === d) return;
      const both = touched(a, b).filter((word) => touched(c, d).some(({ start }) => start === word.start));
      expect(isWordShared(all, b, c, 'en')).toBe(both.length > 0);
    }),
    { numRuns: 3000, examples: [['e.g_\u0301', [0, 1, 1, 1]]] },
  );
});

test('a passage that begins or ends within a word has that part as a word', () => {
  const text = 'Cyberspace sovereignty, respected.';
  expect(countWordsBetween(text, 5, 15, null)).toBe(2);
});
