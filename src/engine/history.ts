import type { Act } from '../contract/engine';
import type { ActsAfter } from '../contract/history-calls';
import { type Change, reverseChange, type RowChange, rowId, rowsOf, shiftsOf } from '../domain/change';
import { problem } from '../domain/problem';
import type { ReadDb, SqlValue, WriteDb } from './db';
import { applyShift } from './shifts';
import { completeRecord, recordSql } from './tables';

/**
 * The history is the list of Changes. Undo marks the newest entry that stands as undone and puts its Change back;
 * redo takes up the oldest undone entry. A new act after an undo leaves the undone entries behind: they stay in the
 * list, where they can be read but not redone. Replaying the standing entries in order gives the present state.
 */
export type HistoryEntry = {
  readonly id: string;
  readonly command: string;
  readonly subject: string;
  readonly label: string;
  readonly coderId: string;
  readonly coder: string;
  readonly time: string;
  readonly change: Change;
};

/** The act that removes earlier texts for good: nothing before it can be taken back. */
export const purgeCommand = 'history.purgeTexts';

export function appendHistory(db: WriteDb, entry: HistoryEntry): void {
  db.run('UPDATE history SET undone = 2 WHERE undone = 1');
  db.run(
    'INSERT INTO history (id, command, subject, label, coderId, coder, time, undone, "change") VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)',
    [
      entry.id,
      entry.command,
      entry.subject,
      entry.label,
      entry.coderId,
      entry.coder,
      entry.time,
      JSON.stringify(entry.change),
    ],
  );
}

const lastStanding = 'SELECT max(seq) FROM history WHERE undone = 0';
const firstUndone = 'SELECT min(seq) FROM history WHERE undone = 1';

/** What Ctrl+Z would take back. */
export function actToUndo(db: ReadDb): Act | null {
  return (
    db.get<Act>(`SELECT command, subject FROM history WHERE seq = (${lastStanding}) AND command <> ?`, [
      purgeCommand,
    ]) ?? null
  );
}

/** What Ctrl+Y would bring again. */
export function actToRedo(db: ReadDb): Act | null {
  return db.get<Act>(`SELECT command, subject FROM history WHERE seq = (${firstUndone})`) ?? null;
}

/** Takes the last act back; answers it with the Change that was done to take it back. */
export function undoLast(db: WriteDb): { readonly act: Act; readonly change: Change } {
  const { seq, act, change, time } = entryAt(db, lastStanding, 'nothingToUndo');
  if (isPurge(act)) throw problem('undoPurged', { time: time.slice(0, 16).replace('T', ' ') });
  const back = reverseChange(change);
  putChange(db, back);
  db.run('UPDATE history SET undone = 1 WHERE seq = ?', [seq]);
  return { act, change: back };
}

/** How many standing acts came after one, by whom; refused when a purge is among them, behind which nobody goes back. */
export function countActsAfter(db: ReadDb, seq: number): ActsAfter {
  const coders = db.all<{ coder: string; acts: number }>(
    'SELECT coder, count(*) AS acts FROM history WHERE undone = 0 AND seq > ? GROUP BY coder ORDER BY acts DESC, coder',
    [seq],
  );
  const purge = db.get<{ time: string }>('SELECT time FROM history WHERE undone = 0 AND seq > ? AND command = ?', [
    seq,
    purgeCommand,
  ]);
  if (purge) throw problem('undoPurged', { time: purge.time.slice(0, 16).replace('T', ' ') });
  return { acts: coders.reduce((sum, { acts }) => sum + acts, 0), coders };
}

/** Does the act that was taken back last once more. */
export function redoNext(db: WriteDb): { readonly act: Act; readonly change: Change } {
  const { seq, act, change } = entryAt(db, firstUndone, 'nothingToRedo');
  putChange(db, change);
  db.run('UPDATE history SET undone = 0 WHERE seq = ?', [seq]);
  return { act, change };
}

function isPurge({ command }: { readonly command: string }): boolean {
  return command === purgeCommand;
}

function entryAt(db: ReadDb, seqSql: string, otherwise: 'nothingToUndo' | 'nothingToRedo') {
  type Row = Act & { readonly seq: number; readonly time: string; readonly change: string };
  const row = db.get<Row>(`SELECT seq, command, subject, time, "change" FROM history WHERE seq = (${seqSql})`);
  if (!row) throw problem(otherwise);
  return {
    seq: row.seq,
    time: row.time,
    act: { command: row.command, subject: row.subject },
    change: readChange(row.change),
  };
}

/** A Change as the history keeps it, its rows completed by what an older form of the file did not have. */
export function readChange(json: string): Change {
  return (JSON.parse(json) as Change).map((part) => (part.table === 'shift' ? part : completeRow(part)));
}

function completeRow(row: RowChange): RowChange {
  return {
    table: row.table,
    before: row.before && completeRecord(row.table, row.before),
    after: row.after && completeRecord(row.table, row.after),
  } as RowChange;
}

/** Writes a Change as it stands: rows as they are after it. */
function putChange(db: WriteDb, change: Change): void {
  for (const shift of shiftsOf(change)) applyShift(db, shift);
  for (const row of rowsOf(change)) {
    const { insertOrReplace, deleteOne, columns } = recordSql[row.table];
    if (row.after) {
      const after: Readonly<Record<string, SqlValue>> = { ...row.after };
      db.run(
        insertOrReplace,
        columns.map((column) => after[column] ?? null),
      );
    } else db.run(deleteOne, [rowId(row)]);
  }
}
