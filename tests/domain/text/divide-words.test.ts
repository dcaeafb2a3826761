import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideWords } from '../../../src/domain/text/divide-words';
import { kinds, odd } from '../../../src/domain/text/letter-kinds';
import { listParagraphs } from '../../../src/domain/text/paragraphs';
import { cutIntoPieces, segmenterFor } from '../../../src/domain/text/segmenter';
import { countWords } from '../../../src/domain/text/words';

const languages = ['en', 'de', 'fr', 'el', 'ru', 'sv', 'fi', 'ar', 'ko', 'ja', 'zh-Hans', null] as const;

/** What the segmenter finds in every piece, which is what a word is. */
function segmented(text: string, language: string | null): string[] {
  const words: string[] = [];
  for (const paragraph of listParagraphs(text)) {
    for (const { start, end } of cutIntoPieces(text, paragraph)) {
      for (const { segment, index, isWordLike } of segmenterFor(language, 'word').segment(text.slice(start, end)))
        if (isWordLike) words.push(`${start + index} ${segment}`);
    }
  }
  return words;
}

function divided(text: string, language: string | null): string[] {
  const words: string[] = [];
  divideWords({ text, language, leaveOut: [] }, ({ count, starts, ends }) => {
    for (let i = 0; i < count; i++) words.push(`${starts[i]} ${text.slice(starts[i], ends[i])}`);
  });
  return words;
}

/** Signs and letters with rules of their own, and pieces of every kind of script. */
const signs = [
  ...'aZéßĳɏ019.,:;\'"‘’_-–·%$/&@() \t\u00a0\u3000\u00ad\u200b\u200d\u0301\u2024\u2027\ufeff',
  ...[
    '\n',
    '\r',
    '\u2028',
    'κό',
    'жи',
    'ё',
    'الأ',
    '،',
    'ـ',
    'ِ',
    'שָׁ',
    'ה"',
    '网络空间',
    '主',
    '。',
    '，',
    'の',
    'サイバー',
    'ｶ',
    '한국',
    'ไทย',
  ],
  ...['😀', '👨‍👩‍👧', '🇩🇪', '1️⃣', '𝒳', '𠮷', 'मा', '⁄', '٣', '２', 'ﬁ', '™', '€', '→'],
];

test('words are those that the segmenter finds, in any language and script', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((parts) => parts.join('')),
      fc.constantFrom(...languages),
      (text, language) => {
        expect(divided(text, language)).toEqual(segmented(text, language));
        expect(countWords(text, language, [])).toBe(segmented(text, language).length);
      },
    ),
    { numRuns: 10_000 },
  );
});

test('every letter and sign that is divided by its kind alone makes the words that the segmenter makes of it', () => {
  const plain = Array.from(kinds.keys()).filter((unit) => kinds[unit] !== odd);
  const others = ['a', '1', ' ', '.', 'ä', 'ж', 'ن', '한', ','];
  const differing = plain.filter((unit) => {
    const one = String.fromCharCode(unit);
    const text = others.flatMap((left) => others.map((right) => `${left}${one}${right} ${one}${one} `)).join('\n');
    return divided(text, 'en').join() !== segmented(text, 'en').join();
  });
  expect(differing.map((unit) => unit.toString(16))).toEqual([]);
}, 60_000);

test('a text that is one line longer than a segmenter takes is divided at the same places', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('sovereignty', ' ', ', ', '. ', '网络', 'it’s', '3.5', '😀'), {
        minLength: 300,
        maxLength: 1500,
      }),
      (parts) => {
        expect(divided(parts.join(''), 'en')).toEqual(segmented(parts.join(''), 'en'));
      },
    ),
    { numRuns: 60 },
  );
});

test('words left out are not divided, and the rest begins another line', () => {
  const lines: [number, number][] = [];
  const text = 'one two three\n\nfour';
  divideWords({ text, language: 'en', leaveOut: [{ start: 4, end: 7 }] }, ({ count }, line) => {
    lines.push([count, line]);
  });
  expect(lines).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
  ]);
});
