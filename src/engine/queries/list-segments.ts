import type { ArgsOf } from '../../contract/engine';
import type { SegmentRow } from '../../contract/rows';
import type { OpenProject } from '../open-project';

/** Coded segments by document order, start, end (lost ones last), code path and coder: the order of every export. */
export function listSegments({ file }: OpenProject, { sourceIds, codeIds }: ArgsOf<'segment.list'>): SegmentRow[] {
  const conditions = [
    ...(sourceIds ? ['sourceId IN (SELECT value FROM json_each(?))'] : []),
    ...(codeIds ? ['codeId IN (SELECT value FROM json_each(?))'] : []),
  ];
  const values = [sourceIds, codeIds].flatMap((ids) => (ids ? [JSON.stringify(ids)] : []));
  return file.db.all<SegmentRow>(
    `SELECT id, document, publisher, date, code, codePath, quote, "start", "end", paragraph, coder, created, weight, actor, stance, memo, codebookVersion
     FROM segment ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
     ORDER BY documentPosition, sourceId, "start" IS NULL, "start", "end", codePath, coder, id`,
    values,
  );
}
