import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../../../../src/domain/text/marks';
import { moveMarks } from '../../../../src/domain/text/edits/move-marks';
import { applyEdits, type TextEdit } from '../../../../src/domain/text/edits/text-edit';

const text = 'Head\nSome bold words.\nItem one\nPlain.';
const marks: readonly Mark[] = [
  { kind: 'heading', level: 1, start: 0, end: 4 },
  { kind: 'bold', start: 10, end: 14 },
  { kind: 'listItem', depth: 1, ordered: false, number: 1, start: 22, end: 30 },
];

/** What each kind of mark covers after an edit. */
function covered(edit: TextEdit, of: readonly Mark[] = marks): (readonly [string, string])[] {
  const after = applyEdits(text, [edit]);
  return moveMarks(text, after, of, edit).map(({ kind, start, end }) => [kind, after.slice(start, end)]);
}

test.each<[what: string, edit: TextEdit, result: (readonly [string, string])[]]>([
  [
    'what is written at the end of a heading belongs to it',
    { start: 4, end: 4, insert: 'ing' },
    [
      ['heading', 'Heading'],
      ['bold', 'bold'],
      ['listItem', 'Item one'],
    ],
  ],
  [
    'what is written at the end of bold words is not bold',
    { start: 14, end: 14, insert: 'er' },
    [
      ['heading', 'Head'],
      ['bold', 'bold'],
      ['listItem', 'Item one'],
    ],
  ],
  [
    'a line end inside a heading divides it',
    { start: 2, end: 2, insert: '\n' },
    [
      ['heading', 'He'],
      ['heading', 'ad'],
      ['bold', 'bold'],
      ['listItem', 'Item one'],
    ],
  ],
  [
    'a line end behind a heading begins a plain paragraph',
    { start: 4, end: 4, insert: '\n' },
    [
      ['heading', 'Head'],
      ['bold', 'bold'],
      ['listItem', 'Item one'],
    ],
  ],
  [
    'a line that is joined to a heading becomes heading',
    { start: 4, end: 5, insert: ' ' },
    [
      ['heading', 'Head Some bold words.'],
      ['bold', 'bold'],
      ['listItem', 'Item one'],
    ],
  ],
  [
    'an item that is joined to a plain line is no item any more',
    { start: 21, end: 22, insert: '' },
    [
      ['heading', 'Head'],
      ['bold', 'bold'],
    ],
  ],
  ['marks of removed words go', { start: 0, end: 22, insert: '' }, [['listItem', 'Item one']]],
])('%s', (_what, edit, result) => {
  expect(covered(edit)).toEqual(result);
});

test('boilerplate takes in what is written at its end where the line ends', () => {
  const boilerplate: Mark[] = [{ kind: 'boilerplate', start: 31, end: 37 }];
  expect(covered({ start: 37, end: 37, insert: ' More.' }, boilerplate)).toEqual([['boilerplate', 'Plain. More.']]);
  expect(covered({ start: 37, end: 37, insert: '\n' }, boilerplate)).toEqual([['boilerplate', 'Plain.']]);
});

test('after any edit blocks cover whole lines, and every mark something', () => {
  const insert = fc.constantFrom('', 'x', '\n', 'a\nb', '\n\n');
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(12), insert, (start, length, words) => {
      const edit = { start, end: Math.min(text.length, start + length), insert: words };
      const after = applyEdits(text, [edit]);
      for (const mark of moveMarks(text, after, marks, edit)) {
        expect(mark.end).toBeGreaterThan(mark.start);
        expect(mark.end).toBeLessThanOrEqual(after.length);
        if (mark.kind === 'bold') continue;
        expect(
          [after.charAt(mark.start - 1), after.charAt(mark.end)].every((sign) => sign === '' || sign === '\n'),
        ).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
