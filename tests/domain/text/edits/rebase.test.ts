import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffTexts } from '../../../../src/domain/text/edits/diff-texts';
import { movePlace, rebaseEdits } from '../../../../src/domain/text/edits/rebase-edits';
import { applyEdits, type TextEdit } from '../../../../src/domain/text/edits/text-edit';

const words = fc.array(fc.constantFrom('order ', 'is ', 'free', '.', '\n', '安', '全', '😀'), { maxLength: 40 });

/** Edits at places that lie between the words, each in the coordinates that the earlier ones left. */
const acts = fc.array(
  fc.record({ at: fc.nat(60), over: fc.nat(3), insert: fc.constantFrom('', 'X', 'new ', '主\n') }),
  {
    maxLength: 6,
  },
);

function editsOf(text: string, list: readonly { at: number; over: number; insert: string }[]): TextEdit[] {
  let characters = Array.from(text);
  return list.map(({ at, over, insert }) => {
    const from = at % (characters.length + 1);
    const to = Math.min(from + over, characters.length);
    const edit = {
      start: characters.slice(0, from).join('').length,
      end: characters.slice(0, to).join('').length,
      insert,
    };
    characters = [...characters.slice(0, from), ...Array.from(insert), ...characters.slice(to)];
    return edit;
  });
}

test('two edits of different stretches come to the same text, whichever is made first', () => {
  fc.assert(
    fc.property(words, acts, acts, (pieces, ours, others) => {
      const text = pieces.join('');
      const mine = editsOf(text, ours);
      const theirs = diffTexts(text, applyEdits(text, editsOf(text, others)));
      const both = rebaseEdits(mine, theirs);
      if (!both) return;
      const merged = applyEdits(applyEdits(text, theirs), both.mine);
      expect(applyEdits(applyEdits(text, mine), both.theirs)).toBe(merged);
    }),
    { numRuns: 1000 },
  );
});

test('words of both are kept, and a place stays before the words that followed it', () => {
  const text = 'Peace and order. Freedom is order.';
  const theirs = diffTexts(text, 'War, then peace and order. Freedom is order, too.');
  const mine = [{ start: 17, end: 24, insert: 'Liberty' }];
  const both = rebaseEdits(mine, theirs);
  expect(applyEdits(applyEdits(text, theirs), both?.mine ?? [])).toBe(
    'War, then peace and order. Liberty is order, too.',
  );
  expect(movePlace(17, theirs)).toBe('War, then peace and order. '.length);
});

test('edits that touch the same stretch are not merged: neither inside of each other nor side by side', () => {
  const theirs = [{ start: 10, end: 15, insert: 'law' }];
  const touches = (start: number, end: number): boolean => rebaseEdits([{ start, end, insert: 'x' }], theirs) === null;
  expect([touches(12, 12), touches(9, 16), touches(4, 11), touches(10, 10), touches(15, 20)]).toEqual(
    Array.from({ length: 5 }, () => true),
  );
  expect([touches(4, 9), touches(16, 16)]).toEqual([false, false]);
});
