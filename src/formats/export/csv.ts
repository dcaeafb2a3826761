import Papa from 'papaparse';
import { encodeUtf8 } from '../encoding';
import type { Cell, Sink, Table, TableReport, TableWriter } from './table';

const rowsAtOnce = 200;

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, and one that has it already gets another
 * one, so that it is known which to take away again. The library's own pattern ends at the first line end and so misses
 * cells of several lines; numbers are no text and stay numbers.
 */
const formula = /^'*[=+\-@\t\r]/;

/** CSV by RFC 4180, in UTF-8 with a byte order mark, by which spreadsheets know the encoding. */
export const csvWriter: TableWriter = { extension: 'csv', write: writeCsv };

async function writeCsv({ columns, rows }: Table, sink: Sink): Promise<TableReport> {
  await sink.write(encodeUtf8(`\ufeff${toLines([columns.map((column) => column.title)])}`));
  let count = 0;
  let chunk: (readonly Cell[])[] = [];
  for (const row of rows) {
    chunk.push(row);
    count++;
    if (chunk.length < rowsAtOnce) continue;
    await sink.write(encodeUtf8(toLines(chunk)));
    chunk = [];
  }
  if (chunk.length > 0) await sink.write(encodeUtf8(toLines(chunk)));
  return { rows: count, warnings: [] };
}

function toLines(rows: readonly (readonly Cell[])[]): string {
  return `${Papa.unparse([...rows] as unknown[][], { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}
