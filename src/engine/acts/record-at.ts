import { rowId, rowsOf } from '../../domain/change';
import type { Id, RecordOf } from '../../domain/model';
import { readChange } from '../history';
import type { OpenProject } from '../open-project';

/** Records whose former states are asked for. */
type Kept = 'source' | 'code';

/**
 * A record when an act had been done, null when it was not in the study: as that act left it, or else the last act before it
 * that stands; when none spoke of it, as the first one afterwards found it, or as it is now.
 */
export function recordAt<T extends Kept>(project: OpenProject, table: T, id: Id, seq: number): RecordOf<T> | null {
  const last = findRow(project, table, id, seq, 'seq <= ?1 AND (undone = 0 OR seq = ?1) ORDER BY seq DESC');
  if (last) return last.after;
  const next = findRow(project, table, id, seq, 'seq > ?1 AND undone = 0 ORDER BY seq');
  return next ? next.before : (project.reads.get(table, id) ?? null);
}

type Row<T extends Kept> = { readonly before: RecordOf<T> | null; readonly after: RecordOf<T> | null };

/** Changes read at once: most acts on a code are codings, and a text is seldom edited. */
const pageLength = 8;

function findRow<T extends Kept>(
  { file, acts }: OpenProject,
  table: T,
  id: Id,
  seq: number,
  where: string,
): Row<T> | null {
  const wanted = [seq, JSON.stringify([...acts.of(id)]), `"table":"${table}"`, `"id":"${id}"`];
  for (let offset = 0; ; offset += pageLength) {
    const page = file.db.all<{ change: string }>(
      `SELECT "change" FROM history WHERE seq IN (SELECT value FROM json_each(?2)) AND instr("change", ?3)
       AND instr("change", ?4) AND ${where} LIMIT ?5 OFFSET ?6`,
      [...wanted, pageLength, offset],
    );
    for (const { change } of page) {
      const row = rowsOf(readChange(change)).find((part) => part.table === table && rowId(part) === id);
      if (row) return row as Row<T>;
    }
    if (page.length < pageLength) return null;
  }
}
