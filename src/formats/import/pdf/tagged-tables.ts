import type { Box } from './geometry';
import type { Glyph } from './glyphs';
import { gatherLines } from './lines';
import type { Table, TableCell } from './tables';

/** What a tagged PDF says its parts are, as pdf.js gives it for a page. */
export type StructureNode = {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
  /** Of marked content: `p12R_mc3`, the page and the number. */
  readonly id?: string;
};

type TaggedTable = { readonly box: Box; readonly table: Table; readonly glyphs: readonly Glyph[] };

const deepestStructure = 100;
/** A frame around parts of a page has hardly any words in its cells. */
const filledShare = 0.3;

/**
 * The tables that a file itself says are such, whose lines need not be drawn. They count where the page agrees: rows of the
 * same number of cells, one below the other, and in each of them the cells beside each other. Columns are not guessed from
 * gaps alone: what stands in columns without lines and without tags may as well be prose, verse or a list of names.
 */
export function readTaggedTables(tree: StructureNode, glyphs: readonly Glyph[]): readonly TaggedTable[] {
  const byContent = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.content === null || glyph.angle !== 0) continue;
    const those = byContent.get(glyph.content);
    if (those) those.push(glyph);
    else byContent.set(glyph.content, [glyph]);
  }
  return findNodes(tree, /^Table$/).flatMap((node) => {
    const rows = findNodes(node, /^TR$/).map((row) =>
      findNodes(row, /^T[DH]$/).map((cell) => contentsOf(cell).flatMap((content) => byContent.get(content) ?? [])),
    );
    return toTable(rows) ?? [];
  });
}

function toTable(rows: readonly (readonly (readonly Glyph[])[])[]): TaggedTable | null {
  const columnCount = rows[0]?.length ?? 0;
  if (rows.length < 2 || columnCount < 2 || rows.some(({ length }) => length !== columnCount)) return null;
  const boxes = rows.map((row) => row.map(boxAround));
  const filled = boxes.flat().filter((box) => box !== null);
  const whole = uniteBoxes(filled);
  if (!whole || filled.length < rows.length * columnCount * filledShare || !areRows(boxes)) return null;
  const lefts = boxes[0]?.map(
    (_, column) => uniteBoxes(boxes.flatMap((row) => row[column] ?? []))?.left ?? whole.right,
  );
  const cells = rows.flatMap((row, i) =>
    row.map((glyphs, column): TableCell => ({
      ...{ row: i, column, rowSpan: 1, columnSpan: 1 },
      box: boxes[i]?.[column] ?? whole,
      lines: gatherLines(glyphs),
    })),
  );
  const table = { cells, rowCount: rows.length, edges: [...(lefts ?? []), whole.right] };
  return { box: whole, table, glyphs: rows.flat(2) };
}

/** Whether the rows stand below each other, and the cells of each, from the left or from the right, beside each other. */
function areRows(rows: readonly (readonly (Box | null)[])[]): boolean {
  let bottom = -Infinity;
  let isRightward = true;
  let isLeftward = true;
  for (const row of rows) {
    const filled = row.filter((box) => box !== null);
    const around = uniteBoxes(filled);
    if (!around) continue;
    if (around.top < bottom) return false;
    bottom = around.bottom;
    for (const [i, box] of filled.entries()) {
      const before = filled[i - 1];
      if (!before) continue;
      if (before.right > box.left) isRightward = false;
      if (box.right > before.left) isLeftward = false;
    }
  }
  return isRightward || isLeftward;
}

/** The nodes of a role, but none of those within them. */
function findNodes(node: StructureNode, role: RegExp, depth = 0): readonly StructureNode[] {
  if (depth > deepestStructure) return [];
  return (node.children ?? []).flatMap((child) =>
    role.test(child.role ?? '') ? [child] : findNodes(child, role, depth + 1),
  );
}

function contentsOf(node: StructureNode, depth = 0): readonly number[] {
  if (depth > deepestStructure) return [];
  const number = /_mc(\d+)$/.exec(node.id ?? '')?.[1];
  return [
    ...(number === undefined ? [] : [Number(number)]),
    ...(node.children ?? []).flatMap((child) => contentsOf(child, depth + 1)),
  ];
}

/** Baselines stand close: a row ends a little below its own. */
function boxAround(glyphs: readonly Glyph[]): Box | null {
  if (glyphs.length === 0) return null;
  return {
    left: Math.min(...glyphs.map(({ x }) => x)),
    top: Math.min(...glyphs.map(({ y, size }) => y - size * 0.6)),
    right: Math.max(...glyphs.map(({ x, width }) => x + width)),
    bottom: Math.max(...glyphs.map(({ y }) => y)),
  };
}

function uniteBoxes(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
