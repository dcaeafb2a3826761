import type { SourceContent } from '../../contract/reports';
import type { Columns } from '../../contract/rows';
import type { Coding, Id, Quotation } from '../../domain/model';
import { parseMarks } from '../../domain/text/marks';
import type { OpenProject } from '../open-project';
import { columnsOf, quoteName } from '../tables';
import { getOrFail } from '../tx';

/** A document's text with its marks, quotations and codings, the last two as columns. */
export function readSource({ reads, text, file }: OpenProject, { sourceId }: { readonly sourceId: Id }): SourceContent {
  const source = getOrFail(reads, 'source', sourceId);
  const columns = <T extends object>(table: 'quotation' | 'coding', sql: string): Columns<T> => {
    const names = columnsOf(table);
    const { rows } = file.db.columns(
      `SELECT ${names.map((name) => `${table}.${quoteName(name)}`).join(', ')} ${sql} ORDER BY quotation."start", quotation."end", ${table}.id`,
      [sourceId],
    );
    return Object.fromEntries(names.map((name, i) => [name, rows.map((row) => row[i])])) as unknown as Columns<T>;
  };
  return {
    text: text(source.textHash).text,
    marks: parseMarks(reads.content('marks', source.marksHash)),
    quotations: columns<Quotation>('quotation', 'FROM quotation WHERE sourceId = ?'),
    codings: columns<Coding>('coding', 'FROM quotation JOIN coding ON quotationId = quotation.id WHERE sourceId = ?'),
  };
}
