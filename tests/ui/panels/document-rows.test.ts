import { describe, expect, test } from 'vitest';
import { documentOrder, documentTarget, placeForDocuments } from '../../../src/ui/panels/documents/document-drop';
import { documentRows, type DocumentRow } from '../../../src/ui/panels/documents/document-rows';
import { makeSource } from './records';

const sources = [
  makeSource('c', 3, 'Speeches', 'Closing speech'),
  makeSource('a', 1, null, 'A report'),
  makeSource('d', 4, null, 'Draft'),
  makeSource('b', 2, 'Speeches', 'Opening speech'),
];

function rowsOf(filter = '', collapsed: readonly string[] = []): readonly DocumentRow[] {
  return documentRows({
    sources,
    codingsBySource: new Map([['a', 5]]),
    collapsedFolders: new Set(collapsed),
    filter,
    withDraft: false,
  });
}

function names(rows: readonly DocumentRow[]): readonly string[] {
  return rows.map(({ level, name }) => `${'  '.repeat(level - 1)}${name}`);
}

function rowOf(rows: readonly DocumentRow[], id: string): DocumentRow {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`No row ${id}`);
  return row;
}

describe('the rows of the documents', () => {
  test('folders come first, documents stand in the order of their positions', () => {
    expect(names(rowsOf())).toEqual(['Speeches', '  Opening speech', '  Closing speech', 'A report', 'Draft']);
  });

  test('a collapsed folder hides its documents, except from a filter', () => {
    expect(names(rowsOf('', ['Speeches']))).toEqual(['Speeches', 'A report', 'Draft']);
    expect(names(rowsOf('speech clos', ['Speeches']))).toEqual(['Speeches', '  Closing speech']);
    expect(documentOrder(rowsOf('', ['Speeches']))).toEqual(['b', 'c', 'a', 'd']);
  });
});

describe('dropping documents', () => {
  const rows = rowsOf();

  test('on a folder puts them into it, behind its documents', () => {
    const folder = rowOf(rows, 'folder Speeches');
    expect(placeForDocuments(folder, 'after', ['d'])).toBe('into');
    expect(documentTarget(rows, folder, 'into', ['d'])).toEqual({ folder: 'Speeches', beforeId: 'a' });
  });

  test('before or after a document takes them to its folder and place', () => {
    expect(documentTarget(rows, rowOf(rows, 'b'), 'before', ['d'])).toEqual({ folder: 'Speeches', beforeId: 'b' });
    expect(documentTarget(rows, rowOf(rows, 'b'), 'after', ['c'])).toEqual({ folder: 'Speeches', beforeId: 'a' });
    expect(documentTarget(rows, rowOf(rows, 'd'), 'after', ['b'])).toEqual({ folder: null, beforeId: null });
  });

  test('a document is not dropped on itself, and never into another document', () => {
    expect(placeForDocuments(rowOf(rows, 'd'), 'before', ['d'])).toBeNull();
    expect(placeForDocuments(rowOf(rows, 'd'), 'into', ['a'])).toBe('after');
  });
});
