import { expect, test } from 'vitest';
import { fileNames, guessMetadataChoice, matchFiles } from '../../../src/domain/imports/match-metadata';

const files = [
  { name: 'a.txt', folder: 'press' },
  { name: 'b.docx', folder: 'press/2016' },
  { name: 'b.docx', folder: 'press/2015' },
];

test('a row names a file with its ending or without, with folders or without, in any case', () => {
  const match = (...names: string[]) => [...matchFiles(names, files).rowByFile].toSorted(([a], [b]) => a - b);
  expect(match('A.TXT')).toEqual([[0, 0]]);
  expect(match('./press/a')).toEqual([[0, 0]]);
  expect(match('b')).toEqual([[1, 0], [2, 0]]); // prettier-ignore
  expect(match('b', '2015\\b.docx')).toEqual([[1, 0], [2, 1]]); // prettier-ignore
  expect(match('press/2016/b.docx', '2015/b')).toEqual([[1, 0], [2, 1]]); // prettier-ignore
  expect(match('other/a.txt', '')).toEqual([]);
});

test('of two rows about one file the first has it; what finds no partner is named', () => {
  const { rowByFile, unmatchedRows, unmatchedFiles } = matchFiles(['a.txt', 'A.TXT', 'gone', ''], files);
  expect([[...rowByFile], unmatchedRows, unmatchedFiles]).toEqual([[[0, 0]], [1, 2], [1, 2]]);
});

test('a table is about files when one of its columns names half of them, whatever that column is called', () => {
  const sheet = { name: '', rows: [['nr', 'x', 'Title'], ['1', 'a', 'First'], ['2', 'b', 'Second'], ['3', 'c', 'Third']] }; // prettier-ignore
  const choice = guessMetadataChoice([sheet], files, { meant: false });
  expect(choice?.columns.map(({ role }) => role)).toEqual(['variable', 'file', 'title']);
  expect(choice && fileNames(sheet, choice)).toEqual(['a', 'b', 'c']);
  const others = [...files, ...'defgh'].map((file) => (typeof file === 'string' ? { name: `${file}.txt`, folder: null } : file)); // prettier-ignore
  expect(guessMetadataChoice([sheet], others, { meant: false })).toBeNull();
  expect(guessMetadataChoice([sheet], others, { meant: true })?.columns[1]?.role).toBe('file');
});
