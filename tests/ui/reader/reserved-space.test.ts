import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stackMemos, stacksWithin } from '../../../src/ui/reader/memos/stack-memos';
import { cutAtSpaces, mapHeights } from '../../../src/ui/reader/minimap/text-heights';
import { planBlocks } from '../../../src/ui/reader/page/plan-blocks';
import { createReservedRows } from '../../../src/ui/reader/page/reserved-rows';
import type { Mark } from '../../../src/domain/text/marks';
import type { PlacedMemo } from '../../../src/domain/memos/memos-in-line';

const spaces = fc
  .uniqueArray(fc.record({ offset: fc.integer({ min: 1, max: 100 }), height: fc.integer({ min: 1, max: 50 }) }), {
    selector: ({ offset }) => offset,
    maxLength: 6,
  })
  .map((all) => all.toSorted((a, b) => a.offset - b.offset));

test('room under paragraphs leaves the heights of the text in order, and each space lies behind its paragraph', () => {
  fc.assert(
    fc.property(spaces, (all) => {
      const reserved = all.reduce((sum, { height }) => sum + height, 0);
      const whole = { start: 0, end: 100, top: 10, bottom: 210 + reserved };
      const pieces = cutAtSpaces(whole, all);
      const heights = mapHeights(pieces);
      // Two pixels a character, and the spaces before it.
      for (let offset = 0; offset <= 100; offset++) {
        const before = all.reduce((sum, space) => sum + (space.offset <= offset ? space.height : 0), 0);
        // A space at the end lies behind the last character, as every piece ends with its text.
        const wanted = Math.min(10 + offset * 2 + before, whole.bottom);
        expect(heights.heightAt(offset)).toBeCloseTo(wanted, 6);
      }
      for (const { offset, height } of all) {
        const under = 10 + offset * 2 + all.reduce((sum, one) => sum + (one.offset < offset ? one.height : 0), 0);
        expect(heights.offsetAt(under + height / 2)).toBe(offset);
      }
    }),
  );
});

const text = 'First line\n\nSecond line\nhead one\nhead two\ncell one\ncell two\nLast';
const cell = (words: string, row: number, column: number): Mark => {
  const start = text.indexOf(words);
  return { kind: 'tableCell', start, end: start + words.length, table: 0, row, column, rowSpan: 1, columnSpan: 1 };
};
const marks = [cell('head one', 0, 0), cell('head two', 0, 1), cell('cell one', 1, 0), cell('cell two', 1, 1)];

test('a row lies under the paragraph in which a passage ends, and under the whole of a table', () => {
  const rows = createReservedRows(planBlocks(text, marks), []);
  const paragraphOf = (words: string): string => {
    const end = rows.endOf(rows.rowOf(text.indexOf(words) + words.length));
    return text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  };
  expect(['First', 'First line', 'Second', 'head one', 'cell one', 'cell', 'Last'].map(paragraphOf)).toEqual([
    'First line',
    'First line',
    'Second line',
    'cell two',
    'cell two',
    'cell two',
    'Last',
  ]);
});

test('a line that is shown in pieces has its row behind the last of them', () => {
  const long = `${'word '.repeat(900)}end\nnext`;
  const rows = createReservedRows(planBlocks(long, []), []);
  expect(rows.endOf(rows.rowOf(10))).toBe(long.indexOf('\n'));
});

test('memos of one paragraph stand together, and only those near the screen are asked for', () => {
  const place = (id: string, start: number, end: number): PlacedMemo => ({
    memo: {
      ...{ id, aboutTable: 'quotation', aboutId: id, kind: '', title: '', text: id },
      ...{ coderId: '', created: '', modified: '' },
    },
    span: { start, end },
    coding: null,
  });
  const second = text.indexOf('Second');
  const rows = createReservedRows(planBlocks(text, marks), []);
  const stacks = stackMemos(
    [place('a', 0, 5), place('b', 0, 10), place('c', second, second + 3), place('d', text.length - 4, text.length)],
    rows,
  );
  expect(stacks.map(({ memos }) => memos.map(({ memo }) => memo.id).join(' '))).toEqual(['a b', 'c', 'd']);
  expect(stacksWithin(stacks, { start: 0, end: 20 })).toEqual([0, 1]);
  expect(stacksWithin(stacks, { start: 12, end: 23 })).toEqual([1, 2]);
  expect(stacksWithin(stacks, { start: 0, end: text.length + 1 })).toEqual([0, 3]);
});
