/** A row of the table in which names and their pseudonyms are written. */
export type NameRow = { readonly key: number; readonly name: string; readonly pseudonym: string };

let lastKey = 0;

/** A row with these words, told apart from all others. */
export function createNameRow(name = '', pseudonym = ''): NameRow {
  return { key: ++lastKey, name, pseudonym };
}

/** The rows of two columns that were copied from a spreadsheet; null when the words are no table. */
export function readPastedRows(pasted: string): readonly NameRow[] | null {
  const lines = pasted.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 && !pasted.includes('\t')) return null;
  return lines.map((line) => {
    const [name = '', pseudonym = ''] = line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim());
    return createNameRow(name, pseudonym);
  });
}

/** The rows that say what to replace by what. A name stands once; the first row counts. */
export function completeRows(
  rows: readonly NameRow[],
): readonly { readonly name: string; readonly pseudonym: string }[] {
  const known = new Map<string, { readonly name: string; readonly pseudonym: string }>();
  for (const row of rows) {
    const name = row.name.trim();
    const pseudonym = row.pseudonym.trim();
    if (name !== '' && pseudonym !== '' && name !== pseudonym && !known.has(name)) known.set(name, { name, pseudonym });
  }
  return [...known.values()];
}
