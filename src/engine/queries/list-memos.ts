import type { MemoRow } from '../../contract/rows';
import type { OpenProject } from '../open-project';

/** Memos in the order in which they were written, with the name of what they are about. */
export function listMemos({ file }: OpenProject): MemoRow[] {
  return file.db.all<MemoRow>(
    `SELECT memo.id AS id, aboutTable AS about,
       CASE aboutTable
         WHEN 'project' THEN (SELECT name FROM project WHERE id = aboutId)
         WHEN 'coder' THEN (SELECT name FROM coder WHERE id = aboutId)
         WHEN 'source' THEN (SELECT title FROM source WHERE id = aboutId)
         WHEN 'code' THEN (SELECT name FROM code WHERE id = aboutId)
         WHEN 'case' THEN (SELECT name FROM "case" WHERE id = aboutId)
         WHEN 'quotation' THEN (SELECT exact FROM quotation WHERE id = aboutId)
         WHEN 'coding' THEN (SELECT codePath FROM segment WHERE id = aboutId)
         WHEN 'memo' THEN (SELECT CASE on_.title WHEN '' THEN substr(on_.text, 1, 80) ELSE on_.title END FROM memo AS on_ WHERE on_.id = memo.aboutId)
         ELSE ''
       END AS subject,
       kind, title, text, coder.name AS coder, memo.created AS created, modified
     FROM memo JOIN coder ON coder.id = memo.coderId
     ORDER BY memo.created, memo.id`,
  );
}
