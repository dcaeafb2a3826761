import { setImmediate } from 'node:timers/promises';
import {
  type AnsweringDocument,
  answeringDocuments,
  answerQuery,
  type FoundPassages,
  type HitsOf,
  wishOfTerm,
} from '../../domain/analysis/query/answer-query';
import { collectPassages, type RetrievedPassages } from '../../domain/analysis/query/arrange';
import { readQuery } from '../../domain/analysis/query/resolve-query';
import type { AnswerableQuery } from '../../domain/analysis/query/resolved-query';
import type { ScopedStudy } from '../../domain/analysis/resolve-scope';
import type { Scope } from '../../domain/analysis/scope';
import { inBatches } from '../../domain/in-batches';
import { problem } from '../../domain/problem';
import { type Hits, hitsToSpans } from '../../domain/text/find-in-text';
import type { JobContext } from '../jobs/job-function';
import type { OpenProject } from '../open-project';
import { readQueryRecords } from './query-records';

/** Everything that answers a query in a scope. */
export type RetrievedStudy = { readonly scoped: ScopedStudy; readonly retrieved: RetrievedPassages };

/** Milliseconds of work between two chances for other calls. */
const slice = 12;
/** UTF-16 units that are sent to the thread of searches at once. */
const batchLength = 500_000;

/** Answers a query, in slices: commands are done and a Cancel is heard meanwhile. The last answer is kept until an act. */
export async function retrieve(words: string, scope: Scope, context: JobContext): Promise<RetrievedStudy> {
  const project = context.project();
  const kept = project.retrievals.find({ words, scope });
  if (kept) return kept;
  await setImmediate();
  await project.analysis.ready();
  refuseWhenOver(context, project);
  const scoped = project.analysis.scoped(scope);
  const texts = project.analysis.texts();
  const query = readQuery(words, scoped.study, readQueryRecords(project));
  const remember = project.retrievals.expect({ words, scope });
  const hitsOf = await findHits(query, scoped, context);
  const found: FoundPassages[] = [];
  let until = Date.now() + slice;
  for (const document of answerQuery(query, scoped, texts, hitsOf)) {
    if (document.passages.length > 0) found.push(document);
    if (Date.now() < until) continue;
    context.progress({ done: document.source, total: scoped.study.sources.length });
    await setImmediate();
    refuseWhenOver(context, project);
    until = Date.now() + slice;
  }
  const answer = { scoped, retrieved: collectPassages(found) };
  remember(answer);
  return answer;
}

/** Looks for the words of a query in the thread of searches, where a pattern without end is stopped. */
async function findHits(query: AnswerableQuery, scoped: ScopedStudy, context: JobContext): Promise<HitsOf> {
  if (query.terms.length === 0) return () => [];
  const project = context.project();
  const hits = query.terms.map(() => new Map<number, Hits>());
  const documents = answeringDocuments(query, scoped);
  let done = 0;
  for (const batch of inBatches(readTexts(project, scoped, documents), ({ text }) => text.length, batchLength)) {
    for (const [term, wanted] of query.terms.entries()) {
      const found = await context.searcher.locate(wishOfTerm(wanted), batch, context.signal);
      refuseWhenOver(context, project);
      found.forEach((places, i) => hits[term]?.set(batch[i]?.source ?? -1, places));
    }
    done += batch.length;
    context.progress({ done, total: documents.length });
  }
  return (term, source) => hitsToSpans(hits[term]?.get(source) ?? new Uint32Array());
}

/** Texts to be searched, each read when its turn comes; past the cache: the texts that are being coded stay in it. */
function* readTexts(
  { reads }: OpenProject,
  { study }: ScopedStudy,
  documents: readonly AnsweringDocument[],
): Iterable<{ readonly source: number; readonly text: string; readonly language: string | null }> {
  for (const { source } of documents) {
    const { textHash = '', language = null } = study.sources[source] ?? {};
    yield { source, text: reads.content('text', textHash), language };
  }
}

function refuseWhenOver({ signal, project }: JobContext, asked: ReturnType<JobContext['project']>): void {
  if (signal.aborted || project() !== asked) throw problem('cancelled');
}
