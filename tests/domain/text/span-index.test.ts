import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexSpans, replaceSpans } from '../../../src/domain/text/span-index';
import { spansOverlap } from '../../../src/domain/text/overlaps';

type Named = { readonly id: number; readonly start: number; readonly end: number };

const order = (a: Named, b: Named): number => a.start - b.start || b.end - a.end || a.id - b.id;

/** Mostly short ones, and now and then one over nearly everything: what a simple search over sorted starts gets wrong. */
const spans: fc.Arbitrary<Named[]> = fc
  .array(
    fc.record({
      start: fc.nat(500),
      length: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 30 }) }, fc.integer({ min: 1, max: 500 })),
    }),
    { maxLength: 150 },
  )
  .map((all) => all.map(({ start, length }, id) => ({ id, start, end: start + length })).sort(order));
const window = fc.record({ start: fc.nat(520), length: fc.integer({ min: 1, max: 60 }) });

test('the index finds what overlaps a span, covers an offset and begins behind one, as a look at each does', () => {
  fc.assert(
    fc.property(spans, window, (all, { start, length }) => {
      const index = indexSpans(all);
      const span = { start, end: start + length };
      expect(index.overlapping(span)).toEqual(all.filter((one) => spansOverlap(one, span)));
      expect(index.at(start)).toEqual(all.filter((one) => one.start <= start && one.end > start));
      expect(all.slice(index.firstFrom(start))).toEqual(all.filter((one) => one.start >= start));
    }),
  );
});

test('replacing some spans gives the list that sorting all of them gives, with the others the same objects', () => {
  fc.assert(
    fc.property(spans, spans, fc.integer({ min: 1, max: 9 }), (all, others, every) => {
      const removed = all.filter(({ id }) => id % every === 0);
      const added = others.slice(0, others.length / every).map((one) => ({ ...one, id: one.id + 1000 }));
      const kept = all.filter(({ id }) => id % every !== 0);
      const next = replaceSpans(all, removed, added, order);
      expect(next).toEqual([...kept, ...added].sort(order));
      expect(kept.every((one) => next.includes(one))).toBe(true);
    }),
  );
});
