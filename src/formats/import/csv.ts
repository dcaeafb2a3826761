import type { TableImporter } from './importer';
import { refuseAsDocument } from './table/refuse-as-document';
import { readCsv } from './table/read-csv';

/** Tables of plain text, divided by commas, semicolons, tabs or bars. */
export const csv: TableImporter = {
  name: 'CSV',
  kind: 'table-row',
  mediaType: 'text/csv',
  extensions: ['csv', 'tsv', 'tab'],
  reads: () => false,
  read: refuseAsDocument,
  readTable: readCsv,
};
