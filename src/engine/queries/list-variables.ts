import type { VariableRow } from '../../contract/variable-calls';
import type { Id } from '../../domain/model';
import { readChoices } from '../../domain/variables/choices';
import type { OpenProject } from '../open-project';

type Row = Omit<VariableRow, 'choices'> & { readonly choices: string };

/** The variables of documents and of cases in their order, with how many records have a value. */
export function listVariables({ file }: OpenProject): VariableRow[] {
  return file.db
    .all<Row>(
      `SELECT id, about, name, kind, choices, (SELECT COUNT(*) FROM value WHERE variableId = variable.id) AS "values"
       FROM variable ORDER BY about DESC, position, id`,
    )
    .map((row) => ({ ...row, choices: readChoices(row) }));
}

/** How many different codes each document has. */
export function countCodes({ file }: OpenProject): Readonly<Record<Id, number>> {
  const rows = file.db.all<{ readonly sourceId: Id; readonly codes: number }>(
    `SELECT sourceId, COUNT(DISTINCT codeId) AS codes
     FROM coding JOIN quotation ON quotation.id = quotationId GROUP BY sourceId`,
  );
  return Object.fromEntries(rows.map(({ sourceId, codes }) => [sourceId, codes]));
}
