import type { ArgsOf, ResultOf } from '../../contract/engine';
import type { OlderCoding } from '../../contract/versions';
import { meansOther } from '../../domain/codebook/compare-versions';
import { readCodebook } from '../../domain/codebook/snapshot';
import type { Code, Id } from '../../domain/model';
import type { OpenProject } from '../open-project';
import { getOrFail, type ReadTx } from '../tx';

/** The codes as they were in a version. */
export function readCodebookVersion(
  { reads }: OpenProject,
  { versionId }: ArgsOf<'codebook.readVersion'>,
): readonly Code[] {
  return readCodebook(reads.content('codebook', getOrFail(reads, 'codebookVersion', versionId).codebookHash));
}

/** How many codings were made under each version of the codebook. */
export function countCodingsByVersion({ file }: OpenProject): ResultOf<'codebook.countCodings'> {
  return file.db.all('SELECT versionId, count(*) AS count FROM coding GROUP BY versionId');
}

/**
 * Codings whose code means something else in the latest version than in the one that they were made under, by code and
 * place. What was made before the first version counts as made under it: no other codebook is known of that time. What is
 * being rewritten counts once it is recorded.
 */
export function listOlderCodings({ file, reads }: OpenProject): OlderCoding[] {
  const changed = changedMeanings(reads);
  return changed.flatMap(({ codeId, versionIds }) =>
    file.db.all<OlderCoding>(
      `SELECT coding.id AS codingId, coding.codeId AS codeId, coding.versionId AS versionId, coding.coderId AS coderId,
         quotation.sourceId AS sourceId, quotation."start" AS "start", quotation."end" AS "end",
         quotation.paragraph AS paragraph, quotation.exact AS quote
       FROM coding JOIN quotation ON quotation.id = coding.quotationId JOIN source ON source.id = quotation.sourceId
       WHERE coding.codeId = ? AND lost = 0 AND coalesce(coding.versionId, '') IN (SELECT value FROM json_each(?))
       ORDER BY source.position, source.id, quotation."start", coding.id`,
      [codeId, JSON.stringify(versionIds)],
    ),
  );
}

/** The codes whose meaning changed since a version, with these versions; an empty text stands for before the first one. */
function changedMeanings(reads: ReadTx): { readonly codeId: Id; readonly versionIds: readonly string[] }[] {
  const versions = reads.where('codebookVersion', {});
  const meanings = versions.map(({ id, codebookHash }, i) => ({
    ids: i === 0 ? ['', id] : [id],
    codes: new Map(readCodebook(reads.content('codebook', codebookHash)).map((code) => [code.id, code])),
  }));
  const latest = meanings.at(-1)?.codes ?? new Map<Id, Code>();
  return reads.where('code', {}).flatMap(({ id }) => {
    const code = latest.get(id);
    const versionIds = meanings.flatMap(({ ids, codes: then }) => {
      const former = then.get(id);
      return code && former && meansOther(former, code) ? ids : [];
    });
    return versionIds.length > 0 ? [{ codeId: id, versionIds }] : [];
  });
}
