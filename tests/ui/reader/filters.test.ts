import { expect, test } from 'vitest';
import { filterPassages } from '../../../src/ui/state/filter-passages';
import { coding, placed, quotation } from './passages';

const passages = placed([
  [coding('c1', 'q1', { codeId: 'order' }), quotation('q1', 0, 20)],
  [coding('c2', 'q1', { codeId: 'freedom' }), quotation('q1', 0, 20)],
  [coding('c3', 'q2', { codeId: 'freedom', coderId: 'second' }), quotation('q2', 5, 9)],
]);
const open = {
  codingsHidden: false,
  hiddenCodeIds: new Set<string>(),
  hiddenCoderIds: new Set<string>(),
  activatedOnly: false,
  activatedCodeIds: new Set<string>(),
};

function shown(filters: Partial<typeof open>): string[] {
  return filterPassages(passages, { ...open, ...filters }).all.map(({ id }) => id);
}

test('codings of hidden codes and of hidden coders are left out', () => {
  expect(shown({ hiddenCodeIds: new Set(['freedom']) })).toEqual(['c1']);
  expect(shown({ hiddenCoderIds: new Set(['second']) })).toEqual(['c1', 'c2']);
  expect(shown({ codingsHidden: true })).toEqual([]);
});

test('activated codes leave the others out only when one asks for it', () => {
  expect(shown({ activatedCodeIds: new Set(['order']) })).toEqual(['c1', 'c2', 'c3']);
  expect(shown({ activatedCodeIds: new Set(['order']), activatedOnly: true })).toEqual(['c1']);
  expect(shown({ activatedOnly: true })).toEqual([]);
});

test('without a filter the list stays the same object', () => {
  expect(filterPassages(passages, open)).toBe(passages);
});
