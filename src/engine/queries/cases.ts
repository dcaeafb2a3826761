import {
  type CaseList,
  type CasePassages,
  casePassageFields,
  type CaseRow,
  type CaseStances,
  caseStanceFields,
  type CaseSummary,
} from '../../contract/case-rows';
import { type Columns, toColumns } from '../../contract/rows';
import { compareText } from '../../domain/compare';
import { groupBy } from '../../domain/group-by';
import type { Id } from '../../domain/model';
import { byPosition } from '../../domain/order';
import type { OpenProject } from '../open-project';
import { getOrFail } from '../tx';

/** So much of a passage says what it is. */
const quoteLength = 400;

const place = `quotation.id AS quotationId, quotation.sourceId AS sourceId, quotation."start" AS "start",
  quotation."end" AS "end", quotation.paragraph AS paragraph, quotation.lost AS lost,
  substr(quotation.exact, 1, ${quoteLength}) AS quote`;
const inReadingOrder = 'ORDER BY source.position, source.id, quotation.lost, quotation."start", quotation."end"';

const summaryFields = ['caseId', 'codings', 'supports', 'opposes', 'neutral'] as const;

/** How often cases speak in coded passages, and how. */
export function summariseCases(project: OpenProject): Columns<CaseSummary> {
  return toColumns<CaseSummary>(summaryFields, readSummaries(project));
}

/** The passages that belong to a case, in the order of the documents. */
export function listCasePassages({ file, reads }: OpenProject, { caseId }: { readonly caseId: Id }): CasePassages {
  getOrFail(reads, 'case', caseId);
  const arrays = casePassageFields.map((field) => `json_group_array("${field}") AS "${field}"`);
  const columns = file.db.get<CasePassages>(
    `SELECT ${arrays.join(', ')} FROM (
      SELECT membership.id AS membershipId, ${place}
      FROM membership JOIN quotation ON quotation.id = membership.quotationId
        JOIN source ON source.id = quotation.sourceId
      WHERE membership.caseId = ? ${inReadingOrder}, membership.id)`,
    [caseId],
  );
  if (!columns) throw new Error('An aggregate answered no row');
  return columns;
}

/** The codings in which a case speaks, in the order of the documents. */
export function listCaseStances({ file, reads }: OpenProject, { caseId }: { readonly caseId: Id }): CaseStances {
  getOrFail(reads, 'case', caseId);
  const arrays = caseStanceFields.map((field) => `json_group_array("${field}") AS "${field}"`);
  const columns = file.db.get<CaseStances>(
    `SELECT ${arrays.join(', ')} FROM (
      SELECT coding.id AS codingId, coding.codeId AS codeId, coding.coderId AS coderId, coding.stance AS stance, ${place}
      FROM coding JOIN quotation ON quotation.id = coding.quotationId JOIN source ON source.id = quotation.sourceId
      WHERE coding.actorId = ? ${inReadingOrder}, coding.created, coding.id)`,
    [caseId],
  );
  if (!columns) throw new Error('An aggregate answered no row');
  return columns;
}

/** All cases by name, with their counts and values. */
export function listCases(project: OpenProject): CaseList {
  const { reads } = project;
  const variables = reads.where('variable', { about: 'case' }).sort(byPosition);
  const values = new Map(
    variables.map(({ id }) => [
      id,
      new Map(reads.where('value', { variableId: id }).map(({ aboutId, value }) => [aboutId, value])),
    ]),
  );
  const summaries = new Map(readSummaries(project).map((summary) => [summary.caseId, summary]));
  const memberships = groupBy(reads.where('membership', {}), ({ caseId }) => caseId);
  const cases = reads.where('case', {}).map(({ id, name, kind }) => {
    const { caseId: _, ...counts } = summaries.get(id) ?? silent;
    const members = memberships.get(id) ?? [];
    const passages = members.filter(({ quotationId }) => quotationId !== null).length;
    const row: CaseRow = { id, name, kind, documents: members.length - passages, passages, ...counts };
    return { ...row, values: variables.map((variable) => values.get(variable.id)?.get(id) ?? null) };
  });
  return {
    variables: variables.map(({ name }) => name),
    cases: cases.sort((a, b) => compareText(a.name, b.name) || (a.id < b.id ? -1 : 1)),
  };
}

const silent: CaseSummary = { caseId: '', codings: 0, supports: 0, opposes: 0, neutral: 0 };

function readSummaries({ file }: OpenProject): CaseSummary[] {
  return file.db.all<CaseSummary>(
    `SELECT actorId AS caseId, count(*) AS codings, count(*) FILTER (WHERE stance = 'supports') AS supports,
       count(*) FILTER (WHERE stance = 'opposes') AS opposes, count(*) FILTER (WHERE stance = 'neutral') AS neutral
     FROM coding WHERE actorId IS NOT NULL GROUP BY actorId ORDER BY actorId`,
  );
}
