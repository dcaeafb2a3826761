import { writeCodePath } from '../../domain/codebook/code-path';
import type { CodebookEntry } from '../../domain/codebook/codebook-entry';
import { definitionParts } from '../../domain/model';
import type { Cell, Column, Table } from './table';

const columns: readonly Column[] = [
  { key: 'path', title: 'path', type: 'text', width: 36 },
  { key: 'name', title: 'name', type: 'text', width: 24 },
  { key: 'parent', title: 'parent', type: 'text', width: 24 },
  { key: 'colour', title: 'colour', type: 'text', width: 10 },
  { key: 'codable', title: 'codable', type: 'text', width: 9 },
  { key: 'shortcut', title: 'shortcut', type: 'text', width: 9 },
  ...definitionParts.map((part) => ({ key: part, title: part, type: 'text', width: 40 }) as const),
  { key: 'sets', title: 'sets', type: 'text', width: 24 },
  { key: 'codings', title: 'codings', type: 'number', width: 9 },
  { key: 'id', title: 'id', type: 'text', width: 38 },
];

/** The codebook as a table that can be read again, one row a code, in the order in which the entries come (that of the tree). */
export function codebookTable(entries: Iterable<CodebookEntry>): Table {
  return { name: 'Codebook', columns, rows: rowsOf(entries) };
}

function* rowsOf(entries: Iterable<CodebookEntry>): Iterable<Cell[]> {
  for (const entry of entries) {
    yield [
      writeCodePath(entry.levels),
      entry.levels.at(-1) ?? '',
      entry.levels.length > 1 ? writeCodePath(entry.levels.slice(0, -1)) : null,
      entry.colour,
      entry.codable ? 'yes' : 'no',
      entry.shortcut,
      ...definitionParts.map((part) => entry[part]),
      entry.sets.map((name) => name.replaceAll(/[\\;]/g, '\\$&')).join('; ') || null,
      entry.codings,
      entry.id,
    ];
  }
}
