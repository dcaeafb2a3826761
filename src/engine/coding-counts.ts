import type { Counts } from '../contract/engine';
import type { Change } from '../domain/change';
import type { Id } from '../domain/model';
import type { ReadDb } from './db';

/** Codings by code and by document, kept up to date by Changes: counting 200,000 rows after each act would be felt. */
export type CodingCounts = {
  /** All counts; codes and documents without codings are absent. */
  all(): Counts;
  /** Counts a Change in; answers the new counts of the codes and documents that it touched. */
  apply(change: Change): Counts;
};

export function openCodingCounts(db: ReadDb): CodingCounts {
  const byCode = readCounts(db, 'SELECT codeId AS id, count(*) AS count FROM coding GROUP BY codeId');
  const bySource = readCounts(
    db,
    'SELECT sourceId AS id, count(*) AS count FROM coding JOIN quotation ON quotation.id = quotationId GROUP BY sourceId',
  );
  return {
    all: () => ({ byCode: Object.fromEntries(byCode), bySource: Object.fromEntries(bySource) }),
    apply(change) {
      const sourceOf = sourceFinder(db, change);
      const touched = { byCode: new Set<Id>(), bySource: new Set<Id>() };
      const add = (codeId: Id, sourceId: Id, by: number): void => {
        byCode.set(codeId, (byCode.get(codeId) ?? 0) + by);
        bySource.set(sourceId, (bySource.get(sourceId) ?? 0) + by);
        touched.byCode.add(codeId);
        touched.bySource.add(sourceId);
      };
      for (const row of change) {
        if (row.table !== 'coding') continue;
        if (row.before) add(row.before.codeId, sourceOf(row.before.quotationId), -1);
        if (row.after) add(row.after.codeId, sourceOf(row.after.quotationId), 1);
      }
      return { byCode: pick(byCode, touched.byCode), bySource: pick(bySource, touched.bySource) };
    },
  };
}

/** A quotation never changes its source, so the Change knows it, or else the table does. */
function sourceFinder(db: ReadDb, change: Change): (quotationId: Id) => Id {
  const known = new Map<Id, Id>();
  for (const row of change) {
    if (row.table !== 'quotation') continue;
    const quotation = row.after ?? row.before;
    if (quotation) known.set(quotation.id, quotation.sourceId);
  }
  return (quotationId) => {
    const sourceId =
      known.get(quotationId) ??
      db.get<{ sourceId: Id }>('SELECT sourceId FROM quotation WHERE id = ?', [quotationId])?.sourceId;
    if (sourceId === undefined) throw new Error(`A coding on the missing quotation ${quotationId}`);
    known.set(quotationId, sourceId);
    return sourceId;
  };
}

function readCounts(db: ReadDb, sql: string): Map<Id, number> {
  return new Map(db.all<{ id: Id; count: number }>(sql).map(({ id, count }) => [id, count]));
}

function pick(counts: ReadonlyMap<Id, number>, ids: ReadonlySet<Id>): Readonly<Record<Id, number>> {
  return Object.fromEntries([...ids].map((id) => [id, counts.get(id) ?? 0]));
}
