import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../../src/domain/model';
import { countDensity, drawDensity, widthOfDepth } from '../../../src/ui/reader/minimap/density';
import { mapHeights, type PlacedPiece } from '../../../src/ui/reader/minimap/text-heights';

const coded = fc.array(fc.record({ start: fc.nat(99), length: fc.integer({ min: 1, max: 60 }), colour: fc.nat(2) }), {
  maxLength: 40,
});

test('each row of the minimap counts the codings that lie on it, by colour', () => {
  fc.assert(
    fc.property(coded, fc.integer({ min: 1, max: 50 }), (all, rows) => {
      const spans = all.map(({ start, length, colour }) => ({ start, end: Math.min(100, start + length), colour }));
      const rowOf = (offset: number): number => (offset / 100) * rows;
      const { counts } = countDensity(spans, rows, 3, rowOf, (span) => span.colour);
      for (let row = 0; row < rows; row++) {
        for (let colour = 0; colour < 3; colour++) {
          const here = spans.filter(
            (span) =>
              span.colour === colour && Math.floor(rowOf(span.start)) <= row && Math.ceil(rowOf(span.end)) > row,
          );
          const short = spans.filter(
            (span) => span.colour === colour && Math.floor(rowOf(span.start)) === row && !here.includes(span),
          );
          expect(counts[row * 3 + colour]).toBe(here.length + short.length);
        }
      }
    }),
  );
});

test('a coding shorter than a row, and one at the very end, are still seen', () => {
  const spans = [
    { start: 50, end: 51 },
    { start: 100, end: 100 },
  ];
  const { counts } = countDensity(
    spans,
    4,
    1,
    (offset) => (offset / 100) * 4,
    () => 0,
  );
  expect([...counts.slice(0, 4)]).toEqual([0, 0, 1, 1]);
});

test('the strip is wider where codings lie deeper, and its colours share the width as the codings do', () => {
  const spans: (Span & { colour: number })[] = [
    { start: 0, end: 2, colour: 0 },
    { start: 1, end: 2, colour: 1 },
  ];
  const density = countDensity(
    spans,
    3,
    2,
    (offset) => offset,
    (span) => span.colour,
  );
  const pixels = new Uint32Array(3 * 10);
  drawDensity(density, Uint32Array.of(7, 8), pixels, 10);
  const rows = [0, 1, 2].map((row) => [...pixels.slice(row * 10, row * 10 + 10)].join(''));
  expect(rows).toEqual(['0000000777', '0000007788', '0000000000']);
});

test('the width of the strip grows with every coding and never leaves it', () => {
  const widths = Array.from({ length: 40 }, (_, depth) => widthOfDepth(depth));
  expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  expect(Math.max(...widths)).toBeLessThanOrEqual(1);
  expect(widthOfDepth(0)).toBe(0);
});

const pieces: fc.Arbitrary<PlacedPiece[]> = fc
  .array(fc.record({ length: fc.integer({ min: 1, max: 500 }), height: fc.integer({ min: 1, max: 900 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((sizes) => {
    let start = 0;
    let top = 24;
    return sizes.map(({ length, height }) => {
      const piece = { start, end: start + length, top, bottom: top + height };
      start += length + 1;
      top += height;
      return piece;
    });
  });

test('heights grow with offsets, are exact where pieces begin, and lead back to the place', () => {
  fc.assert(
    fc.property(pieces, (all) => {
      const map = mapHeights(all);
      for (const { start, top } of all) expect(map.heightAt(start)).toBe(top);
      const end = all.at(-1)?.end ?? 0;
      let last = -1;
      for (let offset = 0; offset <= end; offset += 7) {
        const height = map.heightAt(offset);
        expect(height).toBeGreaterThanOrEqual(last);
        last = height;
        expect(Math.abs(map.offsetAt(height) - offset)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('before the first piece and behind the last one lie the ends of the text', () => {
  const map = mapHeights([{ start: 0, end: 100, top: 24, bottom: 124 }]);
  expect([map.offsetAt(0), map.offsetAt(9999), map.heightAt(9999)]).toEqual([0, 100, 124]);
  expect(mapHeights([]).offsetAt(5)).toBe(0);
});
