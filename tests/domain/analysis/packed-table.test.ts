import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureTable } from '../../../src/domain/analysis/figure';
import { runThrough } from '../../../src/domain/analysis/in-steps';
import { type PackedTable, packTable, unpackTable } from '../../../src/domain/analysis/packed-table';

const word = fc.oneof(fc.string(), fc.constant(null));
const number = fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.constant(null));

test('a table that goes to the window by columns comes out as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, number, fc.oneof(word, number))), fc.boolean(), (rows, isOfRecords) => {
      const table: FigureTable = {
        columns: [
          { key: 'document', kind: 'words' },
          { key: 'codings', kind: 'count' },
          { key: 'share', kind: 'share', id: 'one' },
        ],
        rows,
        ...(isOfRecords && { rowIds: rows.map((_, row) => String(row)) }),
        n: { codings: rows.length },
      };
      const sent: PackedTable = structuredClone(runThrough(packTable(table)));
      expect(runThrough(unpackTable(sent))).toEqual(table);
    }),
    { seed: 1125 },
  );
});

test('a table with as many columns as documents is unpacked in steps that are short, too', () => {
  const names = Array.from({ length: 1000 }, (_, column) => ({ key: `document ${column}`, kind: 'count' as const }));
  const rows = Array.from({ length: 200 }, (_, row) => names.map((__, column) => row * column));
  const steps = unpackTable(runThrough(packTable({ columns: names, rows, n: {} })));
  let count = 1;
  while (steps.next().done !== true) count++;
  expect(count).toBeGreaterThanOrEqual(20);
});
