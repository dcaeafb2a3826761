import type { ArgsOf } from '../../contract/engine';
import type { HistoryRow } from '../../contract/rows';
import type { SqlValue } from '../db';
import type { OpenProject } from '../open-project';

type Asked = ArgsOf<'history.list'>;
type Row = Omit<HistoryRow, 'undone' | 'purged'> & { readonly undone: number; readonly purged: number };

/** The acts that were asked for, newest first. */
export function listHistory(project: OpenProject, asked: Asked): HistoryRow[] {
  const { where, values } = conditions(project, asked);
  return project.file.db
    .all<Row>(
      `SELECT seq, id, command, subject, label, coder, time, undone, purged FROM history
       WHERE seq < ? ${where} ORDER BY seq DESC LIMIT ?`,
      [asked.before ?? Number.MAX_SAFE_INTEGER, ...values, asked.limit ?? -1],
    )
    .map((row) => ({ ...row, undone: row.undone !== 0, purged: row.purged !== 0 }));
}

function conditions(
  { acts }: OpenProject,
  { search, coder, kind, from, until, undone, recordId }: Asked,
): { readonly where: string; readonly values: readonly SqlValue[] } {
  const parts: string[] = [];
  const values: SqlValue[] = [];
  function want(part: string, ...bound: readonly SqlValue[]): void {
    parts.push(`AND ${part}`);
    values.push(...bound);
  }
  if (recordId !== undefined) want('seq IN (SELECT value FROM json_each(?))', JSON.stringify([...acts.of(recordId)]));
  // Also by the name that a coder has now, whatever it was then.
  if (coder !== undefined) want('(coder = ? OR coderId IN (SELECT id FROM coder WHERE name = ?))', coder, coder);
  if (kind !== undefined) want("substr(command, 1, instr(command, '.') - 1) = ?", kind);
  if (from !== undefined) want('time >= ?', from);
  if (until !== undefined) want('time < ?', until);
  if (undone !== undefined) want(undone ? 'undone <> 0' : 'undone = 0');
  if (search !== undefined) {
    want(
      '(instr(lower(subject), lower(?)) OR command IN (SELECT value FROM json_each(?)))',
      search.words,
      JSON.stringify(search.commands),
    );
  }
  return { where: parts.join(' '), values };
}
