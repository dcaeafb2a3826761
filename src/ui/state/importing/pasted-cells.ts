/** The cells that were copied from a spreadsheet, row by row; null when the words are one cell. */
export function readPastedCells(pasted: string): readonly (readonly string[])[] | null {
  const lines = pasted.replace(/(\r\n?|\n)$/, '').split(/\r\n?|\n/);
  if (lines.length < 2 && !pasted.includes('\t')) return null;
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}
