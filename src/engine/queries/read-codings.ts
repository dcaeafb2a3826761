import { codingFields, quotationFields, type JsonColumns, type SourceCodings } from '../../contract/codings';
import type { ArgsOf } from '../../contract/engine';
import type { TextContent } from '../../contract/texts';
import { parseMarks } from '../../domain/text/marks';
import type { ReadDb, SqlValue } from '../db';
import type { OpenProject } from '../open-project';
import { quoteName } from '../tables';
import { getOrFail } from '../tx';

/** A document's text with its marks. */
export function readText({ reads, text }: OpenProject, { sourceId }: ArgsOf<'source.readText'>): TextContent {
  const source = getOrFail(reads, 'source', sourceId);
  return { text: text(source.textHash).text, marks: parseMarks(reads.content('marks', source.marksHash)) };
}

/** A document's quotations and codings, in no order: the window puts them in reading order, sorting them here would take longer. */
export function readCodings(
  { reads, file }: OpenProject,
  { sourceId, within }: ArgsOf<'source.readCodings'>,
): SourceCodings {
  const { textHash } = getOrFail(reads, 'source', sourceId);
  const where = `WHERE sourceId = ?${within ? ' AND quotation."start" < ? AND quotation."end" > ?' : ''}`;
  const values = within ? [sourceId, within.end, within.start] : [sourceId];
  const joined = 'FROM quotation JOIN coding ON quotationId = quotation.id';
  return {
    textHash,
    quotations: jsonColumns(file.db, 'quotation', quotationFields, `FROM quotation ${where}`, values),
    lostQuotes: file.db.all(`SELECT id, exact, prefix, suffix FROM quotation ${where} AND lost = 1`, values),
    codings: jsonColumns(file.db, 'coding', codingFields, `${joined} ${where}`, values),
  };
}

function jsonColumns<F extends string>(
  db: ReadDb,
  table: string,
  fields: readonly F[],
  from: string,
  values: readonly SqlValue[],
): JsonColumns<F> {
  const arrays = fields.map((field) => `json_group_array(${table}.${quoteName(field)}) AS ${quoteName(field)}`);
  const columns = db.get<JsonColumns<F>>(`SELECT ${arrays.join(', ')} ${from}`, values);
  if (!columns) throw new Error('An aggregate answered no row');
  return columns;
}
