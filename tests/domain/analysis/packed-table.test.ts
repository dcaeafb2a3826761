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
