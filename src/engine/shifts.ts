import type { Id } from '../domain/model';
import type { Shift } from '../domain/shift';
import type { WriteDb } from './db';

/** Where the quotations of a source stand: columns as JSON, which SQLite writes faster than rows are read out of it. */
export const placesSql = `
  SELECT json_group_array(id) AS id, json_group_array("start") AS "start", json_group_array("end") AS "end",
    json_group_array(lost) AS lost
  FROM quotation WHERE sourceId = ?`;

/**
 * All runs in one statement: what moved from one run to where another one begins must not be moved again. `CROSS JOIN` has
 * SQLite look for each run in the index; otherwise it goes through all runs for each quotation.
 */
const shiftSql = `
  WITH run AS MATERIALIZED (
    SELECT value ->> 'first' AS "first", value ->> 'last' AS "last", value ->> 'by' AS "by",
      value ->> 'codePointsBy' AS codePointsBy, value ->> 'paragraphsBy' AS paragraphsBy
    FROM json_each(?)
  ), moved AS MATERIALIZED (
    SELECT quotation.rowid AS place, "by", codePointsBy, paragraphsBy
    FROM run CROSS JOIN quotation
    WHERE sourceId = ? AND "start" BETWEEN "first" AND "last" AND lost = 0 AND id NOT IN (SELECT value FROM json_each(?))
  )
  UPDATE quotation SET
    "start" = "start" + "by",
    "end" = "end" + "by",
    codePointStart = codePointStart + codePointsBy,
    codePointEnd = codePointEnd + codePointsBy,
    paragraph = paragraph + paragraphsBy
  FROM moved WHERE quotation.rowid = place`;

/** Moves quotations in the table as `shiftQuotation` moves one, all but some. */
export function applyShift(db: WriteDb, { sourceId, runs }: Shift, except: readonly Id[] = []): void {
  db.run(shiftSql, [JSON.stringify(runs), sourceId, JSON.stringify(except)]);
}
