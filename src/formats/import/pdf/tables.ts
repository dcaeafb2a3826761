import { holdsMiddle, type Box } from './geometry';
import type { Glyph } from './glyphs';
import { findGrids, type GridCell } from './grids';
import { gatherLines, type Line } from './lines';
import type { Rule } from './rules';
import { areAlike } from './table-parts';
import { readTaggedTables, type StructureNode } from './tagged-tables';

export type TableCell = GridCell & { readonly lines: readonly Line[] };

/** A table with drawn borders, or one that the file says is a table: its cells row by row. */
export type Table = {
  readonly cells: readonly TableCell[];
  readonly rowCount: number;
  /** Where its columns begin and the last one ends. */
  readonly edges: readonly number[];
};

/** A frame or diagram has hardly any words in its cells. */
const filledShare = 0.3;

/**
 * Finds the tables on a page, each as a line in its place, and leaves the other characters. `before` is the last table of the
 * page before, which may go on here; `tree` what a tagged file says of the page.
 */
export function takeTables(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
  before: Table | undefined,
  tree: StructureNode | null,
): { readonly tables: readonly Line[]; readonly glyphs: readonly Glyph[] } {
  const tables: Line[] = [];
  let rest = glyphs;
  for (const grid of findGrids(rules)) {
    const inside = rest.filter((glyph) => isInside(glyph, grid.box));
    if (inside.length === 0) continue;
    const cells = grid.cells.map((cell) => ({
      ...cell,
      lines: gatherLines(inside.filter((glyph) => isInside(glyph, cell.box))),
    }));
    const filled = cells.filter(({ lines }) => lines.length > 0);
    const goesOn = before !== undefined && tables.length === 0 && areAlike(before, grid);
    if (!goesOn && (filled.length < 2 || filled.length < cells.length * filledShare)) continue;
    const taken = new Set(inside);
    rest = rest.filter((glyph) => !taken.has(glyph));
    tables.push(standIn(grid.box, { cells, rowCount: grid.rowCount, edges: grid.edges }, filled));
  }
  for (const { box, table, glyphs: inside } of tree ? readTaggedTables(tree, rest) : []) {
    const taken = new Set(inside);
    rest = rest.filter((glyph) => !taken.has(glyph));
    tables.push(
      standIn(
        box,
        table,
        table.cells.filter(({ lines }) => lines.length > 0),
      ),
    );
  }
  return { tables, glyphs: rest };
}

function isInside({ x, y, width, size, angle }: Glyph, box: Box): boolean {
  return angle === 0 && holdsMiddle(box, x + width / 2, y - size * 0.35);
}

/** A line that stands for the table where the lines of the page are put in order. */
function standIn(box: Box, table: Table, filled: readonly TableCell[]): Line {
  const size = filled[0]?.lines[0]?.size ?? 10;
  return { words: [], left: box.left, right: box.right, y: box.top + size, size, angle: 0, isArtifact: false, table };
}
