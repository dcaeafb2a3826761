import { parseCodePath } from '../../../domain/codebook/code-path';
import type { ExchangedCodebook } from '../../../domain/codebook/exchanged-code';
import { definitionParts } from '../../../domain/model';
import { isProblem } from '../../../domain/problem';
import { readTruth } from '../../../domain/variables/read-truth';
import { readDescription } from '../../codebook/description';
import { cleanName, createCodebookBuilder, type CodeFacts } from './codebook-builder';
import { findColumns, type CodebookColumn } from './columns';
import { readColour } from './read-colour';
import { splitEscaped } from './split-escaped';

type Row = {
  readonly path: readonly string[];
  readonly facts: CodeFacts;
};

/**
 * Reads a table whose first row names its columns, one row a code. A code stands where its path says, else below its
 * parent, which is named by its path or its name; rows may come in any order.
 */
export function readCodebookRows([header = [], ...rows]: readonly (readonly string[])[]): ExchangedCodebook {
  const columns = findColumns(header);
  const divide = pathDivider(rows, columns);
  const read = rows.flatMap((cells) => readRow(cells, columns, divide));
  const listed = columns.has('path') ? read : placeBelowParents(read, rows, columns, divide);
  const builder = createCodebookBuilder();
  const added = new Map<string, readonly string[]>();
  const facts = new Map<string, CodeFacts>();
  for (const row of listed) {
    const key = JSON.stringify(row.path);
    if (!facts.has(key)) facts.set(key, row.facts);
  }
  const place = (path: readonly string[]): readonly string[] => {
    if (path.length === 0) return [];
    const key = JSON.stringify(path);
    const known = added.get(key);
    if (known) return known;
    const levels = builder.add(place(path.slice(0, -1)), path.at(-1) ?? '', facts.get(key) ?? {});
    added.set(key, levels);
    return levels;
  };
  for (const row of listed) {
    const isAgain = added.has(JSON.stringify(row.path)) && facts.get(JSON.stringify(row.path)) !== row.facts;
    if (isAgain) builder.add(place(row.path.slice(0, -1)), row.path.at(-1) ?? '', row.facts);
    else place(row.path);
  }
  const codes = builder.codes();
  return { codes, sets: [...new Set(codes.flatMap(({ sets }) => sets ?? []))] };
}

function readRow(
  cells: readonly string[],
  columns: ReadonlyMap<CodebookColumn, number>,
  divide: (path: string) => readonly string[],
): readonly Row[] {
  const cell = (column: CodebookColumn): string | undefined => {
    const at = columns.get(column);
    return at === undefined ? undefined : (cells[at] ?? '');
  };
  const path = cell('path')?.trim() ?? '';
  const name = cell('name')?.trim() ?? '';
  if (path === '' && name === '') return [];
  const shortcut = cell('shortcut')?.trim();
  const parts = Object.fromEntries(
    definitionParts.flatMap((part) => {
      const words = cell(part);
      return words === undefined ? [] : [[part, words]];
    }),
  );
  return [
    {
      path: path === '' ? [cleanName(name)] : divide(path),
      facts: {
        id: cell('id'),
        colour: readColour(cell('colour') ?? ''),
        codable: readTruth(cell('codable') ?? '') ?? undefined,
        ...(shortcut === undefined ? {} : { shortcut: /^[1-9]$/.test(shortcut) ? shortcut : null }),
        ...(columns.has('sets') ? { sets: splitEscaped(cell('sets') ?? '').map(cleanName) } : {}),
        ...readDescription(cell('description') ?? ''),
        ...parts,
      },
    },
  ];
}

/** How the levels of paths are divided: by the sign that the paths of the table hold. */
function pathDivider(
  rows: readonly (readonly string[])[],
  columns: ReadonlyMap<CodebookColumn, number>,
): (path: string) => readonly string[] {
  const paths = rows.map((cells) => cells[columns.get('path') ?? columns.get('parent') ?? -1] ?? '');
  const isOurs = columns.has('briefDefinition') && columns.has('id');
  const sign = isOurs ? '/' : ['::', '>', '\\', '/'].find((each) => paths.some((path) => path.includes(each)));
  if (sign === undefined || sign === '/') return divideBySlash;
  return (path) => cleanLevels(path.split(sign));
}

function divideBySlash(path: string): readonly string[] {
  try {
    return parseCodePath(path).map(cleanName);
  } catch (error) {
    if (isProblem(error)) return cleanLevels(path.split('/'));
    throw error;
  }
}

function cleanLevels(levels: readonly string[]): readonly string[] {
  const named = levels.filter((level) => level.trim() !== '').map(cleanName);
  return named.length > 0 ? named : ['?'];
}

/** Rows that name their parent, as rows with paths. Whoever is below itself stands at the top. */
function placeBelowParents(
  read: readonly Row[],
  rows: readonly (readonly string[])[],
  columns: ReadonlyMap<CodebookColumn, number>,
  divide: (path: string) => readonly string[],
): readonly Row[] {
  const [nameAt = -1, parentAt = -1] = [columns.get('name'), columns.get('parent')];
  const parentOf = new Map<string, string>();
  for (const cells of rows) {
    const name = (cells[nameAt] ?? '').trim();
    const parent = (cells[parentAt] ?? '').trim();
    if (name !== '' && !parentOf.has(cleanName(name))) parentOf.set(cleanName(name), parent);
  }
  const pathOf = (parent: string, seen: ReadonlySet<string>): readonly string[] => {
    if (parent === '' || seen.has(parent)) return [];
    const above = parentOf.get(cleanName(parent));
    if (above === undefined) return divide(parent);
    return [...pathOf(above, new Set([...seen, parent])), cleanName(parent)];
  };
  const parents = rows
    .filter((cells) => (cells[nameAt] ?? '').trim() !== '')
    .map((cells) => (cells[parentAt] ?? '').trim());
  return read.map((row, i) => ({
    ...row,
    path: [...pathOf(parents[i] ?? '', new Set(row.path)), ...row.path],
  }));
}
