import { setImmediate } from 'node:timers/promises';
import type { CodeUsageRow } from '../../contract/codebook-rows';
import type { Columns } from '../../contract/rows';
import { type CodeUsage, tallyUsage, type UsageTally, unused } from '../../domain/codebook/usage';
import { inBatches } from '../../domain/in-batches';
import type { Code, Id } from '../../domain/model';
import { problem } from '../../domain/problem';
import type { ReadDb } from '../db';
import type { OpenProject } from '../open-project';
import type { JobFunction } from './job-function';

/** So many codings are counted before the engine looks whether somebody wants something: some milliseconds. */
const sliceLength = 5000;

/**
 * In how many documents, by how many coders and when each code was used. Lost passages count nowhere. Commands go on between
 * the slices; whoever asked hears of them and asks anew.
 */
export const countUsage: JobFunction<'code.usage'> = async (_args, { project, openPath, signal }) => {
  const counted = project();
  const tally = tallyUsage();
  const slices = countSlices(counted, tally);
  while (slices.next().done !== true) {
    await setImmediate();
    if (signal.aborted || openPath() === null || project() !== counted) throw problem('cancelled');
  }
  return toColumns(tally.sum(counted.file.db.all<Pick<Code, 'id' | 'parentId'>>('SELECT id, parentId FROM code')));
};

function* countSlices({ file: { db }, counts }: OpenProject, tally: UsageTally): Generator<void> {
  // Documents with about as many codings as are counted at once.
  for (const documents of inBatches(Object.entries(counts.all().bySource), ([, codings]) => codings, sliceLength)) {
    addUses(
      db,
      documents.map(([sourceId]) => sourceId),
      tally,
    );
    yield;
  }
  const lost = new Set(
    db
      .all<{ readonly id: Id }>(
        'SELECT coding.id AS id FROM quotation JOIN coding ON quotationId = quotation.id WHERE lost = 1',
      )
      .map(({ id }) => id),
  );
  let after: Id | null = '';
  while (after !== null) {
    yield;
    after = addTimes(db, after, lost, tally);
  }
}

/** From two indexes alone and as JSON: SQLite takes four times as long to group codings by code and coder itself. */
function addUses(db: ReadDb, sourceIds: readonly Id[], tally: UsageTally): void {
  const documents = db.all<{ readonly sourceId: Id; readonly codeIds: string; readonly coderIds: string }>(
    `SELECT sourceId, json_group_array(codeId) AS codeIds, json_group_array(coding.coderId) AS coderIds
    FROM quotation INDEXED BY quotationByPlace CROSS JOIN coding INDEXED BY codingByQuotation ON quotation.id = quotationId
    WHERE sourceId IN (SELECT value FROM json_each(?)) AND lost = 0 GROUP BY sourceId`,
    [JSON.stringify(sourceIds)],
  );
  for (const { sourceId, codeIds, coderIds } of documents) {
    const coders = JSON.parse(coderIds) as Id[];
    for (const [i, codeId] of (JSON.parse(codeIds) as Id[]).entries()) {
      tally.addUse({ sourceId, codeId, coderId: coders[i] ?? '' });
    }
  }
}

/** The next codings by their ids; answers the last of them, null at the end. */
function addTimes(db: ReadDb, after: Id, lost: ReadonlySet<Id>, tally: UsageTally): Id | null {
  const columns = db.get<{ readonly id: string; readonly codeId: string; readonly created: string }>(
    `SELECT json_group_array(id) AS id, json_group_array(codeId) AS codeId, json_group_array(created) AS created
    FROM (SELECT id, codeId, created FROM coding WHERE id > ? ORDER BY id LIMIT ${sliceLength})`,
    [after],
  );
  const cells = (column = '[]'): readonly string[] => JSON.parse(column) as string[];
  const [ids, codeIds, times] = [cells(columns?.id), cells(columns?.codeId), cells(columns?.created)];
  for (const [i, id] of ids.entries()) {
    if (!lost.has(id)) tally.addTime({ codeId: codeIds[i] ?? '', time: times[i] ?? '' });
  }
  return ids.at(-1) ?? null;
}

function toColumns({ own, withChildren }: CodeUsage): Columns<CodeUsageRow> {
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
