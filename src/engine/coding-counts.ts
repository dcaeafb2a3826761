import type { Counts } from '../contract/engine';
import type { Change } from '../domain/change';
import type { Coding, Flag, Id, Quotation } from '../domain/model';
import type { ReadDb } from './db';

/**
 * Codings by code and by document, kept up to date by Changes: counting 200,000 rows after each act would be felt. A coding
 * counts where its quotation stands in the text; on a lost one it counts nowhere, those are counted apart.
 */
export type CodingCounts = {
  /** All counts; codes and documents without codings are absent. */
  all(): Counts;
  /** Counts a Change in; answers the new counts of the codes and documents that it touched. */
  apply(change: Change): Counts;
};

export function openCodingCounts(db: ReadDb): CodingCounts {
  const byCode = readCounts(db, 'SELECT codeId AS id, count(*) AS count FROM coding GROUP BY codeId');
  for (const [codeId, lost] of readCounts(
    db,
    `SELECT codeId AS id, count(*) AS count ${codingsByPlace(1)} GROUP BY codeId`,
  )) {
    byCode.set(codeId, (byCode.get(codeId) ?? 0) - lost);
  }
  const bySource = readCounts(db, `SELECT sourceId AS id, count(*) AS count ${codingsByPlace(0)} GROUP BY sourceId`);
  return {
    all: () => ({ byCode: Object.fromEntries(byCode), bySource: Object.fromEntries(bySource) }),
    apply(change) {
      const placeOf = placeFinder(db, change);
      const touched = { byCode: new Set<Id>(), bySource: new Set<Id>() };
      const add = (coding: Pick<Coding, 'codeId' | 'quotationId'>, when: 'before' | 'after'): void => {
        const { sourceId, lost } = placeOf(coding.quotationId)[when];
        if (lost === 1) return;
        const by = when === 'after' ? 1 : -1;
        byCode.set(coding.codeId, (byCode.get(coding.codeId) ?? 0) + by);
        bySource.set(sourceId, (bySource.get(sourceId) ?? 0) + by);
        touched.byCode.add(coding.codeId);
        touched.bySource.add(sourceId);
      };
      const written = new Set<Id>();
      for (const row of change) {
        if (row.table !== 'coding') continue;
        if (row.before) add(row.before, 'before');
        if (row.after) add(row.after, 'after');
        if (row.after) written.add(row.after.id);
      }
      // A quotation that is lost or found again takes along the codings that the Change does not speak of.
      for (const row of change) {
        if (row.table !== 'quotation' || !row.before || !row.after || row.before.lost === row.after.lost) continue;
        for (const coding of codingsOn(db, row.after.id)) {
          if (written.has(coding.id)) continue;
          add(coding, 'before');
          add(coding, 'after');
        }
      }
      return { byCode: pick(byCode, touched.byCode), bySource: pick(bySource, touched.bySource) };
    },
  };
}

/** By the index of places: through 200,000 codings by their codes SQLite would go to and fro over all quotations. */
function codingsByPlace(lost: Flag): string {
  const places = 'FROM quotation INDEXED BY quotationByPlace CROSS JOIN coding ON quotation.id = quotationId';
  return `${places} WHERE lost = ${lost}`;
}

type Place = Pick<Quotation, 'sourceId' | 'lost'>;

/** Where a quotation stood and stands: the Change knows it, or else the table, in which it is as it was. */
function placeFinder(
  db: ReadDb,
  change: Change,
): (quotationId: Id) => { readonly before: Place; readonly after: Place } {
  const known = new Map<Id, { readonly before: Place; readonly after: Place }>();
  for (const row of change) {
    if (row.table !== 'quotation') continue;
    const before = row.before ?? row.after;
    const after = row.after ?? row.before;
    if (before && after) known.set(after.id, { before, after });
  }
  return (quotationId) => {
    const found = known.get(quotationId);
    if (found) return found;
    const place = db.get<Place>('SELECT sourceId, lost FROM quotation WHERE id = ?', [quotationId]);
    if (place === undefined) throw new Error(`A coding on the missing quotation ${quotationId}`);
    const unmoved = { before: place, after: place };
    known.set(quotationId, unmoved);
    return unmoved;
  };
}

function codingsOn(db: ReadDb, quotationId: Id): Pick<Coding, 'id' | 'codeId' | 'quotationId'>[] {
  return db.all('SELECT id, codeId, quotationId FROM coding WHERE quotationId = ?', [quotationId]);
}

function readCounts(db: ReadDb, sql: string): Map<Id, number> {
  return new Map(db.all<{ id: Id; count: number }>(sql).map(({ id, count }) => [id, count]));
}

function pick(counts: ReadonlyMap<Id, number>, ids: ReadonlySet<Id>): Readonly<Record<Id, number>> {
  return Object.fromEntries([...ids].map((id) => [id, counts.get(id) ?? 0]));
}
