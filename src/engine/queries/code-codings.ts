import { type CodeCodings, codeCodingFields } from '../../contract/codebook-rows';
import type { ArgsOf } from '../../contract/engine';
import { descendantIds } from '../../domain/codebook/tree';
import { getOrFail } from '../tx';
import type { OpenProject } from '../open-project';

/** So much of a passage says what it is. */
const quoteLength = 1000;

/** The codings of a code, or also of those below it, in the order of the documents. */
export function listCodeCodings(
  { file, reads }: OpenProject,
  { codeId, withChildren }: ArgsOf<'code.codings'>,
): CodeCodings {
  getOrFail(reads, 'code', codeId);
  const codes = new Map(reads.where('code', {}).map((code) => [code.id, code]));
  const codeIds = withChildren ? [codeId, ...descendantIds(codes, codeId)] : [codeId];
  const arrays = codeCodingFields.map((field) => `json_group_array("${field}") AS "${field}"`);
  const columns = file.db.get<CodeCodings>(
    `SELECT ${arrays.join(', ')} FROM (
      SELECT coding.id AS id, coding.codeId AS codeId, coding.quotationId AS quotationId, quotation.sourceId AS sourceId,
        quotation."start" AS "start", quotation."end" AS "end", quotation.paragraph AS paragraph, quotation.lost AS lost,
        substr(quotation.exact, 1, ${quoteLength}) AS quote, coding.coderId AS coderId, coding.created AS created,
        coding.versionId AS versionId
      FROM coding JOIN quotation ON quotation.id = coding.quotationId JOIN source ON source.id = quotation.sourceId
      WHERE coding.codeId IN (SELECT value FROM json_each(?))
      ORDER BY source.position, source.id, quotation."start", quotation."end", coding.created, coding.id)`,
    [JSON.stringify(codeIds)],
  );
  if (!columns) throw new Error('An aggregate answered no row');
  return columns;
}
