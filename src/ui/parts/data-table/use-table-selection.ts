import { useState } from 'react';
import type { CellPlace, CellRange } from './cell-range';

/** What is being written: where, and what was typed to begin with; null begins with what is there. */
export type Editing = CellPlace & { readonly typed: string | null };

export type TableSelection = {
  readonly range: CellRange;
  /** Whether anybody has selected something yet. */
  readonly isTouched: boolean;
  readonly editing: Editing | null;
  /** Goes to a cell; `isExtended` keeps where the range began. */
  readonly go: (place: CellPlace, isExtended?: boolean) => void;
  readonly select: (range: CellRange) => void;
  readonly edit: (editing: Editing | null) => void;
};

/** Which cells of a table are selected and which one is being written. */
export function useTableSelection(lines: number, columns: number): TableSelection {
  const [kept, setRange] = useState<CellRange>({ anchor: { line: 0, column: 0 }, focus: { line: 0, column: 0 } });
  const [isTouched, setTouched] = useState(false);
  const [editing, edit] = useState<Editing | null>(null);
  const within = ({ line, column }: CellPlace): CellPlace => ({
    line: Math.min(line, lines - 1),
    column: Math.max(0, Math.min(column, columns - 1)),
  });
  const range = { anchor: within(kept.anchor), focus: within(kept.focus) };
  function select(next: CellRange): void {
    setTouched(true);
    setRange(next);
  }
  return {
    range,
    isTouched,
    editing: editing && editing.line < lines && editing.column < columns ? editing : null,
    go: (place, isExtended = false) => select({ anchor: isExtended ? range.anchor : place, focus: place }),
    select,
    edit,
  };
}
