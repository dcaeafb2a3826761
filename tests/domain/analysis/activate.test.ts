import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as activating from '../../../src/domain/analysis/activate';
import type { Scope } from '../../../src/domain/analysis/scope';
import { withCodesBelow } from '../../../src/domain/analysis/scope-records';
import { records } from './scope-fixture';

const codesOf = (scope: Scope): string[] => [...activating.activatedCodes(scope, records)].sort();
const sourcesOf = (scope: Scope): string[] => [...activating.activatedSources(scope, records)].sort();

test('a code is activated with those below it, named once, and is taken out with them', () => {
  const order = activating.toggleCodes({}, ['a'], records);
  expect(order).toEqual({ codeIds: ['a'], withChildren: true });
  expect(codesOf(order)).toEqual(['a', 'b', 'c']);
  expect(activating.toggleCodes(order, ['a'], records)).toEqual({});
  expect(activating.toggleCodes({}, ['d'], records)).toEqual({ codeIds: ['d'] });
});

test('taking one code out from below another names what is left one by one', () => {
  const scope = activating.toggleCodes({ codeIds: ['a'], withChildren: true, boilerplate: true }, ['b'], records);
  expect(scope).toEqual({ codeIds: ['a'], boilerplate: true });
});

test('a code that stands for itself alone does not bring in what is below when another one is activated', () => {
  const scope = activating.toggleCodes({ codeIds: ['a'] }, ['b'], records);
  expect(codesOf(scope)).toEqual(['a', 'b', 'c']);
  expect(codesOf(activating.toggleCodes({ codeIds: ['b'] }, ['d'], records))).toEqual(['b', 'd']);
});

test('a folder takes in what is inside it and below, a set its members; a document taken out leaves the others', () => {
  const press = activating.toggleFolder({ sourceIds: ['1'] }, 'press', records);
  expect(press).toEqual({ folders: ['press'] });
  expect(sourcesOf(press)).toEqual(['1', '2']);
  expect(activating.toggleSources(press, ['2'], records)).toEqual({ sourceIds: ['1'] });
  expect(activating.toggleFolder(press, 'press', records)).toEqual({});
  expect(activating.toggleSources({ sourceSetIds: ['docs'] }, ['3'], records)).toEqual({ sourceIds: ['1'] });
});

const someCodes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
const someScope = fc.record(
  {
    codeIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
    withChildren: fc.boolean(),
    codeSetIds: fc.constantFrom([], ['codes']),
  },
  { requiredKeys: [] },
);

test('whatever the scope was: activating brings in the codes and those below, deactivating takes out just these', () => {
  fc.assert(
    fc.property(someScope, someCodes, (scope, codeIds) => {
      const before = activating.activatedCodes(scope, records);
      const family = withCodesBelow(records.codes, codeIds);
      const isOn = codeIds.every((id) => before.has(id));
      const after = codesOf(activating.toggleCodes(scope, codeIds, records));
      const expected = isOn ? [...before].filter((id) => !family.has(id)) : [...new Set([...before, ...family])];
      expect(after).toEqual(expected.sort());
    }),
  );
});
