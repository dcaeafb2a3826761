import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnRoles, type TableChoice } from '../../../src/domain/imports/table-columns';
import { planDocuments } from '../../../src/domain/imports/plan-documents';
import { variableKinds } from '../../../src/domain/model';

const rows = [
  ['Who', 'Age', 'When', 'Q1', 'Q2'],
  ['P1', '42', '03/02/2016', 'Order.', 'Freedom.'],
  ['P2', 'n/a', '16/12/2015', '', 'Trust.'],
  ['P3', '28', 'soon', ' ', '-'],
];
const roles = ['case', 'variable', 'date', 'text', 'text'] as const;
const choice: TableChoice = {
  use: 'documents',
  sheet: 0,
  header: true,
  textsApart: false,
  columns: roles.map((role, i) => ({ name: rows[0]?.[i] ?? '', role, kind: 'text' })),
};

test('a row with text becomes a document, or one for each text; a row without is counted', () => {
  const together = planDocuments({ name: '', rows }, choice, 'survey');
  expect(together).toEqual({
    documents: [
      { title: 'survey 2', row: 2, column: null, caseName: 'P1', date: '2016-02-03', values: [{ variable: 'Age', kind: 'text', value: '42' }], texts: [{ heading: 'Q1', words: 'Order.' }, { heading: 'Q2', words: 'Freedom.' }] },
      { title: 'survey 3', row: 3, column: null, caseName: 'P2', date: '2015-12-16', values: [], texts: [{ heading: 'Q2', words: 'Trust.' }] },
    ],
    emptyRows: 1,
    datesUnread: 1,
  }); // prettier-ignore
  const apart = planDocuments({ name: '', rows }, { ...choice, textsApart: true }, 'survey');
  expect(apart.documents.map(({ title, column, texts }) => [title, column, texts[0]?.words])).toEqual([
    ['survey 2: Q1', 3, 'Order.'],
    ['survey 2: Q2', 4, 'Freedom.'],
    ['survey 3: Q2', 4, 'Trust.'],
  ]);
});

test('whatever the columns are taken for, no row is lost: it is a document or counted as one without text', () => {
  const column = fc.record({ name: fc.string(), role: fc.constantFrom(...columnRoles), kind: fc.constantFrom(...variableKinds) }); // prettier-ignore
  const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.record({
      rows: fc.array(fc.array(fc.string(), { minLength: width, maxLength: width })),
      columns: fc.array(column, { minLength: width, maxLength: width }),
      header: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(table, ({ rows: given, columns, header }) => {
      const planned = planDocuments({ name: '', rows: given }, { ...choice, columns, header }, 'f');
      expect(planned.documents.length + planned.emptyRows).toBe(Math.max(0, given.length - (header ? 1 : 0)));
      expect(planned.documents.every(({ texts }) => texts.length > 0)).toBe(true);
    }),
  );
});
