import { beforeEach, expect, test } from 'vitest';
import type { ImportBatch, ReadDocument } from '../../../src/contract/imports';
import { fieldOf, isFieldValid } from '../../../src/ui/state/importing/import-fields';
import {
  beginImporting,
  chooseDocuments,
  correctImport,
  fillField,
  showImportBatch,
  undoCorrection,
  useImporting,
  writePattern,
} from '../../../src/ui/state/importing/importing';
import { readPastedCells } from '../../../src/ui/state/importing/pasted-cells';

function document(key: string, changes: Partial<ReadDocument> = {}): ReadDocument {
  return {
    ...{
      key,
      fileName: `2016-11-0${key}_Xinhua_Piece ${key}.txt`,
      kind: 'plain-text',
      charset: 'UTF-8',
      isArticle: false,
    },
    ...{ title: `Piece ${key}`, author: null, publisher: null, date: null, language: 'en', url: null, folder: null },
    ...{ characters: 5, words: 1, beginning: 'Words', comments: 0, values: [], caseName: null, warnings: [] },
    duplicateOf: null,
    ...changes,
  };
}

const first = document('1');
const second = document('2');
const copy = document('3', { duplicateOf: { where: 'batch', title: 'Piece 1' } });
const batch: ImportBatch = {
  batch: 'b',
  documents: [first, second, copy],
  tables: [],
  collections: [],
  refused: [],
  bytes: 9,
};

beforeEach(() => {
  beginImporting();
  showImportBatch(batch);
});

function publishers(): readonly string[] {
  return batch.documents.map((one) => fieldOf(one, 'publisher', useImporting.getState()));
}

test('duplicates are left out until they are ticked', () => {
  expect([...useImporting.getState().chosen]).toEqual(['1', '2']);
  chooseDocuments(['3'], true);
  chooseDocuments(['1'], false);
  expect([...useImporting.getState().chosen]).toEqual(['2', '3']);
});

test('what the person wrote goes before what the names say, and that before the file', () => {
  writePattern('{date}_{publisher}_*');
  expect(publishers()).toEqual(['Xinhua', 'Xinhua', 'Xinhua']);
  correctImport([{ document: second, field: 'publisher', words: ' China Daily ' }]);
  expect(publishers()).toEqual(['Xinhua', 'China Daily', 'Xinhua']);
  writePattern('');
  expect(publishers()).toEqual(['', 'China Daily', '']);
});

test('the name of a file with many articles fills only what an article does not say', () => {
  const articles = [document('6', { isArticle: true, date: '2015-12-16' }), document('7', { isArticle: true })];
  showImportBatch({ ...batch, documents: articles });
  writePattern('{date}_{publisher}_{title}');
  const state = useImporting.getState();
  const read = (['title', 'date', 'publisher'] as const).map((field) =>
    articles.map((article) => fieldOf(article, field, state)),
  );
  expect(read).toEqual([
    ['Piece 6', 'Piece 7'],
    ['2015-12-16', '2016-11-07'],
    ['Xinhua', 'Xinhua'],
  ]);
});

test('a field filled into many is one step, and is taken back as one', () => {
  fillField([first, second], 'publisher', 'Xinhua');
  expect(publishers()).toEqual(['Xinhua', 'Xinhua', '']);
  undoCorrection();
  expect(publishers()).toEqual(['', '', '']);
});

test('words that say what was said before correct nothing, nor does an empty title', () => {
  correctImport([{ document: first, field: 'language', words: 'fr' }]);
  correctImport([
    { document: first, field: 'language', words: 'en' },
    { document: first, field: 'title', words: '' },
  ]);
  expect(useImporting.getState().corrections.size).toBe(0);
});

test('what was said of documents stays when their table is used in another way', () => {
  correctImport([{ document: first, field: 'author', words: 'Lu Wei' }]);
  chooseDocuments(['2'], false);
  const row = document('4.1', { kind: 'table-row' });
  showImportBatch({ ...batch, documents: [first, second, row] });
  const state = useImporting.getState();
  expect([...state.chosen]).toEqual(['1', '4.1']);
  expect(fieldOf(first, 'author', state)).toBe('Lu Wei');
});

test('a pattern says which names it does not fit; rows of a table have none', () => {
  showImportBatch({
    ...batch,
    documents: [first, document('4.1', { kind: 'table-row' }), document('5', { fileName: 'x.txt' })],
  });
  writePattern('{date}_*');
  expect([...useImporting.getState().unfit]).toEqual(['5']);
  writePattern('{when}_*');
  expect(useImporting.getState().patternProblem?.reason).toBe('namePatternUnknown');
  expect(useImporting.getState().named.size).toBe(0);
});

test('only a day, a month or a year that exists is a date', () => {
  const dates = ['', '2016', '2016-02', '2016-02-29', '2015-02-29', '2016-13', 'May'];
  expect(dates.filter((date) => isFieldValid('date', date))).toEqual(['', '2016', '2016-02', '2016-02-29']);
});

test('cells of a spreadsheet are told from words', () => {
  expect(readPastedCells('Lu Wei')).toBe(null);
  expect(readPastedCells('Lu Wei\t2016\r\n Xi \t\r\n')).toEqual([
    ['Lu Wei', '2016'],
    ['Xi', ''],
  ]);
});
