import type { Column, Sink, Table, TableReport, TableWriter } from './table';
import { rowWriter } from './xlsx-rows';
import { createTextReport } from './xlsx-text';
import { openWorkbook, type StreamedSheet, type StreamedWorkbook } from './xlsx-workbook';

/** Rows that a worksheet can hold, the header among them; what is more goes to a further sheet. */
const mostRows = 1_048_576;

/** Characters of rows that go into the file together. */
const rowsLength = 32_768;

export const xlsxWriter: TableWriter = { extension: 'xlsx', write: (table, sink) => writeXlsx(table, sink) };

/** XLSX (ECMA-376) as a stream: the workbook is ExcelJS's, its rows are written here. */
export async function writeXlsx(table: Table, sink: Sink, rowsOfSheet = mostRows): Promise<TableReport> {
  const workbook = await openWorkbook(sink);
  try {
    const report = await writeSheets(table, workbook, rowsOfSheet);
    await workbook.finish();
    return report;
  } catch (error) {
    await workbook.abandon();
    throw error;
  }
}

async function writeSheets(
  { name, columns, rows }: Table,
  workbook: StreamedWorkbook,
  rowsOfSheet: number,
): Promise<TableReport> {
  const report = createTextReport();
  const write = rowWriter(columns.length, workbook.styles, report);
  let sheets = 0;
  let last = 0;
  let count = 0;
  let waiting = '';
  const begin = (): StreamedSheet => {
    sheets++;
    last = 1;
    const titles = columns.map(({ title }) => title);
    waiting = write(titles, last, workbook.styles.header);
    return workbook.addSheet(sheetName(name, sheets), columns.map(widthOf));
  };
  const end = (): void => {
    sheet.write(waiting);
    sheet.end({ columns: columns.length, lastRow: last });
  };
  let sheet = begin();
  for (const cells of rows) {
    if (last === rowsOfSheet) {
      end();
      sheet = begin();
    }
    waiting += write(cells, ++last);
    count++;
    if (waiting.length < rowsLength) continue;
    sheet.write(waiting);
    waiting = '';
    if (workbook.isFull()) await workbook.drain();
  }
  end();
  return { rows: count, warnings: report.warnings() };
}

function widthOf({ width = 12 }: Column): number {
  return width;
}

/** A sheet's name has at most 31 characters and none of `[ ] : * ? / \`. */
function sheetName(name: string, number: number): string {
  const suffix = number === 1 ? '' : ` ${number}`;
  const allowed = name.replaceAll(/[[\]:*?/\\'\0-\x1f]/g, ' ').trim() || 'Sheet';
  return allowed.slice(0, 31 - suffix.length) + suffix;
}
