import type { CodeUsageRow } from '../../contract/codebook-rows';
import type { Columns } from '../../contract/rows';
import { type CodeUse, sumUsage, type TimeOfUse, unused } from '../../domain/codebook/usage';
import type { Id } from '../../domain/model';
import type { ReadDb } from '../db';
import type { OpenProject } from '../open-project';

/** In how many documents, by how many coders and when each code was used. Lost passages count nowhere. */
export function readCodeUsage({ file, reads }: OpenProject): Columns<CodeUsageRow> {
  const { own, withChildren } = sumUsage(reads.where('code', {}), readUses(file.db), readTimes(file.db));
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

/**
 * Document by document, from two indexes alone and as JSON: of 200,000 codings SQLite takes four times as long to group them
 * by code and coder itself.
 */
function* readUses(db: ReadDb): Generator<CodeUse> {
  const documents = db.all<{ readonly sourceId: Id; readonly codeIds: string; readonly coderIds: string }>(
    `SELECT sourceId, json_group_array(codeId) AS codeIds, json_group_array(coding.coderId) AS coderIds
    FROM quotation INDEXED BY quotationByPlace CROSS JOIN coding INDEXED BY codingByQuotation ON quotation.id = quotationId
    WHERE lost = 0 GROUP BY sourceId`,
  );
  for (const { sourceId, codeIds, coderIds } of documents) {
    const coders = JSON.parse(coderIds) as Id[];
    for (const [i, codeId] of (JSON.parse(codeIds) as Id[]).entries()) {
      yield { sourceId, codeId, coderId: coders[i] ?? '' };
    }
  }
}

function* readTimes(db: ReadDb): Generator<TimeOfUse> {
  const lost = new Set(
    db
      .all<{ readonly id: Id }>(
        'SELECT coding.id AS id FROM quotation JOIN coding ON quotationId = quotation.id WHERE lost = 1',
      )
      .map(({ id }) => id),
  );
  const columns = db.get<{ readonly id: string; readonly codeId: string; readonly created: string }>(
    'SELECT json_group_array(id) AS id, json_group_array(codeId) AS codeId, json_group_array(created) AS created FROM coding',
  );
  const cells = (column = '[]'): readonly string[] => JSON.parse(column) as string[];
  const [codeIds, times] = [cells(columns?.codeId), cells(columns?.created)];
  for (const [i, id] of cells(columns?.id).entries()) {
    if (!lost.has(id)) yield { codeId: codeIds[i] ?? '', time: times[i] ?? '' };
  }
}
