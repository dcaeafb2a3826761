import type { RetrievedCoding, RetrievedPassage } from '../../contract/retrieval-calls';
import { codingsOf } from '../../domain/analysis/query/arrange';
import { stances } from '../../domain/model';
import type { RetrievedStudy } from '../analysis/retrieve';
import { retrieve } from '../analysis/retrieve';
import { wordsAt } from '../analysis/list-passages';
import type { OpenProject } from '../open-project';
import { arrange } from '../analysis/arrange';
import { codeAnswer } from './code-answer';
import { exportRetrieval } from './export-retrieval';
import type { JobFunctions } from './job-function';

export const retrievalJobs = {
  async 'retrieval.run'({ words, scope, groupBy = null, sortBy = 'place', from, limit }, context) {
    const answer = await retrieve(words, scope, context);
    const project = context.project();
    const { retrieved } = answer;
    const arranged = arrange(answer, { groupBy, sortBy }, project);
    const rows = arranged.passages.subarray(from, from + limit);
    return {
      total: retrieved.source.length,
      documents: new Set(retrieved.source).size,
      groups: arranged.groups,
      rows: arranged.passages.length,
      passages: Array.from(rows, (passage, i) => ({
        ...describePassage(answer, passage, project),
        group: arranged.group[from + i] ?? -1,
      })),
    };
  },

  'retrieval.code': codeAnswer,
  'export.retrieval': exportRetrieval,
} satisfies Partial<JobFunctions>;

function describePassage(
  answer: RetrievedStudy,
  passage: number,
  { text, reads }: OpenProject,
): Omit<RetrievedPassage, 'group'> {
  const { source, start, end } = answer.retrieved;
  const document = answer.scoped.study.sources[source[passage] ?? -1];
  if (!document) throw new Error(`A passage in no document: ${passage}`);
  const span = { start: start[passage] ?? 0, end: end[passage] ?? 0 };
  const codings = describeCodings(answer, passage);
  const subjects = new Set(codings.flatMap(({ codingId, quotationId }) => [codingId, quotationId]));
  return {
    sourceId: document.id,
    ...span,
    ...wordsAt(text(document.textHash), span),
    codings,
    memos: [...subjects].reduce((count, aboutId) => count + reads.where('memo', { aboutId }).length, 0),
  };
}

function describeCodings({ scoped, retrieved }: RetrievedStudy, passage: number): RetrievedCoding[] {
  const { codings, codes, coders, cases } = scoped.study;
  return Array.from(codingsOf(retrieved, passage), (coding) => {
    const weight = codings.weight[coding] ?? NaN;
    return {
      codingId: codings.ids[coding] ?? '',
      quotationId: codings.quotationIds[coding] ?? '',
      codeId: codes[codings.code[coding] ?? -1]?.id ?? '',
      coderId: coders[codings.coder[coding] ?? -1]?.id ?? '',
      weight: Number.isNaN(weight) ? null : weight,
      actorId: cases[codings.actor[coding] ?? -1]?.id ?? null,
      stance: stances[codings.stance[coding] ?? -1] ?? null,
    };
  });
}
