import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { WrittenTable } from './blocks';
import { wordRuns } from './word-runs';

/** Twentieths of a point between the margins of a page. */
const textWidth = 9026;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const fine = { style: BorderStyle.SINGLE, size: 4, color: 'D8D4C9' };
const strong = { style: BorderStyle.SINGLE, size: 8, color: '8A8F98' };

/** A table as wide as the text, its columns as wide as their words want, its head again on each page. */
export function wordTable({ rows, isNumber = [] }: WrittenTable): Table {
  const widths = columnWidths(rows);
  const size = widths.length > 6 ? 16 : 18;
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: strong, bottom: strong, left: none, right: none, insideHorizontal: fine, insideVertical: none },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: cells.map(
            (runs, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                ...(row === 0 && { shading: { type: ShadingType.CLEAR, fill: 'F3F1EC', color: 'auto' } }),
                children: [
                  new Paragraph({
                    spacing: { line: 240 },
                    ...(isNumber[column] === true && { alignment: AlignmentType.END }),
                    children: wordRuns(row === 0 ? runs.map((run) => ({ ...run, bold: true })) : runs, size),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

/** Columns share the width by their longest words and by how much stands in them; none takes more than half. */
function columnWidths(rows: WrittenTable['rows']): number[] {
  const [head = []] = rows;
  const wants = head.map((_, column) => {
    let longest = 0;
    let length = 0;
    for (const row of rows) {
      const text = (row[column] ?? []).map((run) => run.text).join('');
      length = Math.max(length, widthOf(text));
      for (const word of text.split(/\s+/)) longest = Math.max(longest, widthOf(word));
    }
    return Math.max(6, Math.min(longest, 18), Math.min(length, 40));
  });
  const all = wants.reduce((sum, want) => sum + want, 0);
  return wants.map((want) => Math.floor((want / all) * textWidth));
}

/** In letters; Chinese ones are twice as wide. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffee]/g)?.length ?? 0);
}
