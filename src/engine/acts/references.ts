import type { RowChange } from '../../domain/change';
import type { Id } from '../../domain/model';
import type { ReadDb } from '../db';

/**
 * Records that have a history of their own, by `roots`, and records `through` which others are reached: the passage of a
 * coding, the subject of a memo.
 */
export type References = { readonly roots: readonly Id[]; readonly through: readonly Id[] };

/** Of what a row of a Change speaks: itself when it has a history, and what it belongs to. */
export function referencesOf(row: RowChange): References {
  const roots: Id[] = [];
  const through: Id[] = [];
  for (const record of [row.before, row.after]) {
    if (!record) continue;
    if (row.table === 'source' || row.table === 'code' || row.table === 'case') roots.push(record.id);
    if ('aboutTable' in record) {
      roots.push(record.id);
      (isPassage(record.aboutTable) || record.aboutTable === 'memo' ? through : roots).push(record.aboutId);
    } else if ('aboutId' in record) roots.push(record.aboutId);
    if ('sourceId' in record) roots.push(record.sourceId);
    if ('codeId' in record) roots.push(record.codeId);
    if ('actorId' in record && record.actorId !== null) roots.push(record.actorId);
    if ('caseId' in record) roots.push(record.caseId);
    if ('memberId' in record) roots.push(record.memberId);
    if ('quotationId' in record && !('sourceId' in record)) through.push(record.quotationId);
    if ('fromId' in record) through.push(record.fromId, record.toId);
  }
  return { roots, through };
}

function isPassage(table: string): boolean {
  return table === 'quotation' || table === 'coding';
}

/** What a passage, coding or memo that stands in the study belongs to; null when it is not there. */
export function referencesInStudy(db: ReadDb, id: Id): References | null {
  const quotation = db.get<{ sourceId: Id }>('SELECT sourceId FROM quotation WHERE id = ?', [id]);
  if (quotation) return { roots: [quotation.sourceId], through: [] };
  const coding = db.get<{ quotationId: Id; codeId: Id; actorId: Id | null }>(
    'SELECT quotationId, codeId, actorId FROM coding WHERE id = ?',
    [id],
  );
  if (coding) {
    const { quotationId, codeId, actorId } = coding;
    return { roots: actorId === null ? [codeId] : [codeId, actorId], through: [quotationId] };
  }
  const memo = db.get<{ aboutTable: string; aboutId: Id }>('SELECT aboutTable, aboutId FROM memo WHERE id = ?', [id]);
  if (!memo) return null;
  const reaches = isPassage(memo.aboutTable) || memo.aboutTable === 'memo';
  return { roots: reaches ? [id] : [id, memo.aboutId], through: reaches ? [memo.aboutId] : [] };
}
