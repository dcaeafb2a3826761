import type { ReadDocument } from '../../contract/imports';
import { readColumnDates } from '../../domain/imports/column-dates';
import type { ImportField } from '../state/importing/import-fields';
import { columnFields, type Cell } from './cells';

type Change = { readonly document: ReadDocument; readonly field: ImportField; readonly words: string };

/** What pasted cells write into the table, from a cell on downwards and to the right; dates in whatever shape become `2016-11-16`. */
export function readPastedColumns(
  cells: readonly (readonly string[])[],
  documents: readonly ReadDocument[],
  { row, column }: Cell,
): readonly Change[] {
  const fields = columnFields.slice(column - 1);
  return fields.flatMap((field, at) => {
    const words = cells.map((line) => line[at] ?? null);
    const dates = field === 'date' ? readColumnDates(words.map((one) => one ?? '')) : [];
    return words.flatMap((one, i): Change[] => {
      const document = documents[row + i];
      return document && one !== null ? [{ document, field, words: dates[i] ?? one }] : [];
    });
  });
}
