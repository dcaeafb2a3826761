import { problem } from '../problem';
import type { NameReplacement } from './find-names';

/**
 * Reads a table of names: two columns, the name and its pseudonym, divided by tabs, semicolons or commas, as a
 * spreadsheet saves or copies them. A first line that only says what the columns are is left out.
 */
export function parseNames(table: string): NameReplacement[] {
  const rows = readRows(table.replace(/^\ufeff/, ''));
  const named = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...others] = named;
  const body = first && isHeading(first.cells) ? others : named;
  return body.map(({ line, cells: [name = '', pseudonym = ''] }) => {
    if (name === '' || pseudonym === '') throw problem('badNamesTable', { line });
    return { name, pseudonym };
  });
}

type Row = { readonly line: number; readonly cells: readonly string[] };

function isHeading([name = '', pseudonym = '']: readonly string[]): boolean {
  return /^(names?|姓名|名字)$/i.test(name) && /^(pseudonyms?|replacement|化名|代称)$/i.test(pseudonym);
}

/** Lines into cells; a cell in quotation marks may hold the divider, line ends and doubled quotation marks. */
function readRows(table: string): Row[] {
  const divider = table.includes('\t') ? '\t' : table.includes(';') ? ';' : ',';
  const cell = new RegExp(`"((?:[^"]|"")*)"|([^${divider}\\r\\n]*)`, 'y');
  const rows: Row[] = [];
  let line = 1;
  for (let at = 0; at < table.length;) {
    const cells: string[] = [];
    const opensAt = line;
    for (;;) {
      cell.lastIndex = at;
      const [whole = '', quoted, plain = ''] = cell.exec(table) ?? [];
      cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
      line += whole.split('\n').length - 1;
      at += whole.length;
      if (table.charAt(at) !== divider) break;
      at++;
    }
    rows.push({ line: opensAt, cells });
    // Behind a closing quotation mark nothing should stand; what does is left out with the rest of its line.
    const lineEnd = table.indexOf('\n', at);
    at = lineEnd < 0 ? table.length : lineEnd + 1;
    line++;
  }
  return rows;
}
