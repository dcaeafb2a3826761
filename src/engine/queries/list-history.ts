import type { ArgsOf } from '../../contract/engine';
import type { HistoryRow } from '../../contract/rows';
import { rowsOf, type Change } from '../../domain/change';
import type { Id } from '../../domain/model';
import type { ReadDb, SqlValue } from '../db';
import { readChange } from '../history';
import type { OpenProject } from '../open-project';
import { listBelonging } from '../purge/purge-scope';

type Asked = ArgsOf<'history.list'>;
type Row = Omit<HistoryRow, 'undone' | 'purged'> & { readonly undone: number; readonly purged: number };

const columns = 'seq, id, command, subject, label, coder, time, undone, purged';
/** Acts looked at together when the Changes themselves have to be read. */
const pageLength = 500;

/** The acts, newest first. */
export function listHistory({ file }: OpenProject, asked: Asked): HistoryRow[] {
  const rows =
    asked.sourceId === undefined && asked.codeId === undefined
      ? readPage(file.db, asked, asked.before, asked.limit ?? -1)
      : listTouching(file.db, asked);
  return rows.map((row) => ({ ...row, undone: row.undone !== 0, purged: row.purged !== 0 }));
}

function readPage(db: ReadDb, asked: Asked, before: number | undefined, limit: number): Row[] {
  const { where, values } = conditions(asked);
  return db.all<Row>(`SELECT ${columns} FROM history WHERE seq < ? ${where} ORDER BY seq DESC LIMIT ?`, [
    before ?? Number.MAX_SAFE_INTEGER,
    ...values,
    limit,
  ]);
}

function conditions({ search, coder, codeId }: Asked): { readonly where: string; readonly values: SqlValue[] } {
  const parts: string[] = [];
  const values: SqlValue[] = [];
  if (search !== undefined) {
    parts.push(`(instr(lower(subject), lower(?)) OR command IN (SELECT value FROM json_each(?)))`);
    values.push(search.words, JSON.stringify(search.commands));
  }
  if (coder !== undefined) {
    parts.push('coder = ?');
    values.push(coder);
  }
  if (codeId !== undefined) {
    parts.push('instr("change", ?)');
    values.push(codeId);
  }
  return { where: parts.map((part) => `AND ${part}`).join(' '), values };
}

/**
 * The acts on a document or a code. From the newest back: an act that removes a passage names its document, so that what
 * was done earlier to the passage and its codings is known as the document's when it is met.
 */
function listTouching(db: ReadDb, asked: Asked): Row[] {
  const { sourceId, codeId } = asked;
  const belonging = new Set<Id>([sourceId, codeId].filter((id) => id !== undefined));
  if (sourceId !== undefined) for (const id of listBelonging(db, new Set([sourceId]))) belonging.add(id);
  const found: Row[] = [];
  const filtered = new Set(readSeqs(db, asked));
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const acts = db.all<Row & { readonly change: string }>(
      `SELECT ${columns}, "change" FROM history WHERE seq < ? ORDER BY seq DESC LIMIT ?`,
      [before, pageLength],
    );
    for (const { change, ...row } of acts) {
      if (!touches(readChange(change), belonging)) continue;
      if (row.seq >= (asked.before ?? Number.MAX_SAFE_INTEGER) || !filtered.has(row.seq)) continue;
      found.push(row);
      if (found.length === asked.limit) return found;
    }
    const last = acts.at(-1);
    if (!last) return found;
    before = last.seq;
  }
}

/** The acts that fit all else that was asked for. */
function readSeqs(db: ReadDb, asked: Asked): number[] {
  const { where, values } = conditions(asked);
  return db.all<{ seq: number }>(`SELECT seq FROM history WHERE 1 ${where}`, values).map(({ seq }) => seq);
}

/** Whether a Change speaks of what belongs; what belongs to that does from now on, too. */
function touches(change: Change, belonging: Set<Id>): boolean {
  const records = rowsOf(change).flatMap(({ before, after }) => [before, after].filter((record) => record !== null));
  let isTouched = change.some((part) => part.table === 'shift' && belonging.has(part.sourceId));
  let known = -1;
  // A memo may stand before its coding, and that before its passage.
  while (known !== belonging.size) {
    known = belonging.size;
    for (const record of records) {
      const values: Readonly<Record<string, unknown>> = { ...record };
      if (!owners.some((field) => belonging.has(String(values[field])))) continue;
      belonging.add(record.id);
      isTouched = true;
    }
  }
  return isTouched;
}

/** The fields by which a record belongs to a document or a code. */
const owners = ['id', 'sourceId', 'quotationId', 'codeId', 'aboutId', 'memberId'] as const;
