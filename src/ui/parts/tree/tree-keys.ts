import type { TreeRow } from './tree-row';

/** What a key asks of a tree: go to a row, open or close the present one, or nothing. */
export type TreeMove =
  { readonly kind: 'go'; readonly index: number } | { readonly kind: 'toggle'; readonly expanded: boolean };

const PAGE = 10;

/** The keys of the ARIA tree pattern: arrows, Home, End, Page Up and Page Down. */
export function treeMove(rows: readonly TreeRow[], index: number, key: string): TreeMove | null {
  const row = rows[index];
  const last = rows.length - 1;
  if (!row) return null;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'go', index: Math.min(index + 1, last) };
    case 'ArrowUp':
      return { kind: 'go', index: Math.max(index - 1, 0) };
    case 'Home':
      return { kind: 'go', index: 0 };
    case 'End':
      return { kind: 'go', index: last };
    case 'PageDown':
      return { kind: 'go', index: Math.min(index + PAGE, last) };
    case 'PageUp':
      return { kind: 'go', index: Math.max(index - PAGE, 0) };
    case 'ArrowRight':
      if (row.expanded === false) return { kind: 'toggle', expanded: true };
      return row.expanded ? { kind: 'go', index: Math.min(index + 1, last) } : null;
    case 'ArrowLeft': {
      if (row.expanded) return { kind: 'toggle', expanded: false };
      const parent = rows.slice(0, index).findLastIndex((other) => other.level < row.level);
      return parent < 0 ? null : { kind: 'go', index: parent };
    }
    default:
      return null;
  }
}

/** The next row whose name begins with what was typed, searching round from the present one. */
export function typeAhead(rows: readonly TreeRow[], index: number, typed: string): number | null {
  const wanted = typed.toLocaleLowerCase();
  // A first letter looks for another row; further letters may stay on the row that still fits.
  const first = typed.length === 1 ? 1 : 0;
  for (let step = first; step < rows.length + first; step++) {
    const at = (index + step) % rows.length;
    if (rows[at]?.name.toLocaleLowerCase().startsWith(wanted)) return at;
  }
  return null;
}
