import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../../src/domain/text/words';
import { countWordsBetween } from '../../../src/domain/text/words-between';

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

test('a passage that begins or ends within a word has that part as a word', () => {
  const text = 'Cyberspace sovereignty, respected.';
  expect(countWordsBetween(text, 5, 15, null)).toBe(2);
});
