import { expect, test } from 'vitest';
import {
  decide,
  decideAnew,
  goBack,
  movesOf,
  type Review,
  reviewSkipped,
  targetOfKey,
} from '../../../src/ui/codebook/review/review';

const begun: Review = {
  codingIds: ['a', 'b', 'c', 'd'],
  index: 0,
  targets: [{ kind: 'code', codeId: 'narrow' }],
  decisions: new Map(),
};
const narrow = { kind: 'code', codeId: 'narrow' } as const;

test('a review comes to one move for each code that got something; what is kept or skipped stays', () => {
  const done = [narrow, 'keep' as const, 'skip' as const].reduce<Review>(decide, begun);
  const ended = decideAnew(done, { kind: 'new', name: 'Fresh' });
  expect(movesOf(ended)).toEqual([
    { codingIds: ['a'], to: { codeId: 'narrow' } },
    { codingIds: ['d'], to: { newName: 'Fresh' } },
  ]);
  expect(ended.index).toBe(4);
});

test('who goes back decides anew', () => {
  const changed = decide(goBack(decide(begun, narrow)), 'keep');
  expect(movesOf(changed)).toEqual([]);
});

test('the same name means the same new code', () => {
  const twice = decideAnew(decideAnew(begun, { kind: 'new', name: 'X' }), { kind: 'new', name: 'X' });
  expect(movesOf(twice)).toEqual([{ codingIds: ['a', 'b'], to: { newName: 'X' } }]);
  expect(targetOfKey(twice, '2')).toEqual({ kind: 'new', name: 'X' });
});

test('only the skipped ones come again, and decisions on the others stand', () => {
  const done = [narrow, 'skip' as const].reduce<Review>(decide, begun);
  const again = reviewSkipped(done);
  expect(again.codingIds).toEqual(['b']);
  expect(movesOf(decide(again, narrow))).toEqual([{ codingIds: ['a', 'b'], to: { codeId: 'narrow' } }]);
});
