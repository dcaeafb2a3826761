import { encodeUtf8 } from '../encoding';
import type { Cell, Column, Sink, Table, TableReport, TableWriter } from './table';
import { cellText, createTextReport, escapeXml, type TextReport } from './xlsx-text';
import * as parts from './xlsx-parts';
import { createZipWriter } from './zip';

/** Rows that a worksheet can hold, the header among them; what is more goes to a further sheet. */
const mostRows = 1_048_576;
const chunkLength = 65_536;

/**
 * XLSX (ECMA-376) written as a stream, so that memory does not grow with the rows: 200,000 take 80 MB. Every text is a
 * string cell, never a formula; no part carries a date, so that the same table gives the same bytes. Of the libraries
 * measured those that stream lose white space or write the time of day, and the others hold everything in memory.
 */
export const xlsxWriter: TableWriter = { extension: 'xlsx', write: writeXlsx };

async function writeXlsx({ name, columns, rows }: Table, sink: Sink): Promise<TableReport> {
  const zip = createZipWriter(sink);
  const report = createTextReport();
  const source = { rows: rows[Symbol.iterator](), count: 0, ended: false };
  let sheets = 0;
  while (!source.ended) {
    sheets++;
    await zip.add(`xl/worksheets/sheet${sheets}.xml`, writeSheet(columns, source, report));
  }
  for (const [path, xml] of parts.workbookParts(name, sheets)) await zip.add(path, [encodeUtf8(xml)]);
  await zip.finish();
  return { rows: source.count, warnings: report.warnings() };
}

type RowSource = { readonly rows: Iterator<readonly Cell[]>; count: number; ended: boolean };

/** The XML of one sheet in chunks; it ends with the rows, or when the sheet is full. */
function* writeSheet(columns: readonly Column[], source: RowSource, report: TextReport): Iterable<Uint8Array> {
  const names = columns.map((_, i) => columnName(i));
  let xml = parts.sheetHead(columns);
  xml += `<row r="1">${columns.map((column, i) => textCell(`${names[i]}1`, parts.headerStyle, column.title, report)).join('')}</row>`;
  let row = 1;
  let next = source.rows.next();
  while (next.done !== true) {
    row++;
    source.count++;
    xml += `<row r="${row}">${writeCells(next.value, names, row, report)}</row>`;
    if (xml.length > chunkLength) {
      yield encodeUtf8(xml);
      xml = '';
    }
    if (row === mostRows) break;
    next = source.rows.next();
  }
  source.ended = next.done === true;
  yield encodeUtf8(`${xml}${parts.sheetEnd(`A1:${names.at(-1) ?? 'A'}${row}`)}`);
}

function writeCells(cells: readonly Cell[], names: readonly string[], row: number, report: TextReport): string {
  let xml = '';
  for (let i = 0; i < names.length; i++) {
    const cell = cells[i];
    if (typeof cell === 'string' && cell !== '') xml += textCell(`${names[i]}${row}`, parts.textStyle, cell, report);
    if (typeof cell === 'number' && Number.isFinite(cell))
      xml += `<c r="${names[i]}${row}" s="${parts.numberStyle}"><v>${cell}</v></c>`;
  }
  return xml;
}

function textCell(place: string, style: number, text: string, report: TextReport): string {
  const xml = escapeXml(cellText(text, report));
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml}</t></is></c>`;
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
