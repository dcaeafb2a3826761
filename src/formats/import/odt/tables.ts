import { elementsIn, textOf, type XmlElement } from '../../xml-tree';
import { wholeNumber } from './list-style';
import type { Reading } from './reading';

/** A spreadsheet's table ends in thousands of empty cells; no text has as many. */
const mostEmptyRepeats = 100;

/** What holds rows besides the table itself. */
const rowGroups = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);

/** Lays out a table row by row; a cell that a merged one covers holds nothing of its own. */
export function layOutTable(reading: Reading, table: XmlElement): void {
  reading.pages.turnBefore(reading.styles.tableTurn(table.attributes['table:style-name']));
  reading.builder.open({ kind: 'table' });
  layOutRows(reading, table);
  reading.builder.close();
  reading.pages.turnAfter(reading.styles.tableTurn(table.attributes['table:style-name']));
}

function layOutRows(reading: Reading, parent: XmlElement): void {
  for (const element of elementsIn(parent)) {
    if (rowGroups.has(element.name)) layOutRows(reading, element);
    else if (element.name === 'text:soft-page-break') reading.pages.turnSoftly();
    else if (element.name === 'table:table-row') {
      repeat(reading, element, 'table:number-rows-repeated', () => layOutRow(reading, element));
    }
  }
}

function layOutRow(reading: Reading, row: XmlElement): void {
  reading.builder.open({ kind: 'row' });
  for (const cell of elementsIn(row)) {
    if (cell.name === 'text:soft-page-break') reading.pages.turnSoftly();
    if (cell.name !== 'table:table-cell') continue;
    repeat(reading, cell, 'table:number-columns-repeated', () => {
      reading.builder.open({
        kind: 'cell',
        rowSpan: wholeNumber(cell.attributes['table:number-rows-spanned']) ?? 1,
        columnSpan: wholeNumber(cell.attributes['table:number-columns-spanned']) ?? 1,
      });
      reading.layOutBlocks(cell.children);
      reading.builder.close();
    });
  }
  reading.builder.close();
}

/** Lays out a cell or a row as often as it says, within what a document may grow by that. */
function repeat(reading: Reading, element: XmlElement, attribute: string, layOut: () => void): void {
  layOut();
  const times = wholeNumber(element.attributes[attribute]) ?? 1;
  if (times > mostEmptyRepeats && textOf(element).trim() === '') return;
  for (let i = 1; i < times && reading.repeats.left > 0; i++) {
    const before = reading.builder.position();
    layOut();
    reading.repeats.left -= 1 + reading.builder.position() - before;
  }
}
