import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../../../src/domain/model';
import { mergeEdit } from '../../../../src/domain/text/edits/merge-edit';
import { moveSpan, moveSpanThrough } from '../../../../src/domain/text/edits/move-span';
import { applyEdits, type TextEdit } from '../../../../src/domain/text/edits/text-edit';
import { splitsCharacter } from '../../../../src/domain/text/code-points';
import { refusal } from '../../../engine/problem-of';
import { letterText } from './reference-model';

const alphabet = ['a', 'b', ' ', '\n', '安', '全', '😀', 'e\u0301', '👩‍👩‍👧', 'ש', '。'];
const someText = fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((signs) => signs.join(''));

/** An offset of a text that cuts no character, from a number that means nothing yet. */
function offsetAt(text: string, number: number): number {
  const offset = number % (text.length + 1);
  return splitsCharacter(text, offset) ? offset - 1 : offset;
}

function spanAt(text: string, [a, b]: readonly [number, number]): Span {
  const [start = 0, end = 0] = [offsetAt(text, a), offsetAt(text, b)].sort((x, y) => x - y);
  return { start, end };
}

const pair = fc.tuple(fc.nat(), fc.nat());
const someEdits = fc.array(
  fc.tuple(
    pair,
    fc.oneof(
      fc.constant(''),
      someText.map((text) => text.slice(0, 6).toWellFormed()),
    ),
  ),
  {
    minLength: 1,
    maxLength: 12,
  },
);

/** Turns numbers into edits that each fit what the earlier ones left. */
function editsFor(text: string, plans: readonly (readonly [readonly [number, number], string])[]): TextEdit[] {
  let now = text;
  return plans.map(([numbers, insert]) => {
    const wide = spanAt(now, numbers);
    const end = Math.min(wide.end, wide.start + 8);
    const edit = { start: wide.start, end: splitsCharacter(now, end) ? end - 1 : end, insert };
    now = applyEdits(now, [edit]);
    return edit;
  });
}

test('after any edits each passage says what its letters say, and is lost when none of them is left', () => {
  fc.assert(
    fc.property(someText, fc.array(pair, { maxLength: 8 }), someEdits, (text, places, plans) => {
      const passages = new Map(
        places
          .map((numbers, i) => [String(i), spanAt(text, numbers)] as const)
          .filter(([, { start, end }]) => start < end),
      );
      const edits = editsFor(text, plans);
      const model = letterText(text, passages);
      for (const edit of edits) model.edit(edit);
      const after = applyEdits(text, edits);
      expect(after).toBe(model.text());
      const words = new Map<string, string>();
      for (const [name, span] of passages) {
        const moved = moveSpanThrough(span, edits);
        if (moved) words.set(name, after.slice(moved.start, moved.end));
      }
      expect(words).toEqual(
        new Map(
          [...passages.keys()].flatMap((name) => {
            const said = model.words().get(name);
            return said === undefined ? [] : [[name, said] as const];
          }),
        ),
      );
    }),
    { numRuns: 2000 },
  );
});

test.each<[what: string, edit: TextEdit, moved: Span | null]>([
  ['writing before it', { start: 2, end: 2, insert: 'xy' }, { start: 12, end: 22 }],
  ['writing at its beginning', { start: 10, end: 10, insert: 'xy' }, { start: 12, end: 22 }],
  ['writing inside', { start: 11, end: 11, insert: 'xy' }, { start: 10, end: 22 }],
  ['writing at its end', { start: 20, end: 20, insert: 'xy' }, { start: 10, end: 20 }],
  ['replacing its first word', { start: 10, end: 14, insert: 'x' }, { start: 10, end: 17 }],
  ['replacing all of it', { start: 10, end: 20, insert: 'xyz' }, { start: 10, end: 13 }],
  ['removing all of it', { start: 10, end: 20, insert: '' }, null],
  ['replacing more than it', { start: 9, end: 20, insert: 'xyz' }, null],
  ['replacing over its beginning', { start: 8, end: 12, insert: 'xyz' }, { start: 11, end: 19 }],
  ['replacing over its end', { start: 18, end: 22, insert: 'xyz' }, { start: 10, end: 18 }],
])('a passage and %s', (_what, edit, moved) => {
  expect(moveSpan({ start: 10, end: 20 }, edit)).toEqual(moved);
});

test('an edit that lies outside the text, cuts a character or inserts what no text holds is refused', async () => {
  const refused = (edit: TextEdit) => refusal(() => applyEdits('a😀b', [edit]));
  expect(await refused({ start: 3, end: 5, insert: '' })).toBe('spanOutside');
  expect(await refused({ start: 2, end: 1, insert: '' })).toBe('spanOutside');
  expect(await refused({ start: 2, end: 2, insert: 'x' })).toBe('spanSplitsCharacter');
  expect(await refused({ start: 0, end: 2, insert: '' })).toBe('spanSplitsCharacter');
  expect(await refused({ start: 0, end: 0, insert: 'a\r\nb' })).toBe('badArguments');
  expect(await refused({ start: 0, end: 0, insert: '\ud83d' })).toBe('badArguments');
});

test('two edits that touch are one, and give the same text', () => {
  let merges = 0;
  fc.assert(
    fc.property(someText, someEdits, (text, plans) => {
      const [last, next] = editsFor(text, plans);
      const merged = last && next && mergeEdit(last, next);
      if (!merged) return;
      merges++;
      expect(applyEdits(text, [merged])).toBe(applyEdits(text, [last, next]));
    }),
    { numRuns: 500 },
  );
  expect(merges).toBeGreaterThan(0);
});

test('a word that is removed and written anew takes its passage with it', () => {
  const steps = [
    { start: 10, end: 20, insert: '' },
    { start: 10, end: 10, insert: 'P' },
    { start: 11, end: 11, insert: '1' },
  ];
  const merged = steps.reduce<TextEdit | null>((last, next) => (last ? mergeEdit(last, next) : next), null);
  expect(merged).toEqual({ start: 10, end: 20, insert: 'P1' });
  expect(merged && moveSpan({ start: 10, end: 20 }, merged)).toEqual({ start: 10, end: 12 });
  expect(mergeEdit({ start: 3, end: 3, insert: 'x' }, { start: 5, end: 5, insert: 'y' })).toBeNull();
});
