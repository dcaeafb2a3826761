/** The file formats that a table is written in. */
import { csvWriter } from './csv';
import { jsonWriter } from './json';
import type { TableWriter } from './table';
import { xlsxWriter } from './xlsx';

export const tableWriters = {
  xlsx: xlsxWriter,
  csv: csvWriter,
  json: jsonWriter,
} as const satisfies Record<string, TableWriter>;

export type TableFormat = keyof typeof tableWriters;
