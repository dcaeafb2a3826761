import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultKeyness } from '../../src/domain/analysis/words/keyness';
import { defaultCollocations } from '../../src/domain/analysis/words/collocations';
import type { WordQuestion } from '../../src/domain/analysis/words/word-figure';
import { nameQuestion, packQuestion, unpackQuestion } from '../../src/engine/counting/pack-question';

const spans = fc.array(fc.record({ start: fc.nat(), end: fc.nat() }), { maxLength: 4 });
const part = {
  source: fc.nat(5),
  key: fc.string({ maxLength: 3 }),
  spans: fc.option(spans),
  near: fc.option(spans),
};
const parts = fc.array(fc.oneof(fc.record(part), fc.record({ ...part, restOf: spans })), { maxLength: 4 });
const questions = fc.oneof(
  fc.record({
    about: fc.constant('keyness' as const),
    settings: fc.constant(defaultKeyness),
    parts,
    reference: parts,
  }),
  fc.record({ about: fc.constant('collocations' as const), settings: fc.constant(defaultCollocations), parts }),
  fc.record({ about: fc.constant('places' as const), wish: fc.constant({ query: 'a', matchCase: true }), parts }),
) satisfies fc.Arbitrary<WordQuestion>;

test('a question comes out of its packing as it went in, and questions that differ have different names', () => {
  fc.assert(
    fc.property(questions, questions, (one, other) => {
      expect(unpackQuestion(packQuestion(one))).toEqual(one);
      const [named, otherNamed] = [nameQuestion(packQuestion(one)), nameQuestion(packQuestion(other))];
      expect(named === otherNamed).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: 500 },
  );
});
