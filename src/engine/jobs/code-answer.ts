import type { Id, Span } from '../../domain/model';
import { retrieve } from '../analysis/retrieve';
import type { JobFunction } from './job-function';

/** Codes every passage that answers a query, document by document, in one act. */
export const codeAnswer: JobFunction<'retrieval.code'> = async ({ words, scope, ...code }, context) => {
  const { retrieved, scoped } = await retrieve(words, scope, context);
  const documents: { readonly sourceId: Id; readonly spans: Span[] }[] = [];
  let last = -1;
  for (let passage = 0; passage < retrieved.source.length; passage++) {
    const source = retrieved.source[passage] ?? -1;
    if (source !== last) documents.push({ sourceId: scoped.study.sources[source]?.id ?? '', spans: [] });
    last = source;
    documents.at(-1)?.spans.push({ start: retrieved.start[passage] ?? 0, end: retrieved.end[passage] ?? 0 });
  }
  return documents.length === 0
    ? { applied: 0, alreadyCoded: 0, codeId: code.codeId ?? null }
    : context.run('coding.applyEverywhere', { ...code, documents });
};
