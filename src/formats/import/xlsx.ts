import type { TableImporter } from './importer';
import { declaredMediaType, namesEntry, sniffFamily } from './sniff';
import { readWorkbook } from './table/read-workbook';
import { refuseAsDocument } from './table/refuse-as-document';

/** Excel's workbooks since 2007, with or without macros, which are never run. */
export const xlsx: TableImporter = {
  name: 'Excel',
  kind: 'table-row',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  reads: ({ bytes }) =>
    sniffFamily(bytes) === 'zip' &&
    declaredMediaType(bytes) === '' &&
    namesEntry(bytes, 'xl/workbook.xml') &&
    namesEntry(bytes, '[Content_Types].xml'),
  read: refuseAsDocument,
  readTable: readWorkbook,
};
