import { firstWhere } from '../../../domain/first-where';
import type { CellForm, RtfBlock, RtfRow } from './story';

/** A cell as it is seen, with the rows and columns that it takes. */
export type MergedCell = {
  readonly blocks: readonly RtfBlock[];
  readonly rowSpan: number;
  readonly columnSpan: number;
};

/** Edges nearer to each other than this are one: writers round them row by row (twentieths of a point). */
const sameEdge = 30;

type Placed = { readonly blocks: readonly RtfBlock[]; readonly column: number; readonly columnSpan: number };
type Growing = Placed & { rowSpan: number };

/**
 * The cells of a table by row. RTF knows no columns: a cell goes to its right edge, and a cell over two columns is one
 * that ends where the second of them ends in another row.
 */
export function mergeCells(rows: readonly RtfRow[]): readonly (readonly MergedCell[])[] {
  const edges = edgesOf(rows);
  /** The cell that goes on downwards, by the column in which it begins. */
  const above = new Map<number, Growing>();
  return rows.map((row) => {
    const kept: Growing[] = [];
    for (const { form, ...cell } of placeCells(row, edges)) {
      const upper = form?.joinsAbove ? above.get(cell.column) : undefined;
      if (upper && upper.columnSpan === cell.columnSpan && cell.blocks.length === 0) {
        upper.rowSpan++;
        continue;
      }
      const placed = { ...cell, rowSpan: 1 };
      kept.push(placed);
      above.set(cell.column, placed);
    }
    return kept;
  });
}

/** The places where any row ends a cell, from left to right. */
function edgesOf(rows: readonly RtfRow[]): readonly number[] {
  const all = new Set(rows.flatMap(({ form }) => form.cells.map(({ right }) => right)));
  const edges: number[] = [];
  for (const edge of [...all].sort((a, b) => a - b)) {
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > sameEdge) edges.push(edge);
  }
  return edges;
}

function placeCells(
  { form, cells }: RtfRow,
  edges: readonly number[],
): readonly (Placed & { readonly form: CellForm | undefined })[] {
  const placed: (Placed & { readonly form: CellForm | undefined })[] = [];
  let column = 0;
  for (const [i, blocks] of cells.entries()) {
    const cell = form.cells[i];
    // LibreOffice ends more cells than the row has, behind a table within the table.
    if (!cell && form.cells.length > 0 && blocks.length === 0) continue;
    const next = cell ? columnBehind(edges, cell.right, column) : column + 1;
    const last = placed.at(-1);
    if (cell?.joinsLeft && last) {
      const joined = { ...last, blocks: [...last.blocks, ...blocks], columnSpan: next - last.column };
      placed[placed.length - 1] = joined;
    } else placed.push({ blocks, column, columnSpan: next - column, form: cell });
    column = next;
  }
  return placed;
}

/** The column that begins at an edge; every cell takes at least one. */
function columnBehind(edges: readonly number[], right: number, column: number): number {
  return (
    1 +
    Math.max(
      column,
      firstWhere(edges.length, (edge) => (edges[edge] ?? 0) >= right - sameEdge),
    )
  );
}
