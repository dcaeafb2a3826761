import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchMap } from '../../../src/ui/state/patched-map';

const value = fc.option(fc.record({ number: fc.nat(9) }), { nil: null });
const changes = fc.array(fc.tuple(fc.nat(700), value), { maxLength: 90 }).map((rows) => new Map(rows));

test('a big map that is changed again and again reads like one that was copied each time', () => {
  fc.assert(
    fc.property(fc.nat(650), fc.array(changes, { minLength: 1, maxLength: 8 }), (size, acts) => {
      let patched: ReadonlyMap<number, object> = new Map(Array.from({ length: size }, (_, key) => [key, { key }]));
      const copied = new Map(patched);
      for (const act of acts) {
        const before = [...patched];
        const next = patchMap(patched, act);
        expect([...patched]).toEqual(before);
        patched = next;
        for (const [key, one] of act) {
          if (one) copied.set(key, one);
          else copied.delete(key);
        }
        const inOrder = (map: ReadonlyMap<number, object>) => [...map].sort(([a], [b]) => a - b);
        expect(inOrder(patched)).toEqual(inOrder(copied));
        expect(patched.size).toBe(copied.size);
        expect([...patched.values()]).toEqual([...patched.keys()].map((key) => patched.get(key)));
        for (const key of act.keys())
          expect([patched.has(key), patched.get(key)]).toEqual([copied.has(key), copied.get(key)]);
      }
    }),
  );
});

test('changing nothing makes no new map', () => {
  const map = new Map([[1, {}]]);
  expect(patchMap(map, new Map())).toBe(map);
});
