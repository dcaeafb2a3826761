import { countLetters, isBold, measureFirst, textOf, type Row, type Usual } from './flow';
import { isRightToLeft } from './letters';
import { readMarker, type Marker } from './list-markers';

/** Lines that are one paragraph, also across columns and pages. */
export type Paragraph = { readonly rows: readonly Row[]; readonly marker: Marker | null };

/** Puts lines together into paragraphs: by what the end of a line, its indentation and the space above it say. */
export function gatherParagraphs(rows: readonly Row[], usual: Usual): readonly Paragraph[] {
  const paragraphs: { rows: Row[]; marker: Marker | null }[] = [];
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    const current = paragraphs.at(-1);
    const marker = readMarker(row);
    if (before && current && !marker && continues(current, before, row, rows[i + 1], usual)) current.rows.push(row);
    else paragraphs.push({ rows: [row], marker });
  }
  return paragraphs;
}

type Current = { readonly rows: readonly Row[]; readonly marker: Marker | null };

function continues(current: Current, above: Row, row: Row, next: Row | undefined, usual: Usual): boolean {
  if (above.angle !== row.angle || !isAlike(above, row, usual)) return false;
  const isLarge = row.size > usual.size * 1.12;
  if (above.column !== row.column) return !isLarge && continuesInNextColumn(current, above, row, next, usual);
  const distance = row.y - above.y;
  if (distance < 0 || distance > leadingFor(row, usual) * 1.3) return false;
  const areCentred = isCentred(above) && isCentred(row) && Math.abs(middle(above) - middle(row)) < row.size;
  if (areCentred && (isLarge || isBold(row))) return true;
  if (hadRoom(above, row)) return false;
  return !isIndented(current, above, row, next);
}

/** Lines of another size or weight belong to something else; a line in small letters may hold one large word. */
function isAlike(above: Row, row: Row, usual: Usual): boolean {
  if (Math.abs(above.size - row.size) > Math.max(0.6, usual.size * 0.06)) return false;
  if (isBold(above) === isBold(row)) return true;
  // A paragraph may begin or end with bold words that fill a line.
  return (
    !usual.isBold && !hadRoom(above, row) && (countLetters(above) > 40 || countLetters(row) > 40) && !isBold(above)
  );
}

function leadingFor(row: Row, usual: Usual): number {
  return row.size * Math.max(usual.leading, 1.15);
}

/** Whether the first word of a line would have had room at the end of the line above: then that one ended on purpose. */
function hadRoom(above: Row, row: Row): boolean {
  const room = isLeftward(above) ? above.left - above.columnLeft : above.columnRight - above.right;
  return room > measureFirst(row) + row.size * 0.3;
}

/** Whether most words of a line are read from right to left; a number at its beginning says nothing. */
function isLeftward(row: Row): boolean {
  const leftward = row.words.filter(({ text }) => isRightToLeft(text)).length;
  return leftward > 0 && leftward >= row.words.length / 3;
}

function startOf(row: Row): number {
  return isLeftward(row) ? row.columnRight - row.right : row.left - row.columnLeft;
}

/** Whether the line begins further in than the one above and the one below: the first line of a new paragraph. */
function isIndented(current: Current, above: Row, row: Row, next: Row | undefined): boolean {
  const step = startOf(row) - startOf(above);
  if (Math.abs(step) < row.size * 0.6) return false;
  if (step > 0) {
    if (current.marker) return false;
    // A hanging indentation: only the first line of the paragraph begins further out.
    const hangs =
      current.rows.length === 1 &&
      next?.column === row.column &&
      Math.abs(startOf(next) - startOf(row)) < row.size * 0.3;
    return !hangs;
  }
  // Back to the left: after the first line it was that one which was indented, later a new paragraph begins.
  return current.rows.length > 1;
}

/** At the top of a column or page the space above says nothing; the end of the last line and the indentation do. */
function continuesInNextColumn(current: Current, above: Row, row: Row, next: Row | undefined, usual: Usual): boolean {
  if (hadRoom(above, row)) return false;
  const isIndent =
    next?.column === row.column &&
    startOf(row) - startOf(next) > row.size * 0.6 &&
    startOf(row) - startOf(next) < row.size * 6;
  if (isIndent && current.rows.length > 1) return false;
  const ends = /[.!?\u3002\uff01\uff1f:\uff1a\u2026]["'\u201d\u2019\u300d\u300f)\]]*$/.test(textOf(above));
  const begins = /^["'\u201c\u2018(]?\p{Ll}/u.test(textOf(row));
  // Behind a full stop at the end of a full line only an indentation can tell.
  return begins || !ends || (usual.indents && !isIndent && next?.column === row.column);
}

function isCentred(row: Row): boolean {
  const [left, right] = [row.left - row.columnLeft, row.columnRight - row.right];
  return left > row.size && Math.abs(left - right) < row.size;
}

function middle(row: Row): number {
  return (row.left + row.right) / 2;
}
