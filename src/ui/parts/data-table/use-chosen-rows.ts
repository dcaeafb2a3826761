import { useEffect, useRef } from 'react';
import type { Id } from '../../../domain/model';
import type { Arranged } from './arrange-rows';
import { boundsOf } from './cell-range';
import { rowsFrom } from './plan-paste';
import type { TableSelection } from './use-table-selection';

/**
 * Tells which records are selected, and goes to those that were chosen elsewhere: to the first one that the table shows, with
 * the chosen ones that follow it.
 */
export function useChosenRows(
  arranged: Arranged,
  selection: TableSelection,
  chosen: ReadonlySet<Id> | undefined,
  onSelect: (rowIds: readonly Id[]) => void,
): void {
  const { lines } = arranged;
  const { firstLine, lastLine } = boundsOf(selection.range);
  const told = useRef<ReadonlySet<Id>>(new Set());
  const handled = useRef<ReadonlySet<Id> | null>(null);
  const hooks = useRef({ onSelect, select: selection.select });
  useEffect(() => {
    hooks.current = { onSelect, select: selection.select };
  });
  // Before the table tells again: what is chosen now answers what it told last.
  useEffect(() => {
    if (!chosen || chosen === handled.current) return;
    // What the table told itself comes back.
    if (chosen.size === 0 || isSame(chosen, told.current)) {
      handled.current = chosen;
      return;
    }
    const isChosen = (line: number): boolean => {
      const row = lines[line];
      return row?.kind === 'row' && chosen.has(row.id);
    };
    const first = lines.findIndex((_, line) => isChosen(line));
    // Perhaps it comes with the next change of the rows.
    if (first < 0) return;
    handled.current = chosen;
    let last = first;
    while (isChosen(last + 1)) last++;
    hooks.current.select({ anchor: { line: first, column: 0 }, focus: { line: last, column: 0 } });
  }, [chosen, lines]);
  useEffect(() => {
    if (!selection.isTouched) return;
    const ids = rowsFrom(lines.slice(0, lastLine + 1), Math.max(0, firstLine), lastLine + 1);
    told.current = new Set(ids);
    hooks.current.onSelect(ids);
  }, [lines, firstLine, lastLine, selection.isTouched]);
}

function isSame(a: ReadonlySet<Id>, b: ReadonlySet<Id>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
