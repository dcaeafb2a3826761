import type { QueryRecords } from '../../domain/analysis/query/query-records';
import type { Scope } from '../../domain/analysis/scope';
import { byPosition } from '../../domain/order';
import type { OpenProject } from '../open-project';

/** What queries read of the project beside codings and texts; memos are read when a query asks for them. */
export function readQueryRecords({ reads, analysis }: OpenProject): QueryRecords {
  const { codings } = analysis.study();
  let memos: ReadonlyMap<string, string> | null = null;
  const memoOn = (id: string): string => {
    memos ??= readMemos(reads);
    return memos.get(id) ?? '';
  };
  return {
    savedQueries: reads.where('savedQuery', {}).sort(byPosition),
    tables: analysis.tables({ variableIds: reads.where('variable', {}).map(({ id }) => id) }),
    memoWordsOf: (coding) => `${memoOn(codings.ids[coding] ?? '')}\n${memoOn(codings.quotationIds[coding] ?? '')}`,
    scopedOf: (scope) => analysis.scoped(JSON.parse(scope) as Scope),
  };
}

function readMemos(reads: OpenProject['reads']): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { aboutId, title, text } of reads.where('memo', {}))
    words.set(aboutId, `${words.get(aboutId) ?? ''}${title}\n${text}\n`);
  return words;
}
