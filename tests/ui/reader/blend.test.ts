import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blendPassages, deepestBlend, layersOfColour } from '../../../src/ui/reader/codings/blend';

const colours = ['red', 'green', 'blue', 'grey'];
const coded = fc
  .array(
    fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 40 }), colour: fc.constantFrom(...colours) }),
    { maxLength: 20 },
  )
  .map((all) =>
    all
      .map(({ start, length, colour }) => ({ start, end: start + length, colour }))
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );

test('what is coded is coloured, and nothing else; never more deeply than the eye can read through', () => {
  fc.assert(
    fc.property(coded, fc.option(fc.nat(50), { nil: null }), (passages, chosenAt) => {
      const above = chosenAt === null ? [] : [{ start: chosenAt, end: chosenAt + 10 }];
      const stretches = blendPassages(passages, above);
      for (let at = 0; at < 110; at++) {
        const here = passages.filter(({ start, end }) => start <= at && end > at);
        const painted = stretches.filter(({ start, end }) => start <= at && end > at);
        const covered = above.filter(({ start, end }) => start <= at && end > at).length;
        const distinct = colours
          .map((colour) => Math.min(layersOfColour, here.filter((one) => one.colour === colour).length))
          .reduce((sum, n) => sum + n, 0);
        expect(painted.length).toBe(Math.min(distinct, deepestBlend - covered));
        expect(new Set(painted.map(({ colour, layer }) => `${colour} ${layer}`)).size).toBe(painted.length);
        const shortest = here.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
        if (shortest && painted.length > 0) expect(painted.map(({ colour }) => colour)).toContain(shortest.colour);
      }
    }),
  );
});

test('stretches of one colour and layer stand apart and in order', () => {
  fc.assert(
    fc.property(coded, (passages) => {
      const stretches = blendPassages(passages);
      for (const colour of colours) {
        for (let layer = 0; layer < layersOfColour; layer++) {
          const own = stretches.filter((one) => one.colour === colour && one.layer === layer);
          own.slice(1).forEach(({ start }, i) => expect(start).toBeGreaterThan(own[i]?.end ?? 0));
        }
      }
    }),
  );
});

test('a short coding within four long ones is seen, and the longest one gives way', () => {
  const passages = [
    { start: 0, end: 100, colour: 'longest' },
    { start: 1, end: 90, colour: 'b' },
    { start: 2, end: 80, colour: 'c' },
    { start: 3, end: 70, colour: 'd' },
    { start: 10, end: 20, colour: 'short' },
  ];
  const painted = blendPassages(passages).filter(({ start, end }) => start <= 15 && end > 15);
  expect(painted.map(({ colour }) => colour).sort()).toEqual(['b', 'c', 'd', 'short']);
});
