import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listParagraphs } from '../../../src/domain/text/paragraphs';
import { cutIntoPieces, longestPiece } from '../../../src/domain/text/segmenter';
import { listSentences } from '../../../src/domain/text/sentences';
import { countCharacters, countWords, recountWords } from '../../../src/domain/text/words';
import { trickyText } from './tricky-text';

test('words are counted by the rules of the language, punctuation is none', () => {
  expect(countWords('The U.S. can’t — “really” — stop 3.5 m.\n\nEnd', 'en', [])).toBe(8);
  expect(countWords('网络空间主权。', 'zh-Hans', [])).toBe(3);
  expect(countWords('', null, [])).toBe(0);
});

test('boilerplate is left out of the counts', () => {
  const text = 'Follow us\nOne two three 😀\nShare';
  const boilerplate = [
    { start: 0, end: 10 },
    { start: 27, end: 32 },
  ];
  expect(countWords(text, 'en', boilerplate)).toBe(3);
  expect(countCharacters(text, boilerplate)).toBe(16);
  expect(countCharacters(text, [])).toBe(31);
});

test('a language tag that is none counts as English does', () => {
  expect(countWords('one two', 'not a tag!', [])).toBe(2);
  expect(countWords('one two', 'xx-unknown', [])).toBe(2);
});

test('one endless line is cut between words before it is counted', () => {
  expect(countWords('cyber sovereignty, '.repeat(20_000), 'en', [])).toBe(40_000);
  const text = '😀'.repeat(5000);
  expect(cutIntoPieces(text, { start: 0, end: text.length }).every((p) => p.end - p.start <= longestPiece)).toBe(true);
});

test('sentences end at the full stops of the language, not at short forms', () => {
  const text = 'Mr. Xi met the U.S. President. “We agree,” he said. 他说。我们同意！好';
  const [paragraph] = listParagraphs(text);
  expect(
    listSentences(text, paragraph ?? { start: 0, end: 0 }, 'en').map(({ start, end }) => text.slice(start, end)),
  ).toEqual(['Mr. Xi met the U.S. President. ', '“We agree,” he said. ', '他说。', '我们同意！', '好']);
});

test('the sentences of a paragraph cover it whole and in order', () => {
  fc.assert(
    fc.property(trickyText, (text) => {
      for (const paragraph of listParagraphs(text)) {
        const sentences = listSentences(text, paragraph, null);
        expect(sentences.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
          text.slice(paragraph.start, paragraph.end),
        );
      }
    }),
  );
});

test('words counted anew where a text changed are as many as counted from the beginning', () => {
  const counted = fc.record({ text: trickyText, cut: fc.nat(12) });
  fc.assert(
    fc.property(counted, counted, trickyText, (before, after, shared) => {
      const whole = ({ text, cut }: typeof before) => ({
        text: `${text}\n${shared}`,
        leaveOut: [{ start: 0, end: Math.min(cut, text.length) }],
      });
      const [from, to] = [whole(before), whole(after)];
      const words = countWords(from.text, 'en', from.leaveOut);
      expect(recountWords({ words, language: 'en' }, from, to)).toBe(countWords(to.text, 'en', to.leaveOut));
    }),
  );
});
