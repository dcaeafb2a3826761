import { flowPages, textOf, type Row } from './flow';
import type { Paragraph } from './paragraphs';
import type { Table, TableCell } from './tables';

/** A cell with its words in reading order. */
export type FilledCell = Omit<TableCell, 'box' | 'lines'> & { readonly rows: readonly Row[] };

/** Paragraphs as they are, but a table and what goes on of it upon the next pages together. */
export function joinTables(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const [row] = paragraph.rows;
    const before = groups.at(-1)?.at(-1)?.rows[0];
    const isSame = row?.table && before?.table && row.page === before.page + 1 && areAlike(row.table, before.table);
    if (isSame) groups.at(-1)?.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

/** Whether two tables have the same columns. */
export function areAlike(a: Pick<Table, 'edges'>, b: Pick<Table, 'edges'>): boolean {
  return a.edges.length === b.edges.length && a.edges.every((edge, i) => Math.abs(edge - (b.edges[i] ?? 0)) < 3);
}

/**
 * The rows of a table that may stand on several pages. A row that a page break cuts in two is one row again, and the head that
 * is printed anew on each page stands once.
 */
export function gatherTableRows(parts: readonly Paragraph[]): readonly (readonly FilledCell[])[] {
  const whole: FilledCell[][] = [];
  for (const place of parts.flatMap(({ rows }) => rows)) {
    if (!place.table) continue;
    const rows = fillRows(place, place.table);
    const [first] = rows;
    const last = whole.at(-1);
    const isSecond = whole.length > 0 && first !== undefined;
    if (isSecond && sayRow(first) === sayRow(whole[0] ?? [])) rows.shift();
    else if (isSecond && last && goesOn(last, first)) {
      rows.shift();
      whole[whole.length - 1] = last.map((cell) => ({
        ...cell,
        rows: [...cell.rows, ...(first.find(({ column }) => column === cell.column)?.rows ?? [])],
      }));
    }
    whole.push(...rows);
  }
  return whole;
}

function fillRows(place: Row, table: Table): FilledCell[][] {
  const rows: FilledCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const { lines, row, column, rowSpan, columnSpan } of table.cells) {
    const flowed = flowPages([{ lines }]).map((line) => ({ ...line, page: place.page }));
    rows[row]?.push({ row, column, rowSpan, columnSpan, rows: flowed });
  }
  return rows;
}

function sayRow(cells: readonly FilledCell[]): string {
  return cells.map(sayCell).join('\n');
}

function sayCell({ rows }: FilledCell): string {
  return rows.map(textOf).join(' ');
}

/** A row of which some cells are empty, and the others go on with small letters from words without a full stop. */
function goesOn(last: readonly FilledCell[], first: readonly FilledCell[]): boolean {
  if (last.length !== first.length || first.every(({ rows }) => rows.length > 0)) return false;
  return first.every((cell, i) => {
    const above = last[i];
    if (above?.column !== cell.column) return false;
    return (
      cell.rows.length === 0 ||
      (above.rows.length > 0 && !/[.!?\u3002]$/.test(sayCell(above)) && /^\p{Ll}/u.test(sayCell(cell)))
    );
  });
}
