import type { Span } from '../../model';
import { createTextFinder, hitsToSpans, type FindWish } from '../../text/find-in-text';
import type { StudyTexts } from '../coded-study';
import type { ScopedStudy } from '../resolve-scope';
import type { TextTerm } from './ast';
import { queriedDocument } from './document-codings';
import { evaluateQuery } from './evaluate';
import { mayAnswer } from './may-answer';
import type { Passage } from './passages';
import type { AnswerableQuery } from './resolved-query';

/** The passages of one document that answer a query, with the document's number. */
export type FoundPassages = { readonly source: number; readonly passages: readonly Passage[] };

/** Where the words with a number among a query's terms stand in a document, in order. */
export type HitsOf = (term: number, source: number) => readonly Span[];

/** Answers a query document by document, those in which nothing can be found left out; `hitsOf` is asked of the others only. */
export function* answerQuery(
  { query }: AnswerableQuery,
  scoped: ScopedStudy,
  texts: StudyTexts,
  hitsOf: HitsOf,
): Generator<FoundPassages, undefined> {
  for (const { source, first, behind } of answeringDocuments({ query, terms: [] }, scoped)) {
    const passages = evaluateQuery(query, queriedDocument({ scoped, texts, hitsOf }, source, first, behind));
    yield { source, passages };
  }
}

/** A document that may answer a query, and where its codings stand in `scoped.codings`. */
export type AnsweringDocument = { readonly source: number; readonly first: number; readonly behind: number };

/** The documents in the scope that may answer a query, seen by the codes that they have. */
export function answeringDocuments({ query }: AnswerableQuery, scoped: ScopedStudy): AnsweringDocument[] {
  const { codings, study } = scoped;
  const documents: AnsweringDocument[] = [];
  let first = 0;
  for (let source = 0; source < study.sources.length; source++) {
    let behind = first;
    while (behind < codings.length && study.codings.source[codings[behind] ?? 0] === source) behind++;
    const from = first;
    const until = behind;
    const hasCode = (codes: Uint8Array | null): boolean => {
      if (codes === null) return until > from;
      for (let i = from; i < until; i++) if (codes[study.codings.code[codings[i] ?? 0] ?? 0] === 1) return true;
      return false;
    };
    if (scoped.sources[source] === 1 && mayAnswer(query, hasCode)) documents.push({ source, first, behind });
    first = behind;
  }
  return documents;
}

/** The words of a query as a search looks for them. */
export function wishOfTerm({ match, words, ignoreCase }: TextTerm): FindWish {
  return {
    query: words,
    matchCase: match === 'pattern' && !ignoreCase,
    wholeWord: match === 'word',
    ignoreDiacritics: false,
    isPattern: match === 'pattern',
  };
}

/** Looks for the words of a query at once, where no pattern has to be stopped. */
export function findHitsNow({ terms }: AnswerableQuery, { study }: ScopedStudy, texts: StudyTexts): HitsOf {
  return (term, source) => {
    const wanted = terms[term];
    if (!wanted) return [];
    const find = createTextFinder(texts.textOf(source), study.sources[source]?.language ?? null);
    return hitsToSpans(find(wishOfTerm(wanted)));
  };
}
