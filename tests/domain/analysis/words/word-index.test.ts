import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWordIndex } from '../../../../src/domain/analysis/words/word-index';
import type { TextWords } from '../../../../src/domain/analysis/words/word-reader';
import { divideWords } from '../../../../src/domain/text/divide-words';
import { trickyText } from '../../text/tricky-text';

/** Texts of so many words that they are sampled several times, with gaps of every length. */
const longText = fc
  .array(
    fc.oneof(
      trickyText,
      fc.constantFrom('state ', 'Net, ', '2016 ', '\n', `${'.'.repeat(200)} `, ' '.repeat(126), 'it’s '),
    ),
    {
      minLength: 10,
      maxLength: 400,
    },
  )
  .map((parts) => parts.join(''));

function rowsOf({ count, words, starts, lines, places }: TextWords) {
  return Array.from({ length: count }, (_, i) => [words[i], starts[i], lines[i], places[i]]);
}

test('the index gives back the words of a text, whole and in any of its parts', () => {
  const cuts = fc.uniqueArray(fc.nat(4000), { maxLength: 12 });
  fc.assert(
    fc.property(longText, cuts, (text, offsets) => {
      const index = createWordIndex();
      index.add('first', { text: 'Net states', language: 'en', leaveOut: [] });
      index.add('a', { text, language: 'en', leaveOut: [] });
      const divided: [string, number][] = [];
      divideWords({ text, language: 'en', leaveOut: [] }, ({ count, starts, ends }) => {
        for (let i = 0; i < count; i++) divided.push([text.slice(starts[i], ends[i]), starts[i] ?? 0]);
      });
      const all = rowsOf(index.read('a'));
      expect(all.map(([word, start]) => [index.list.wordOf(word ?? 0), start])).toEqual(divided);
      const sorted = offsets.toSorted((a, b) => a - b);
      const spans = sorted.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: sorted[i + 1] ?? 9000 }] : []));
      expect(rowsOf(index.read('a', spans))).toEqual(
        all.filter(([, start = 0]) => spans.some((span) => start >= span.start && start < span.end)),
      );
      const counts = new Map<number, number>();
      for (const [word = 0] of all) counts.set(word, (counts.get(word) ?? 0) + 1);
      expect(Array.from(index.countsOf('a'))).toEqual([...counts].flat());
    }),
    { numRuns: 200 },
  );
});

test('a spelling that no text has is not found, and looking for it adds nothing', () => {
  const index = createWordIndex();
  index.add('a', { text: 'Net states', language: 'en', leaveOut: [] });
  const before = index.list.size();
  expect(index.list.wordOf(index.list.find('states'))).toBe('states');
  expect(index.list.find('state')).toBe(-1);
  expect(index.list.size()).toBe(before);
});
