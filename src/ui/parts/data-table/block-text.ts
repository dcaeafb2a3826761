/** Cells as spreadsheets exchange them: a tab between columns, a line for each row, quotes around cells that hold either. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\n');
}

/** The cells that were copied from a spreadsheet; a cell in quotes may hold tabs and line ends. */
export function readBlock(pasted: string): readonly (readonly string[])[] {
  const text = pasted.replace(/(\r\n?|\n)$/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"(?=\t|\r|\n|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/gy;
  for (const [, quoted, plain = '', end = ''] of text.matchAll(pattern)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

function writeCell(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
