import type { CellPlace, Group } from './plan-groups';
import { createGroup, type GroupNode } from './reader-nodes';

/** Puts the empty cells of a table or a row among those that hold lines, in the order in which they are read. */
export type EmptyCellWriter = {
  readonly empty: readonly CellPlace[];
  /** Tells what is about to be opened within. */
  readonly before: (group: Group) => void;
  readonly end: () => void;
};

/** A writer for a table or a row that was just opened within `outer`; null for any other group and where no cell is empty. */
export function createEmptyCells(group: Group, node: GroupNode, outer: EmptyCellWriter | null): EmptyCellWriter | null {
  if (group.kind === 'table' && group.empty.length > 0) return writeRows(node, group.empty);
  if (group.kind !== 'row' || !outer) return null;
  const own = outer.empty.filter(({ row }) => row === group.row);
  return own.length > 0 ? writeCells(node, own) : null;
}

/** A row of which all cells are empty has no line that would open it. */
function writeRows(table: GroupNode, empty: readonly CellPlace[]): EmptyCellWriter {
  let from = 0;
  function writeUpTo(end: number): void {
    for (let row = from; row < end; row++) {
      const cells = empty.filter((cell) => cell.row === row);
      if (cells.length === 0) continue;
      const rowNode = createGroup({ key: `row ${row}`, kind: 'row', row }, null);
      table.append(rowNode);
      writeCells(rowNode, cells).end();
    }
  }
  return {
    empty,
    before(group) {
      if (group.kind !== 'row') return;
      writeUpTo(group.row);
      from = group.row + 1;
    },
    end: () => writeUpTo((empty.at(-1)?.row ?? -1) + 1),
  };
}

function writeCells(row: GroupNode, empty: readonly CellPlace[]): EmptyCellWriter {
  let next = 0;
  function writeUpTo(column: number): void {
    for (let cell = empty[next]; cell && cell.column < column; cell = empty[++next]) {
      row.append(createGroup({ key: `cell ${cell.column}`, kind: 'cell', ...cell }, null));
    }
  }
  return {
    empty,
    before(group) {
      if (group.kind === 'cell') writeUpTo(group.column);
    },
    end: () => writeUpTo(Infinity),
  };
}
