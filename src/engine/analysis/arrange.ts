import { type Arrangement, arrangePassages, type PassageOrder } from '../../domain/analysis/query/arrange';
import type { Grouping } from '../../domain/analysis/figure';
import type { OpenProject } from '../open-project';
import type { RetrievedStudy } from './retrieve';

/** The passages of an answer in the order and the groups that are asked for; only the tables that this needs are read. */
export function arrange(
  { retrieved, scoped }: RetrievedStudy,
  { groupBy, sortBy }: { readonly groupBy: Grouping | null; readonly sortBy: PassageOrder },
  { analysis }: OpenProject,
): Arrangement {
  const variableIds = groupBy?.variableId === undefined ? [] : [groupBy.variableId];
  const tables = groupBy ? analysis.tables({ variableIds }) : analysis.tables({ caseIds: [] });
  return arrangePassages(retrieved, scoped, { groupBy, sortBy }, tables);
}
