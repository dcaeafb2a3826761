import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLatinWords, eachLatinWord, isPlainLatin } from '../../../src/domain/text/latin-words';
import { segmenterFor } from '../../../src/domain/text/segmenter';

const letters = [...'aZéßĳɏ019', ...' \t!"#$%&()*+,-./;<=>?@[]^`{|}~\'‘’“”–—…«»¡¿§°:'];

test('in plain Latin the few rules find as many words as the segmenter, in any language', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...letters), { maxLength: 40 }).map((signs) => signs.join('')),
      fc.constantFrom('en', 'de', 'fr', 'nl', 'sv', 'zh-Hans', null),
      (text, language) => {
        fc.pre(isPlainLatin(text));
        const segments = [...segmenterFor(language, 'word').segment(text)];
        expect(countLatinWords(text)).toBe(segments.filter(({ isWordLike }) => isWordLike).length);
      },
    ),
    { numRuns: 5_000 },
  );
});

test('what is not plain Latin is left to the segmenter', () => {
  const others = ['网络', 'snake_case', 'a:b', 'e\u0301', 'soft\u00adhyphen', 'emoji 😀', 'κόσμος', 'a\u00a0b'];
  expect(others.filter(isPlainLatin)).toEqual([]);
});

test('the words of plain Latin are taken at their places, the same ones that are counted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...letters), { maxLength: 40 }).map((signs) => signs.join('')),
      (text) => {
        fc.pre(isPlainLatin(text));
        const taken: string[] = [];
        eachLatinWord(text, (start, end) => taken.push(text.slice(start, end)));
        const segments = [...segmenterFor('en', 'word').segment(text)];
        expect(taken).toEqual(segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment));
      },
    ),
    { numRuns: 5_000 },
  );
});
