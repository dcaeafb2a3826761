import type { PassageRow } from '../../contract/passage-queries';
import { type Columns, toColumns } from '../../contract/rows';
import type { Id } from '../../domain/model';
import type { OpenProject } from '../open-project';

const fields = [
  'id',
  'table',
  'sourceId',
  'quotationId',
  'start',
  'end',
  'lost',
  'words',
  'codeId',
] as const satisfies readonly (keyof PassageRow)[];

const places = (condition: string): string => `
  SELECT id, 'quotation' AS "table", sourceId, id AS quotationId, start, "end", lost, substr(exact, 1, 200) AS words,
    NULL AS codeId
  FROM quotation WHERE id ${condition}
  UNION ALL
  SELECT coding.id, 'coding', sourceId, quotation.id, start, "end", lost, substr(exact, 1, 200), codeId
  FROM coding JOIN quotation ON quotation.id = coding.quotationId WHERE coding.id ${condition}`;

const spokenOf = `IN (
  SELECT aboutId FROM memo WHERE aboutTable IN ('quotation', 'coding')
  UNION SELECT fromId FROM link WHERE fromTable <> 'memo' UNION SELECT toId FROM link WHERE toTable <> 'memo'
)`;

/** Where a quotation or a coding stands. */
export function findPassage({ file }: OpenProject, { id }: { readonly id: Id }): PassageRow | null {
  return file.db.get<PassageRow>(places('= ?1'), [id]) ?? null;
}

/** All quotations and codings that memos or links speak of, in columns. */
export function listPassages({ file }: OpenProject): Columns<PassageRow> {
  return toColumns<PassageRow>(fields, file.db.all<PassageRow>(places(spokenOf)));
}
