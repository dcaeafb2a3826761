import { showCodePath } from '../../domain/codebook/code-path';
import { codePathNames } from '../../domain/codebook/tree';
import { memoTitle } from '../../domain/memos/filter-memos';
import type { RowChange } from '../../domain/change';
import type { Code, Id } from '../../domain/model';
import type { OpenProject } from '../open-project';

/** Stands for what has no name any more. */
export const noName = '…';

/**
 * What records are called that an act speaks of: as the act itself knows them, or else as they are in the study; a code by its
 * path. What is gone since has no name any more.
 */
export function namesOfRecords({ file, reads }: OpenProject, rows: readonly RowChange[]): (id: Id) => string {
  const codes = new Map(reads.where('code', {}).map((code): [Id, Code] => [code.id, code]));
  const names = new Map<Id, string>();
  for (const row of rows) {
    const record = row.before ?? row.after;
    if (!record) continue;
    if (row.table === 'code') codes.set(record.id, record as Code);
    else if ('exact' in record) names.set(record.id, record.exact);
    else if ('aboutTable' in record) names.set(record.id, memoTitle(record));
    else if ('title' in record) names.set(record.id, record.title);
    else if ('name' in record) names.set(record.id, record.name ?? '');
  }
  return (id) => names.get(id) ?? (codes.has(id) ? showCodePath(codePathNames(codes, id)) : nameInStudy(id));

  function nameInStudy(id: Id): string {
    const found = file.db.get<{ name: string }>(
      `SELECT title AS name FROM source WHERE id = ?1
       UNION ALL SELECT name FROM coder WHERE id = ?1 UNION ALL SELECT name FROM "case" WHERE id = ?1
       UNION ALL SELECT exact FROM quotation WHERE id = ?1 UNION ALL SELECT name FROM variable WHERE id = ?1
       UNION ALL SELECT name FROM "set" WHERE id = ?1 UNION ALL SELECT name FROM codebookVersion WHERE id = ?1
       UNION ALL SELECT code.name FROM coding JOIN code ON code.id = codeId WHERE coding.id = ?1
       UNION ALL SELECT title FROM memo WHERE id = ?1 UNION ALL SELECT name FROM project WHERE id = ?1`,
      [id],
    );
    return found?.name ?? noName;
  }
}
