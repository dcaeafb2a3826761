import type { CodeUsageRow } from '../../contract/codebook-queries';
import type { Columns } from '../../contract/rows';
import { type CodeUse, sumUsage, unused } from '../../domain/codebook/usage';
import type { ReadDb } from '../db';
import type { OpenProject } from '../open-project';

/** In how many documents, by how many coders and when each code was used. Lost passages count nowhere. */
export function readCodeUsage({ file, reads }: OpenProject): Columns<CodeUsageRow> {
  const { own, withChildren } = sumUsage(reads.where('code', {}), readUses(file.db));
  const codeId = [...withChildren.keys()];
  const usages = codeId.map((id) => own.get(id) ?? unused);
  const all = codeId.map((id) => withChildren.get(id) ?? unused);
  return {
    codeId,
    documents: usages.map(({ documents }) => documents),
    coders: usages.map(({ coders }) => coders),
    first: usages.map(({ first }) => first),
    last: usages.map(({ last }) => last),
    allDocuments: all.map(({ documents }) => documents),
    allCoders: all.map(({ coders }) => coders),
    allFirst: all.map(({ first }) => first),
    allLast: all.map(({ last }) => last),
  };
}

const useFields = ['codeId', 'sourceId', 'coderId', 'first', 'last'] as const satisfies readonly (keyof CodeUse)[];

/** One row for a code, a document and a coder, by the index of places and as JSON: some 200,000 rows are read at once. */
function readUses(db: ReadDb): CodeUse[] {
  const arrays = useFields.map((field) => `json_group_array("${field}") AS "${field}"`);
  const columns = db.get<Record<(typeof useFields)[number], string>>(
    `SELECT ${arrays.join(', ')} FROM (
      SELECT codeId, sourceId, coding.coderId AS coderId, min(coding.created) AS "first", max(coding.created) AS "last"
      FROM quotation INDEXED BY quotationByPlace CROSS JOIN coding ON quotation.id = quotationId
      WHERE lost = 0 GROUP BY codeId, sourceId, coding.coderId)`,
  );
  if (!columns) throw new Error('An aggregate answered no row');
  const [codeIds = [], sourceIds = [], coderIds = [], firsts = [], lasts = []] = useFields.map(
    (field) => JSON.parse(columns[field]) as string[],
  );
  return codeIds.map((codeId, i) => ({
    codeId,
    sourceId: sourceIds[i] ?? '',
    coderId: coderIds[i] ?? '',
    first: firsts[i] ?? '',
    last: lasts[i] ?? '',
  }));
}
