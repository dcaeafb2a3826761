import { isMissing } from './column-kinds';
import { readRowFacts, type RowFacts } from './row-facts';
import type { TableChoice, TableSheet } from './table-columns';

/** A document that a row of a table becomes, before its text is laid out. */
export type PlannedDocument = Omit<RowFacts, 'title'> & {
  readonly title: string;
  /** Of the sheet, counted from 1 as spreadsheets do; with `column`, counted from 0, where each text is a document. */
  readonly row: number;
  readonly column: number | null;
  /** Under the names of their columns, where a row has several. */
  readonly texts: readonly { readonly heading: string | null; readonly words: string }[];
};

export type PlannedDocuments = {
  readonly documents: readonly PlannedDocument[];
  /** Rows without text, which become nothing. */
  readonly emptyRows: number;
  readonly datesUnread: number;
};

/**
 * One document a row, with its texts under a heading each, or one document for each text of a row. A document is called as
 * its title column says, else by `fallbackTitle` and the number of its row.
 */
export function planDocuments(sheet: TableSheet, choice: TableChoice, fallbackTitle: string): PlannedDocuments {
  const { facts, datesUnread } = readRowFacts(sheet, choice);
  const texts = choice.columns.flatMap(({ role, name }, column) => (role === 'text' ? [{ column, name }] : []));
  const firstRow = choice.header ? 2 : 1;
  const documents: PlannedDocument[] = [];
  let emptyRows = 0;
  for (const [at, { title, ...said }] of facts.entries()) {
    const row = at + firstRow;
    const cells = sheet.rows[row - 1] ?? [];
    const answered = texts.flatMap(({ column, name }) => {
      const words = cells[column] ?? '';
      return isMissing(words) ? [] : [{ column, name, words }];
    });
    const ofRow = title ?? `${fallbackTitle} ${row}`;
    if (answered.length === 0) emptyRows++;
    else if (choice.textsApart && texts.length > 1) {
      for (const { column, name, words } of answered) {
        documents.push({ ...said, title: `${ofRow}: ${name}`, row, column, texts: [{ heading: null, words }] });
      }
    } else {
      const headed = answered.map(({ name, words }) => ({ heading: texts.length > 1 ? name : null, words }));
      documents.push({ ...said, title: ofRow, row, column: null, texts: headed });
    }
  }
  return { documents, emptyRows, datesUnread };
}
