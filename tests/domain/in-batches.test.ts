import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inBatches } from '../../src/domain/in-batches';

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

it('batches hold everything in its order, each of them full by its last one, but the last batch', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 40 }), (sizes, size) => {
      const batches = [...inBatches(sizes, (one) => one, size)];
      expect(batches.flat()).toEqual(sizes);
      for (const batch of batches) expect(sum(batch.slice(0, -1))).toBeLessThan(size);
      for (const batch of batches.slice(0, -1)) expect(sum(batch)).toBeGreaterThanOrEqual(size);
    }),
  );
});

it('nothing of the next batch is made before it is asked for', () => {
  const made: number[] = [];
  function* things(): Iterable<number> {
    for (let thing = 0; thing < 10; thing++) {
      made.push(thing);
      yield thing;
    }
  }
  const batches = inBatches(things(), () => 1, 3);
  expect([batches.next().value, made]).toEqual([
    [0, 1, 2],
    [0, 1, 2],
  ]);
});
