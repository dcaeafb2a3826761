import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quotation } from '../../src/domain/model';
import { gatherRuns, reverseShift, shiftQuotation } from '../../src/domain/shift';

const quotation: Quotation = {
  id: 'q',
  sourceId: 'source',
  start: 0,
  end: 0,
  codePointStart: 0,
  codePointEnd: 0,
  paragraph: 0,
  lost: 0,
  exact: 'words',
  prefix: '',
  suffix: '',
  name: null,
  coderId: 'ada',
  created: '2026-01-01T00:00:00.000Z',
};

function standAt(start: number): Quotation {
  return { ...quotation, start, end: start + 5, codePointStart: start, codePointEnd: start + 5, paragraph: 9 };
}

test('each passage in a run moves as it moved, none of the others does, and the reverse brings all back', () => {
  const moves = fc.record({
    by: fc.integer({ min: -30, max: 30 }),
    codePointsBy: fc.constantFrom(0, -1, 2),
    paragraphsBy: fc.constantFrom(0, 1),
  });
  const passages = fc.array(fc.record({ start: fc.integer({ min: 30, max: 200 }), move: moves }), { maxLength: 30 });
  fc.assert(
    fc.property(passages, (placed) => {
      const named = placed.map((passage, i) => ({ ...passage, id: String(i) }));
      const { runs, others } = gatherRuns(named);
      const shift = { table: 'shift', sourceId: 'source', runs } as const;
      for (const { id, start, move } of named) {
        if (others.includes(id)) continue;
        const before = standAt(start);
        const after = shiftQuotation(before, shift);
        expect(after).toEqual({
          ...before,
          start: start + move.by,
          end: start + move.by + 5,
          codePointStart: start + move.codePointsBy,
          codePointEnd: start + move.codePointsBy + 5,
          paragraph: 9 + move.paragraphsBy,
        });
        expect(shiftQuotation(after, reverseShift(shift))).toEqual(before);
      }
    }),
  );
});

test('a whole text that moved is one run', () => {
  const move = { by: 1, codePointsBy: 1, paragraphsBy: 0 };
  const passages = Array.from({ length: 1000 }, (_, i) => ({ id: String(i), start: 10 + ((i * 7) % 1000), move }));
  expect(gatherRuns(passages)).toEqual({ runs: [{ first: 10, last: 1009, ...move }], others: [] });
});

test('a lost passage and one of another document stay where they are', () => {
  const shift = {
    table: 'shift',
    sourceId: 'source',
    runs: [{ first: 0, last: 100, by: 3, codePointsBy: 3, paragraphsBy: 0 }],
  } as const;
  const lost: Quotation = { ...standAt(7), lost: 1 };
  const elsewhere = { ...standAt(7), sourceId: 'other' };
  expect(shiftQuotation(lost, shift)).toBe(lost);
  expect(shiftQuotation(elsewhere, shift)).toBe(elsewhere);
});
