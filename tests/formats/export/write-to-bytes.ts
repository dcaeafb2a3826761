import type { Table, TableReport, TableWriter } from '../../../src/formats/export/table';

/** What a writer makes of a table, as one array. */
export async function writeToBytes(
  writer: TableWriter,
  table: Table,
): Promise<{ readonly bytes: Uint8Array; readonly report: TableReport }> {
  const chunks: Uint8Array[] = [];
  const report = await writer.write(table, {
    write: (chunk) => {
      chunks.push(chunk);
    },
  });
  return { bytes: new Uint8Array(Buffer.concat(chunks)), report };
}

/** A table with one text and one number column. */
export function tableOf(rows: readonly (readonly (string | number | null)[])[]): Table {
  return {
    name: 'Table',
    columns: [
      { key: 'words', title: 'words', type: 'text' },
      { key: 'amount', title: 'amount', type: 'number', width: 11 },
    ],
    rows,
  };
}

/** Texts that spreadsheets spoil: formulas, white space at the ends, line ends, quotation marks, other scripts. */
export const trickyCells = [
  '=HYPERLINK("http://x")',
  '+1',
  '-1',
  '@sum',
  '=a\nb',
  ' leading and trailing \n',
  '\ttab',
  'a "quoted", word',
  "O'Neil; <b>&amp;</b>",
  '_x0041_ stays',
  '网络空间主权 😀 𠮷 👩🏽‍💻 é',
  '00123',
  '1e5',
  'TRUE',
];
