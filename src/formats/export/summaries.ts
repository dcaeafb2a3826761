import type { SummaryGrid } from './report/reported';
import { freeKey } from '../../domain/analysis/free-key';
import type { Column, Table } from './table';

/** The summary grid as a table: a row a document, a column a code. Codes of one path are told apart by a number. */
export function summaryTable({ documents, codes, cells }: SummaryGrid): Table {
  const taken = new Set<string>();
  return {
    name: 'Summaries',
    columns: ['document', ...codes].map((path): Column => {
      const key = freeKey(path, taken);
      return { key, title: key, type: 'text', width: 40 };
    }),
    rows: documents.map((title, i) => [title, ...(cells[i] ?? [])]),
  };
}
