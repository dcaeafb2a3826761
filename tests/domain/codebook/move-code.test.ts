import { describe, expect, test } from 'vitest';
import { codeStep, codeTarget, topmostCodes } from '../../../src/domain/codebook/move-code';
import type { Code } from '../../../src/domain/model';
import { byId, makeCode } from '../../ui/panels/records';

// a (a1 (a1x), a2), b, c
const codes = byId([
  makeCode('a', null, 1),
  makeCode('a1', 'a', 1),
  makeCode('a1x', 'a1', 1),
  makeCode('a2', 'a', 2),
  makeCode('b', null, 2),
  makeCode('c', null, 3),
]);

function on(id: string, expanded = false): { readonly code: Code; readonly expanded: boolean } {
  const code = codes.get(id);
  if (!code) throw new Error(`No code ${id}`);
  return { code, expanded };
}

describe('dropping a code', () => {
  test('before, into or after another one', () => {
    expect(codeTarget(codes, on('a2'), 'before', ['b'])).toEqual({ parentId: 'a', beforeId: 'a2' });
    expect(codeTarget(codes, on('a2'), 'into', ['b'])).toEqual({ parentId: 'a2', beforeId: null });
    expect(codeTarget(codes, on('a1'), 'after', ['b'])).toEqual({ parentId: 'a', beforeId: 'a2' });
    expect(codeTarget(codes, on('a2'), 'after', ['b'])).toEqual({ parentId: 'a', beforeId: null });
  });

  test('after an open code is the first place below it', () => {
    expect(codeTarget(codes, on('a', true), 'after', ['b'])).toEqual({ parentId: 'a', beforeId: 'a1' });
    expect(codeTarget(codes, on('a', true), 'after', ['a1'])).toEqual({ parentId: 'a', beforeId: 'a2' });
  });

  test('a code is never dropped on or below itself', () => {
    expect(codeTarget(codes, on('a'), 'into', ['a'])).toBeNull();
    expect(codeTarget(codes, on('a1x'), 'into', ['a'])).toBeNull();
    expect(codeTarget(codes, on('a1'), 'after', ['a'])).toBeNull();
    expect(codeTarget(codes, on('b'), 'after', ['a', 'c'])).toEqual({ parentId: null, beforeId: null });
  });
});

test('with a parent its children come along, so only the topmost of a selection are moved', () => {
  expect(topmostCodes(codes, new Set(['c', 'a1x', 'a1', 'b']))).toEqual(['a1', 'b', 'c']);
});

test('a step by keyboard goes up and down, in below the code above, out beside the parent', () => {
  expect(codeStep(codes, 'b', 'up')).toEqual({ parentId: null, beforeId: 'a' });
  expect(codeStep(codes, 'b', 'down')).toEqual({ parentId: null, beforeId: null });
  expect(codeStep(codes, 'a', 'down')).toEqual({ parentId: null, beforeId: 'c' });
  expect(codeStep(codes, 'c', 'down')).toBeNull();
  expect(codeStep(codes, 'a', 'up')).toBeNull();
  expect(codeStep(codes, 'b', 'in')).toEqual({ parentId: 'a', beforeId: null });
  expect(codeStep(codes, 'a', 'in')).toBeNull();
  expect(codeStep(codes, 'a1', 'out')).toEqual({ parentId: null, beforeId: 'b' });
  expect(codeStep(codes, 'c', 'out')).toBeNull();
});
