import { describe, expect, test } from 'vitest';
import { treeMove, typeAhead } from '../../../src/ui/parts/tree/tree-keys';
import { dropPlaceAt, type TreeRow } from '../../../src/ui/parts/tree/tree-row';
import { selectRows } from '../../../src/ui/parts/tree/tree-selection';

const rows: readonly TreeRow[] = [row('Sovereignty', 1, true), row('Cyber', 2, null), row('Security', 1, false)];

function row(name: string, level: number, expanded: boolean | null): TreeRow {
  return { id: name, name, level, expanded, position: 1, siblings: 1 };
}

describe('the keys of a tree', () => {
  test('up and down stop at the ends', () => {
    expect(treeMove(rows, 0, 'ArrowUp')).toEqual({ kind: 'go', index: 0 });
    expect(treeMove(rows, 2, 'ArrowDown')).toEqual({ kind: 'go', index: 2 });
    expect(treeMove(rows, 0, 'End')).toEqual({ kind: 'go', index: 2 });
  });

  test('right opens a row, then goes into it; left closes it, or goes to its parent', () => {
    expect(treeMove(rows, 2, 'ArrowRight')).toEqual({ kind: 'toggle', expanded: true });
    expect(treeMove(rows, 0, 'ArrowRight')).toEqual({ kind: 'go', index: 1 });
    expect(treeMove(rows, 1, 'ArrowRight')).toBeNull();
    expect(treeMove(rows, 0, 'ArrowLeft')).toEqual({ kind: 'toggle', expanded: false });
    expect(treeMove(rows, 1, 'ArrowLeft')).toEqual({ kind: 'go', index: 0 });
    expect(treeMove(rows, 2, 'ArrowLeft')).toBeNull();
  });

  test('a letter goes to the next row that begins with it, more letters narrow it', () => {
    expect(typeAhead(rows, 0, 's')).toBe(2);
    expect(typeAhead(rows, 2, 's')).toBe(0);
    expect(typeAhead(rows, 0, 'so')).toBe(0);
    expect(typeAhead(rows, 0, 'x')).toBeNull();
  });
});

describe('selecting rows', () => {
  const order = ['a', 'b', 'c', 'd'];

  test('a click selects one, Ctrl adds and takes away, Shift takes the stretch from the last click', () => {
    const plain = { toggle: false, extend: false };
    expect(selectRows(order, new Set(['a', 'b']), 'a', 'c', plain)).toEqual(new Set(['c']));
    expect(selectRows(order, new Set(['a']), 'a', 'c', { toggle: true, extend: false })).toEqual(new Set(['a', 'c']));
    expect(selectRows(order, new Set(['a', 'c']), 'a', 'c', { toggle: true, extend: false })).toEqual(new Set(['a']));
    expect(selectRows(order, new Set(['d']), 'd', 'b', { toggle: false, extend: true })).toEqual(
      new Set(['b', 'c', 'd']),
    );
  });

  test('Shift without a last click selects the one row', () => {
    expect(selectRows(order, new Set(), null, 'b', { toggle: false, extend: true })).toEqual(new Set(['b']));
  });
});

test('the edges of a row mean before and after it, its middle means into it', () => {
  expect([0, 0.27, 0.5, 0.73, 1].map(dropPlaceAt)).toEqual(['before', 'before', 'into', 'after', 'after']);
});
