import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffTexts } from '../../../../src/domain/text/edits/diff-texts';
import { createSpanMover, moveSpanThrough } from '../../../../src/domain/text/edits/move-span';
import { applyEdits } from '../../../../src/domain/text/edits/text-edit';

const signs = ['order ', 'is ', 'freedom', '.', '\n', '安', '全', '😀', 'a', 'x'.repeat(50)];
const someText = fc.array(fc.constantFrom(...signs), { maxLength: 80 }).map((pieces) => pieces.join(''));

function movedWords(before: string, after: string, words: string): string | null {
  const start = before.indexOf(words);
  const moved = moveSpanThrough({ start, end: start + words.length }, diffTexts(before, after));
  return moved && after.slice(moved.start, moved.end);
}

test('the edits between two texts turn the one into the other', () => {
  fc.assert(
    fc.property(someText, someText, (before, after) => {
      expect(applyEdits(before, diffTexts(before, after))).toBe(after);
    }),
    { numRuns: 1000 },
  );
  expect(diffTexts('the same', 'the same')).toEqual([]);
});

test('the edits between a text and an edited one are few', () => {
  const line = (i: number): string => `Line ${i} of a text in which little was changed.\n`;
  const before = Array.from({ length: 300 }, (_, i) => line(i)).join('');
  const after = before.replace('Line 100 of a text', 'Line 100 of the text').replace(line(200), '');
  expect(diffTexts(before, after)).toEqual([
    { start: before.indexOf(line(200)), end: before.indexOf(line(201)), insert: '' },
    { start: before.indexOf(line(100)) + 12, end: before.indexOf(line(100)) + 13, insert: 'the' },
  ]);
});

test('a passage follows a word that was corrected, also where no spaces divide words', () => {
  expect(movedWords('Cyber sovereinty is law.', 'Cyber sovereignty is the law!', 'sovereinty')).toBe('sovereignty');
  expect(movedWords('网络主权应得到尊重。', '网络的主权应当得到尊重。', '主权应得到')).toBe('主权应当得到');
  expect(movedWords('One cat sat.', 'One cats sat.', 'cat')).toBe('cats');
});

test('two texts of a million characters are compared, alike or not', () => {
  const words = Array.from({ length: 180_000 }, (_, i) => `w${(i * 7919) % 5003}`);
  const before = words.join(' ').replaceAll(/((?:\S+ ){50})/g, '$1\n');
  const after = before.replaceAll('w77 ', 'changed ').slice(1000);
  expect(before.length).toBeGreaterThan(1_000_000);
  expect(applyEdits(before, diffTexts(before, after))).toBe(after);
  const other = before.split('').reverse().join('');
  expect(applyEdits(before, diffTexts(before, other))).toBe(other);
});

test('a long text of few different words is compared without losing the passages between its changes', () => {
  const vocabulary = ['order', 'is', 'freedom', 'and', 'states', 'respect', 'it'];
  let state = 7;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  const before = Array.from({ length: 20_000 }, () => vocabulary[next() % vocabulary.length]).join(' ');
  const after = before.slice(3000).replaceAll('respect it and', 'obey it and');
  const edits = diffTexts(before, after);
  expect(applyEdits(before, edits)).toBe(after);
  const kept = Array.from({ length: 500 }, (_, i) => ({ start: 4000 + i * 150, end: 4000 + i * 150 + 60 })).filter(
    (span) => moveSpanThrough(span, edits) !== null,
  );
  expect(kept.length).toBeGreaterThan(450);
});

test('many spans are moved as each of them alone', () => {
  fc.assert(
    fc.property(someText, someText, fc.nat(200), fc.nat(30), (before, after, from, length) => {
      const start = Math.min(from, before.length);
      const span = { start, end: Math.min(start + length + 1, before.length) };
      if (span.start >= span.end) return;
      const edits = diffTexts(before, after);
      expect(createSpanMover(edits)(span)).toEqual(moveSpanThrough(span, edits));
    }),
    { numRuns: 2000 },
  );
});
