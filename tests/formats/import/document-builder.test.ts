import { expect, test } from 'vitest';
import { createDocumentBuilder, type DocumentElement } from '../../../src/formats/import/document-builder';

type Builder = ReturnType<typeof createDocumentBuilder>;

function put(builder: Builder, element: DocumentElement, words: string | (() => void)): void {
  builder.open(element);
  if (typeof words === 'string') builder.flow(words);
  else words();
  builder.close();
}

test('a paragraph is a line, and white space of the file is one space or none', () => {
  const builder = createDocumentBuilder();
  put(builder, { kind: 'paragraph' }, '  Cyber \n  space ');
  put(builder, { kind: 'paragraph' }, () => {
    builder.flow('The ');
    put(builder, { kind: 'bold' }, ' state ');
    builder.flow(' of\n affairs');
  });
  put(builder, { kind: 'paragraph' }, '网络\n主权');
  const { text, marks } = builder.finish();
  expect(text).toBe('Cyber space\nThe state of affairs\n网络主权');
  expect(marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([['bold', 'state']]);
});

test('a merged cell keeps the cells below and beside it in their columns, and an empty cell keeps its place', () => {
  const builder = createDocumentBuilder();
  put(builder, { kind: 'table' }, () => {
    put(builder, { kind: 'row' }, () => {
      put(builder, { kind: 'cell', rowSpan: 2 }, 'a');
      put(builder, { kind: 'cell', columnSpan: 2 }, 'b');
    });
    put(builder, { kind: 'row' }, () => {
      put(builder, { kind: 'cell' }, '');
      put(builder, { kind: 'cell' }, 'c');
    });
  });
  const { text, marks } = builder.finish();
  expect(text).toBe('a\nb\nc');
  expect(marks).toEqual([
    { kind: 'tableCell', start: 0, end: 1, table: 0, row: 0, column: 0, rowSpan: 2 },
    { kind: 'tableCell', start: 2, end: 3, table: 0, row: 0, column: 1, columnSpan: 2 },
    { kind: 'tableCell', start: 4, end: 5, table: 0, row: 1, column: 2 },
    { kind: 'tableCell', start: 4, end: 4, table: 0, row: 1, column: 1 },
  ]);
});

test('notes stand behind everything else with what refers to them, and lists count on', () => {
  const builder = createDocumentBuilder();
  put(builder, { kind: 'list', ordered: true, start: 3 }, () => {
    put(builder, { kind: 'listItem' }, () => {
      builder.flow('three');
      builder.refer('1');
      builder.note('1', () => builder.flow('the note'));
      put(builder, { kind: 'list', ordered: false }, () => put(builder, { kind: 'listItem' }, 'inner'));
    });
    put(builder, { kind: 'listItem' }, 'four');
  });
  const { text, marks } = builder.finish();
  expect(text).toBe('three[1]\ninner\nfour\nthe note');
  expect(marks).toEqual([
    { kind: 'listItem', start: 0, end: 14, depth: 1, ordered: true, number: 3 },
    { kind: 'footnoteReference', start: 5, end: 8, label: '1' },
    { kind: 'listItem', start: 9, end: 14, depth: 2, ordered: false, number: 1 },
    { kind: 'listItem', start: 15, end: 19, depth: 1, ordered: true, number: 4 },
    { kind: 'footnote', start: 20, end: 28, label: '1' },
  ]);
});

test('pages cover the whole text, and a comment on a mere place is one on its line', () => {
  const builder = createDocumentBuilder();
  builder.turnPage('1');
  put(builder, { kind: 'paragraph' }, () => {
    builder.flow('first');
    builder.openComment('c');
    builder.closeComment('c', { author: 'Li', date: '', text: 'why?' });
    builder.flow(' and ');
    builder.turnPage('2');
    builder.flow('second');
  });
  const { text, marks, comments } = builder.finish();
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['first and', 'second']);
  expect(comments).toEqual([{ start: 0, end: 16, author: 'Li', date: '', text: 'why?' }]);
});
