import { isMissing } from './column-kinds';
import { guessChoice, guessColumns } from './guess-columns';
import type { TableChoice, TableColumn, TableSheet } from './table-columns';

/** A file as tables name it: its name, and the folder it lay in. */
export type NamedFile = { readonly name: string; readonly folder: string | null };

export type MatchedRows = {
  /** By the number of the file, the number of the row that is about it, both counted from 0. */
  readonly rowByFile: ReadonlyMap<number, number>;
  readonly unmatchedRows: readonly number[];
  readonly unmatchedFiles: readonly number[];
};

/**
 * Finds for each file the row that names it: with its folders or without, with its ending or without, in any case. The row
 * that says most of a file's path has it; of two that say the same, the first.
 */
export function matchFiles(names: readonly string[], files: readonly NamedFile[]): MatchedRows {
  const rowByName = new Map<string, number>();
  for (const [row, name] of names.entries()) {
    const folded = foldPath(name);
    if (folded !== '' && !rowByName.has(folded)) rowByName.set(folded, row);
  }
  const rowByFile = new Map<number, number>();
  for (const [number, file] of files.entries()) {
    const row = namesOf(file)
      .map((name) => rowByName.get(name))
      .find((found) => found !== undefined);
    if (row !== undefined) rowByFile.set(number, row);
  }
  const matched = new Set(rowByFile.values());
  return {
    rowByFile,
    unmatchedRows: names.flatMap((name, row) => (matched.has(row) || isMissing(name) ? [] : [row])),
    unmatchedFiles: files.flatMap((_, number) => (rowByFile.has(number) ? [] : [number])),
  };
}

/** The cells of the column that names files, names of columns apart. */
export function fileNames({ rows }: TableSheet, { columns, header }: TableChoice): string[] {
  const column = columns.findIndex(({ role }) => role === 'file');
  return rows.slice(header ? 1 : 0).map((row) => row[column] ?? '');
}

/**
 * How a table is used as one about these files: the column that names most of them says which file a row is about, and
 * prose becomes a variable. Null when none of its columns names half of them, unless the table is `meant` so.
 */
export function guessMetadataChoice(
  sheets: readonly TableSheet[],
  files: readonly NamedFile[],
  { meant, sheet: wanted }: { readonly meant: boolean; readonly sheet?: number },
): TableChoice | null {
  let best: { readonly choice: TableChoice; readonly column: number; readonly matched: number } | null = null;
  for (const sheet of wanted === undefined ? sheets.keys() : [wanted]) {
    const rows = sheets[sheet]?.rows ?? [];
    const choice = guessChoice(sheets, { sheet });
    for (const column of choice.columns.keys()) {
      const { rowByFile } = matchFiles(
        rows.map((row) => row[column] ?? ''),
        files,
      );
      if (rowByFile.size > (best?.matched ?? 0)) best = { choice, column, matched: rowByFile.size };
    }
  }
  if (best && (meant || best.matched * 2 >= files.length)) return withFileColumn(sheets, files, best);
  if (!meant) return null;
  const choice = guessChoice(sheets, wanted === undefined ? {} : { sheet: wanted });
  return withFileColumn(sheets, files, { choice, column: 0 });
}

function withFileColumn(
  sheets: readonly TableSheet[],
  files: readonly NamedFile[],
  { choice, column }: { readonly choice: TableChoice; readonly column: number },
): TableChoice {
  const rows = sheets[choice.sheet]?.rows ?? [];
  const header = matchFiles([rows[0]?.[column] ?? ''], files).rowByFile.size === 0;
  const columns = guessColumns(rows, header).map((each, i): TableColumn => {
    if (i === column) return { ...each, role: 'file' };
    return each.role === 'text' ? { ...each, role: 'variable' } : each;
  });
  return { ...choice, use: 'metadata', header, columns };
}

/** How a table may name a file, the most exact name first. */
function namesOf({ name, folder }: NamedFile): string[] {
  const folders = (folder ?? '').split('/').filter((part) => part !== '');
  return folders.concat(name).flatMap((_, depth, parts) => {
    const path = foldPath(parts.slice(depth).join('/'));
    return [path, path.replace(/\.[^./]+$/, '')];
  });
}

function foldPath(path: string): string {
  return path
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '');
}
