import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageLayout } from '../../../src/contract/reports';
import {
  boxesOf,
  offsetNear,
  offsetUnder,
  pieceBelow,
  placeOfOffset,
  stretchesOf,
} from '../../../src/ui/reader/pages/page-places';
import { heightOfPlace, pagesNear, placeAt, stackPages } from '../../../src/ui/reader/pages/page-stack';

const text = 'Who speaks\nfor all\nنعم\n\nA note';

/** Three lines, 10 points high; a note far below. */
const page = layOut([
  [0, 3, 10, 10, 30, 10],
  [4, 10, 60, 10, 60, 10],
  [11, 14, 10, 30, 30, 10],
  [15, 18, 45, 30, 30, 10],
  [19, 22, 10, 50, 30, 10],
  [24, 30, 10, 500, 60, 10],
]);

function layOut(pieces: readonly (readonly [number, number, number, number, number, number])[]): PageLayout {
  return {
    label: '1',
    width: 200,
    height: 600,
    spans: Int32Array.from(pieces.flatMap(([start, end]) => [start, end])),
    boxes: Float32Array.from(pieces.flatMap(([, , ...box]) => box)),
  };
}

describe('a passage is marked on the page line by line', () => {
  test('the words of a line are one box, a new line another', () => {
    expect(boxesOf(page, text, { start: 0, end: 18 })).toEqual([
      { x: 10, y: 10, width: 110, height: 10 },
      { x: 10, y: 30, width: 65, height: 10 },
    ]);
  });

  test('half a word takes its share of the word’s box, from the right where letters run from right to left', () => {
    expect(boxesOf(page, text, { start: 7, end: 10 })).toEqual([{ x: 90, y: 10, width: 30, height: 10 }]);
    const [arabic] = boxesOf(page, text, { start: 19, end: 20 });
    expect(arabic?.x).toBeCloseTo(30);
    expect(arabic?.width).toBeCloseTo(10);
  });

  test('what is not printed on the page has no box', () => {
    expect(boxesOf(page, text, { start: 22, end: 24 })).toEqual([]);
  });

  test('a cell of a table is never joined with the next', () => {
    const cells = layOut([
      [0, 1, 10, 10, 10, 10],
      [2, 3, 24, 10, 10, 10],
    ]);
    expect(boxesOf(cells, 'a\tb', { start: 0, end: 3 })).toHaveLength(2);
    expect(boxesOf(cells, 'a b', { start: 0, end: 3 })).toHaveLength(1);
  });
});

describe('a point of the page means a place in the text', () => {
  test('under the pointer lies a character, far from all words none', () => {
    expect(offsetUnder(page, text, 25, 15)).toBe(1);
    expect(offsetUnder(page, text, 50, 15)).toBeNull();
  });

  test('beside a line its nearest end is meant, not a word of the line above', () => {
    expect(offsetNear(page, text, 190, 37)).toBe(18);
    expect(offsetNear(page, text, 0, 12)).toBe(0);
  });

  test('a page without words has no places', () => {
    expect(offsetNear(layOut([]), text, 1, 1)).toBeNull();
    expect(pieceBelow(layOut([]), 0)).toBeNull();
  });

  test('every character is found where its own box is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (offset) => {
        const [box] = boxesOf(page, text, { start: offset, end: offset + 1 });
        if (!box) return;
        expect(offsetUnder(page, text, box.x + box.width / 2, box.y + box.height / 2)).toBe(offset);
        expect(placeOfOffset([layOut([]), page], offset)?.page).toBe(1);
      }),
    );
  });
});

test('an offset between two words is where the word before it is printed', () => {
  expect(placeOfOffset([page], 3)).toEqual({ page: 0, box: { x: 10, y: 10, width: 30, height: 10 } });
  expect(placeOfOffset([layOut([])], 3)).toBeNull();
});

test('reading goes on at the first line that is not yet above the top', () => {
  expect(pieceBelow(page, 20)).toEqual({ start: 11, y: 30 });
});

test('notes far behind the text of their page are a stretch of their own', () => {
  const far = layOut([
    [0, 10, 0, 0, 10, 10],
    [11, 20, 0, 0, 10, 10],
    [5000, 5010, 0, 500, 10, 10],
  ]);
  expect(stretchesOf(far)).toEqual([
    { start: 0, end: 20 },
    { start: 5000, end: 5010 },
  ]);
});

test('the place that is seen stays the same place at another zoom', () => {
  const sizes = Array.from({ length: 300 }, (_, i) => ({ width: 600, height: 700 + i }));
  fc.assert(
    fc.property(fc.double({ min: 0.2, max: 4, noNaN: true }), fc.nat(200_000), (scale, top) => {
      const place = placeAt(stackPages(sizes, 1), top);
      const larger = stackPages(sizes, scale);
      const again = placeAt(larger, heightOfPlace(larger, place) + 0.01);
      // Between two pages there is a margin that does not grow with them.
      expect(Math.abs(again.page - place.page)).toBeLessThanOrEqual(1);
    }),
  );
});

test('of a long document only the pages near the screen are there', () => {
  const stack = stackPages(
    Array.from({ length: 300 }, () => ({ width: 600, height: 800 })),
    1,
  );
  const { from, to } = pagesNear(stack, 100_000, 900);
  expect(to - from).toBeLessThanOrEqual(5);
  expect(pagesNear(stack, 0, 900)).toEqual({ from: 0, to: 3 });
  expect(pagesNear(stack, stack.height, 900).to).toBe(300);
});
