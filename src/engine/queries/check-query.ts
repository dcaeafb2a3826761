import type { CheckedQuery } from '../../contract/retrieval-calls';
import { isQueryProblem } from '../../domain/analysis/query/find-names';
import { parseQuery } from '../../domain/analysis/query/parse';
import { printQuery } from '../../domain/analysis/query/print';
import { readQuery } from '../../domain/analysis/query/resolve-query';
import { readQueryRecords } from '../analysis/query-records';
import type { OpenProject } from '../open-project';

/** Reads the words of a query as somebody types them. */
export function checkQuery(project: OpenProject, { words }: { readonly words: string }): CheckedQuery {
  try {
    readQuery(words, project.analysis.study(), readQueryRecords(project));
    return { ok: true, words: printQuery(parseQuery(words)) };
  } catch (error) {
    if (!isQueryProblem(error)) throw error;
    return { ok: false, reason: error.reason, details: error.details };
  }
}
