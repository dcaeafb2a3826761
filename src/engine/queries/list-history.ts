import type { ArgsOf } from '../../contract/engine';
import type { HistoryRow } from '../../contract/rows';
import type { OpenProject } from '../open-project';

/** The acts, newest first; `before` is the `seq` from which an earlier page goes on. */
export function listHistory({ file }: OpenProject, { limit, before }: ArgsOf<'history.list'>): HistoryRow[] {
  return file.db
    .all<Omit<HistoryRow, 'undone' | 'purged'> & { readonly undone: number; readonly purged: number }>(
      `SELECT id, seq, command, subject, label, coder, time, undone, purged FROM history
       WHERE seq < ? ORDER BY seq DESC LIMIT ?`,
      [before ?? Number.MAX_SAFE_INTEGER, limit ?? -1],
    )
    .map((row) => ({ ...row, undone: row.undone !== 0, purged: row.purged !== 0 }));
}
