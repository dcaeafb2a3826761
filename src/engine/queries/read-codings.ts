import { codingFields, quotationFields, type JsonColumns, type SourceCodings } from '../../contract/codings';
import type { TextContent } from '../../contract/texts';
import type { Id } from '../../domain/model';
import { parseMarks } from '../../domain/text/marks';
import type { ReadDb } from '../db';
import type { OpenProject } from '../open-project';
import { quoteName } from '../tables';
import { getOrFail } from '../tx';

type Args = { readonly sourceId: Id };

/** A document's text with its marks. */
export function readText({ reads, text }: OpenProject, { sourceId }: Args): TextContent {
  const source = getOrFail(reads, 'source', sourceId);
  return { text: text(source.textHash).text, marks: parseMarks(reads.content('marks', source.marksHash)) };
}

/** A document's quotations and codings, in no order: the window puts them in reading order, sorting them here would take longer. */
export function readCodings({ reads, file }: OpenProject, { sourceId }: Args): SourceCodings {
  const { textHash } = getOrFail(reads, 'source', sourceId);
  return {
    textHash,
    quotations: jsonColumns(file.db, 'quotation', quotationFields, 'FROM quotation WHERE sourceId = ?', sourceId),
    lostQuotes: file.db.all('SELECT id, exact, prefix, suffix FROM quotation WHERE sourceId = ? AND lost = 1', [
      sourceId,
    ]),
    codings: jsonColumns(
      file.db,
      'coding',
      codingFields,
      'FROM quotation JOIN coding ON quotationId = quotation.id WHERE sourceId = ?',
      sourceId,
    ),
  };
}

function jsonColumns<F extends string>(
  db: ReadDb,
  table: string,
  fields: readonly F[],
  from: string,
  sourceId: Id,
): JsonColumns<F> {
  const arrays = fields.map((field) => `json_group_array(${table}.${quoteName(field)}) AS ${quoteName(field)}`);
  const columns = db.get<JsonColumns<F>>(`SELECT ${arrays.join(', ')} ${from}`, [sourceId]);
  if (!columns) throw new Error('An aggregate answered no row');
  return columns;
}
